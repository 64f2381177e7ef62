/** An amount that stands outside a form: it counts when the field is left, and says what is wrong with it. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readMoney } from '../../../preload/contract/money';
import { FieldText } from '../../forms/field';

interface AmountProps {
  readonly id: string;
  readonly label: string;
  /** Said to screen readers after the label: which line it belongs to. */
  readonly of?: string;
  readonly value: string;
  readonly onLeft: (typed: string) => void;
  /** Empty is wrong, too: the way on was tried. */
  readonly needed?: boolean;
  /** It was just added: the next thing is its price. */
  readonly fresh?: boolean;
}

export function AmountInput({ id, label, of, value, onLeft, needed = false, fresh = false }: AmountProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fresh) input.current?.focus();
  }, [fresh]);
  const read = readMoney(value);
  const wrong =
    read.kind === 'wrong' && (value.trim() !== '' || needed)
      ? t(read.wrong.word, { label, ...read.wrong.facts })
      : null;
  return (
    <div className="field order-amount" data-wrong={wrong !== null}>
      <label className="field-label" htmlFor={id}>
        {label} {of && <span className="visually-hidden">{of}</span>}
      </label>
      <FieldText id={id} hint={undefined} wrong={wrong} />
      <input
        ref={input}
        id={id}
        className="input figures"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => onLeft(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onLeft(typed);
        }}
      />
    </div>
  );
}
