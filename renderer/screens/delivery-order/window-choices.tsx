/** Delivery windows by day: those that are possible can be chosen, each other one says why not (R-DLV-1, R-DLV-4, B-DLV-1). */
import { CircleSlash } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowKey, WindowOffer } from '../../../preload/contract/delivery-values';
import { useWindowWords } from '../../client/window-words';
import { useReasonWords } from '../../frame/delivery/reasons';
import { EmptyState } from '../../frame/parts';
import { isFull, windowRefusals } from './order-of';

interface ChoicesProps {
  readonly offers: readonly WindowOffer[];
  readonly chosen: WindowKey | null;
  readonly onChosen: (window: WindowKey) => void;
  /** A full one can be waited for: not where an order is moved. */
  readonly waits: boolean;
}

export const windowKey = ({ day, from, to }: WindowKey): string => `${day} ${from} ${to}`;

export function WindowChoices({ offers, chosen, onChosen, waits }: ChoicesProps) {
  const { t } = useTranslation();
  const name = useId();
  const days = [...new Set(offers.map(({ window }) => window.day))];
  if (offers.length === 0)
    return <EmptyState title={t('delivery.window.none')} body={t('delivery.window.noneBody')} />;
  return (
    <fieldset className="window-days">
      <legend className="visually-hidden">{t('delivery.window.choose')}</legend>
      {days.map((day) => (
        <Day key={day} day={day}>
          {offers
            .filter(({ window }) => window.day === day)
            .map((offer) =>
              windowRefusals(offer).length === 0 || (waits && isFull(offer)) ? (
                <Choice
                  key={windowKey(offer.window)}
                  offer={offer}
                  name={name}
                  checked={chosen !== null && windowKey(chosen) === windowKey(offer.window)}
                  onChosen={() => onChosen(offer.window)}
                />
              ) : (
                <NotPossible key={windowKey(offer.window)} offer={offer} />
              ),
            )}
        </Day>
      ))}
    </fieldset>
  );
}

function Day({ day, children }: { day: string; children: ReactNode }) {
  const words = useWindowWords();
  return (
    <fieldset className="window-day">
      <legend className="strong">{words.day(day, 'long')}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly offer: WindowOffer;
  readonly name: string;
  readonly checked: boolean;
  readonly onChosen: () => void;
}

function Choice({ offer, name, checked, onChosen }: ChoiceProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const { window, capacity, taken, waiting } = offer;
  return (
    <label className="choice">
      <input type="radio" name={name} checked={checked} onChange={onChosen} />
      <span>
        <span className="choice-label">{words.hours(window)}</span>
        <span className="choice-hint">
          {isFull(offer)
            ? t('delivery.window.full', { count: waiting })
            : capacity === null
              ? t('delivery.window.orders', { count: taken })
              : t('delivery.window.taken', { count: capacity, taken })}
        </span>
      </span>
    </label>
  );
}

function NotPossible({ offer }: { offer: WindowOffer }) {
  const words = useWindowWords();
  const wordsOf = useReasonWords();
  return (
    <div className="window-closed">
      <p>
        <CircleSlash aria-hidden size="1em" /> {words.hours(offer.window)}
      </p>
      <ul className="small">
        {windowRefusals(offer).map((refusal) => (
          <li key={refusal.code}>{wordsOf(refusal).title}</li>
        ))}
      </ul>
    </div>
  );
}
