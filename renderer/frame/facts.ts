/** Facts of a refusal, ready for a sentence: days in words, the rest as it came. */
import type { Facts } from '../../preload/contract/reply';

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

export const dressFacts = (facts: Facts, dayWords: (day: string) => string): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, isDay(value) ? dayWords(value) : value]));
