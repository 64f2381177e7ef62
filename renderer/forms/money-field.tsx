/** An amount as people write it, `74.99` or `$75`: read by the contract, kept as typed until then. */
import { useTranslation } from 'react-i18next';
import { readMoney } from '../../preload/contract/money';
import type { Reply } from '../../preload/contract/reply';
import type { FieldProps } from './field';
import { TextField } from './text-fields';

export function MoneyField(props: FieldProps) {
  const { t } = useTranslation();
  return (
    <TextField {...props} hint={props.hint ?? t('delivery.money.hint')} width="short" inputMode="decimal" />
  );
}

/** Cents, or what is wrong at the field. */
export function moneyTyped(field: string, text: string): Reply<number> {
  const read = readMoney(text);
  return read.kind === 'good'
    ? { kind: 'done', value: read.cents }
    : { kind: 'invalid', fields: { [field]: read.wrong } };
}
