/** A refusal's facts, ready for a sentence: weights in grams, days, forms and verdicts in words. */
import { useTranslation } from 'react-i18next';
import type { SaleRefusal } from '../../preload/contract/dispense';
import type { Facts } from '../../preload/contract/reply';
import { useWeights } from '../client/grams';
import { useWhen } from '../client/when';

export interface RefusalWords {
  readonly title: string;
  /** What to do about it. */
  readonly next: string;
}

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** For a minor, nobody but who cares for them receives it: there is no verdict to tell. */
export const refusalWord = ({ code, facts }: Pick<SaleRefusal, 'code' | 'facts'>): string =>
  code === 'caregiver-not-good' && facts.kind === 'none' ? 'minor-receives' : code;

export function useRefusalWords(): (refusal: SaleRefusal) => RefusalWords {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const when = useWhen();
  const worded = (key: string, value: Facts[string]): Facts[string] => {
    if (key === 'form') return t([`products.form.${value}`, 'products.unknownForm'], { form: value });
    if (key === 'kind') return t(`card.verdict.${value}`).toLocaleLowerCase(when.locale);
    if (isDay(value)) return when.day(value);
    return typeof value === 'number' && key !== 'ageHours' ? grams(value) : value;
  };
  return (refusal) => {
    const why = refusalWord(refusal);
    const dressed = Object.fromEntries(
      Object.entries(refusal.facts).map(([key, value]) => [key, value === null ? null : worded(key, value)]),
    );
    return {
      title: t(`dispense.refusal.${why}.title`, dressed),
      next: t(`dispense.refusal.${why}.next`, dressed),
    };
  };
}
