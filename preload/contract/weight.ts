/** A weight as a person types it, to whole milligrams; what could mean two things is asked about, never guessed. */
import type { Wrong } from './reply';
import type { Language } from './values';

export type WeightUnit = 'g' | 'mg' | 'oz';

export type WeightRead =
  | { readonly kind: 'good'; readonly milligrams: number }
  | { readonly kind: 'wrong'; readonly wrong: Wrong };

export interface WeightWish {
  /** What a bare number is counted in. */
  readonly unit: WeightUnit;
  /** Milligrams of the rulebook's ounce. */
  readonly ounce: number;
}

/** The same bound as the contract's. */
export const mostTyped = 10_000_000;

const units: Readonly<Record<string, WeightUnit>> = {
  g: 'g',
  gram: 'g',
  grams: 'g',
  gramo: 'g',
  gramos: 'g',
  mg: 'mg',
  milligram: 'mg',
  milligrams: 'mg',
  miligramo: 'mg',
  miligramos: 'mg',
  oz: 'oz',
  ounce: 'oz',
  ounces: 'oz',
  onza: 'oz',
  onzas: 'oz',
};

const signs: Readonly<Record<string, string>> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅛': '1/8',
  '⅜': '3/8',
};

const wrong = (word: string): WeightRead => ({ kind: 'wrong', wrong: { word: `wrong.${word}`, facts: {} } });

/** A number as two whole ones, so that nothing is lost to binary fractions. */
interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

type NumberRead = Ratio | 'unreadable' | 'ambiguous';

const decimal = (whole: string, part = ''): Ratio => ({
  over: BigInt(`${whole}${part}` || '0'),
  under: 10n ** BigInt(part.length),
});

/** Groups of three, the first of which is no zero: "1,000" and "12,345,678". */
const grouped = { ',': /^[1-9]\d{0,2}(,\d{3})+$/, '.': /^[1-9]\d{0,2}(\.\d{3})+$/ } as const;

/** One sign alone, with three digits after it: thousands to one reader, a decimal to another. */
function readSingle(text: string, sign: ',' | '.', unit: WeightUnit): NumberRead {
  const [whole = '', part = '', ...more] = text.split(sign);
  const thousands = grouped[sign].test(text);
  if (more.length > 0) return thousands ? decimal(text.replaceAll(sign, '')) : 'unreadable';
  if (part.length !== 3 || /^0?$/.test(whole)) return decimal(whole, part);
  // Labels give milligrams whole, scales show grams as "3.500": so much is custom, the rest is asked about.
  if (unit === 'mg') return thousands && sign === ',' ? decimal(whole + part) : 'ambiguous';
  return sign === '.' ? decimal(whole, part) : 'ambiguous';
}

function readNumber(text: string, unit: WeightUnit): NumberRead {
  if (!/^[\d.,]*\d$/.test(text)) return 'unreadable';
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma < 0 && dot < 0) return decimal(text);
  if (comma < 0) return readSingle(text, '.', unit);
  if (dot < 0) return readSingle(text, ',', unit);
  const [last, other] = comma > dot ? ([',', '.'] as const) : (['.', ','] as const);
  const [whole = '', part = '', ...more] = text.split(last);
  return more.length === 0 && grouped[other].test(whole)
    ? decimal(whole.replaceAll(other, ''), part)
    : 'unreadable';
}

function toMilligrams({ over, under }: Ratio, unit: WeightUnit, ounce: number): WeightRead {
  const all = over * BigInt({ g: 1000, mg: 1, oz: ounce }[unit]);
  if (all > BigInt(mostTyped) * under) return wrong('weightTooMuch');
  if (all % under !== 0n) return wrong(unit === 'mg' ? 'weightWhole' : 'weightTooFine');
  return { kind: 'good', milligrams: Number(all / under) };
}

/** Reads "3.5", "3,5 g", "1/8 oz" or "1,000 mg". A fraction names its unit: an eighth may be of an ounce. */
export function readWeight(typed: string, { unit, ounce }: WeightWish): WeightRead {
  const text = typed
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (text === '') return wrong('required');
  if (text.length > 40) return wrong('weight');
  const [, number = '', name = ''] = /^(.*?[\d½¼¾⅛⅜]) ?([a-z]*)\.?$/u.exec(text) ?? [];
  const named = name === '' ? null : units[name];
  if (number === '' || named === undefined) return wrong('weight');
  const fraction = /^(\d{1,4}) ?[/⁄] ?(\d{1,4})$/u.exec(signs[number] ?? number);
  if (fraction) {
    const [over = '', under = ''] = fraction.slice(1);
    if (named === null) return wrong('weightUnit');
    if (/^0*$/.test(under)) return wrong('weight');
    return toMilligrams({ over: BigInt(over), under: BigInt(under) }, named, ounce);
  }
  const read = readNumber(number, named ?? unit);
  if (read === 'ambiguous') return wrong('weightAmbiguous');
  return read === 'unreadable' ? wrong('weight') : toMilligrams(read, named ?? unit, ounce);
}

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** As people read it: `3500` is "3.5 g"; one milligram stays visible. The space does not break. */
export const formatGrams = (milligrams: number, language: Language): string =>
  `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 }).format(milligrams / 1000)}\u00a0g`;

/** What a label says of THC and the like: "1,000 mg". */
export const formatMilligrams = (milligrams: number, language: Language): string =>
  `${new Intl.NumberFormat(locales[language]).format(milligrams)}\u00a0mg`;
