/** Why an order, a line, a window or a hand-off is refused: what, what to do, and which rule says so (B-REG-1). */
import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeliveryRefusal } from '../../../preload/contract/delivery-values';
import { useMoney } from '../../client/money';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { type RefusalWords, useRefusalWords } from '../refusal-words';
import { RuleLine } from '../rule-line';
import { ofSale, reasonFacts, reasonWord, runsOutOn } from './reason-facts';

/** Miles with one place where they need it. */
export function useMiles(): (miles: number) => string {
  const { locale } = useWhen();
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'mile',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  return (miles) => format.format(miles);
}

export function useReasonWords(): (refusal: DeliveryRefusal) => RefusalWords {
  const { t } = useTranslation();
  const when = useWhen();
  const money = useMoney();
  const miles = useMiles();
  const ofSales = useRefusalWords();
  const today = useSituation().situation.today ?? '';
  return (refusal) => {
    const ends = runsOutOn(refusal, today);
    const sale = ofSale(refusal);
    if (sale && ends === null) return ofSales(sale);
    const why = ends === null ? reasonWord(refusal) : 'runs-out';
    const facts = reasonFacts(
      { ...refusal, facts: { ...refusal.facts, day: ends ?? refusal.facts.day ?? null } },
      { money, miles, day: when.day, word: (key) => t(key) },
    );
    return {
      title: t(`delivery.reasons.${why}.title`, facts),
      next: t(`delivery.reasons.${why}.next`, facts),
    };
  };
}

/** One below the other, each with its rule. */
export function Reasons({ refusals }: { refusals: readonly DeliveryRefusal[] }) {
  return (
    <ul className="stack-tight">
      {refusals.map((refusal) => (
        <li key={JSON.stringify([refusal.code, refusal.item, refusal.facts])}>
          <Reason refusal={refusal} />
        </li>
      ))}
    </ul>
  );
}

export function Reason({ refusal }: { refusal: DeliveryRefusal }) {
  const { title, next } = useReasonWords()(refusal);
  return (
    <div className="note" data-tone="wrong">
      <p className="row-tight strong">
        <CircleSlash aria-hidden /> <span>{title}</span>
      </p>
      <p className="small">{next}</p>
      {refusal.rule && (
        <p className="small soft">
          <RuleLine rule={refusal.rule} />
        </p>
      )}
    </div>
  );
}
