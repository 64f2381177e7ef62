/** An amount as a person types it, to whole cents; what could mean two things is asked about, never guessed. */
import type { Wrong } from './reply';
import type { Language } from './values';

export type MoneyRead =
  | { readonly kind: 'good'; readonly cents: number }
  | { readonly kind: 'wrong'; readonly wrong: Wrong };

/** The same bound as the contract's `TypedCents`. */
const mostTyped = 10_000_000;

const wrong = (word: string): MoneyRead => ({ kind: 'wrong', wrong: { word: `wrong.${word}`, facts: {} } });

/** Groups of three, the first of which is no zero: "1,000" and "12,345,678". */
const grouped = { ',': /^[1-9]\d{0,2}(,\d{3})+$/, '.': /^[1-9]\d{0,2}(\.\d{3})+$/ } as const;

/** Cents of one or two digits after the sign: "74.9" is "74.90". */
const centsOf = (whole: string, part = ''): number => Number(`${whole}${part.padEnd(2, '0')}` || '0');

/** One sign alone: a decimal before one or two digits, the country's thousands where it is a comma. */
function readSingle(text: string, sign: ',' | '.'): MoneyRead {
  const [whole = '', part = '', ...more] = text.split(sign);
  const thousands = grouped[sign].test(text);
  if (more.length > 0 || (thousands && sign === ','))
    return thousands ? good(centsOf(text.replaceAll(sign, ''))) : wrong('money');
  if (thousands) return wrong('moneyAmbiguous');
  return part.length > 2 ? wrong('moneyTooFine') : good(centsOf(whole, part));
}

function good(cents: number): MoneyRead {
  return cents > mostTyped ? wrong('moneyTooMuch') : { kind: 'good', cents };
}

function readNumber(text: string): MoneyRead {
  if (!/^[\d.,]*\d$/.test(text)) return wrong('money');
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma < 0 && dot < 0) return good(centsOf(text));
  if (comma < 0) return readSingle(text, '.');
  if (dot < 0) return readSingle(text, ',');
  const [last, other] = comma > dot ? ([',', '.'] as const) : (['.', ','] as const);
  const [whole = '', part = '', ...more] = text.split(last);
  if (more.length > 0 || !grouped[other].test(whole)) return wrong('money');
  return part.length > 2 ? wrong('moneyTooFine') : good(centsOf(whole.replaceAll(other, ''), part));
}

/** Reads "74.99", "$75", "75,00" and "1,200.50", with or without the word for dollars. */
export function readMoney(typed: string): MoneyRead {
  const text = typed
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (text === '') return wrong('required');
  if (text.length > 40) return wrong('money');
  const before = text.replace(/^(?:(?:us)?\$|usd) ?/u, '');
  const number = before === text ? text.replace(/ ?(?:\$|usd|dollars?|d[oó]lar(?:es)?)$/u, '') : before;
  return readNumber(number);
}

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** As people read it: `7499` is "$74.99". */
export const formatMoney = (cents: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'USD' }).format(cents / 100);

/** As it stands in a field, to be typed over: `7500` is "75.00". */
export const typedMoney = (cents: number): string => (cents / 100).toFixed(2);
