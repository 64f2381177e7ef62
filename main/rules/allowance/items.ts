/** What one line of a sale takes of the allowance, with the working, and which forms are sold at all (B-ALW-3). */
import type { SaleItem, SaleRefusal, Working } from '../../../preload/contract/dispense';
import type { Rulebook, RuleValue } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { ruleInForce } from '../rulebook';

export interface ItemDay {
  readonly day: Day;
  readonly today: Day;
  /** Whoever it is for is a minor on the day. */
  readonly minor: boolean;
}

/** Why a line cannot be sold, but for its place in the sale. */
export type LineRefusal = Omit<SaleRefusal, 'item'>;

export type CountedItem =
  | { readonly working: Working; readonly refusals: readonly [] }
  | { readonly working: null; readonly refusals: readonly LineRefusal[] };

type Form = RuleValue<'products.forms'>[number];

/** How the day's rules count what is counted like this; null while that rule waits for confirmation. */
function formulaOf(counted: Form['counted'], book: Rulebook, { day, today }: ItemDay) {
  if (counted === 'weight') {
    const { value, rule } = ruleInForce(book, 'equivalency.flower', day, today);
    return value === null || rule === null ? null : ({ counted, rule } as const);
  }
  const { value, rule } = ruleInForce(book, 'equivalency.purchase', day, today);
  return value === null || rule === null ? null : ({ counted, rule, ...value } as const);
}

/** Forms that are smoked, inhaled or vaporised are never for a minor (CGS 21a-408d(a)). */
function barredToMinor({ form, taken }: Form, book: Rulebook, on: ItemDay): LineRefusal | null {
  const { value, rule } = ruleInForce(book, 'minor.forbiddenForms', on.day, on.today);
  const barred = on.minor && (value ?? []).some((one) => one === taken);
  return barred ? { code: 'form-barred-to-minor', facts: { form, taken }, rule } : null;
}

/** Whole milligrams, rounded up: units x 1000 x (THC / thcPerGram + other / otherPerGram). */
function rounded(units: number, thc: number, other: number, per: RuleValue<'equivalency.purchase'>): number {
  const ofThc = BigInt(per.thcPerGram);
  const ofOther = BigInt(per.otherPerGram);
  const over = BigInt(units) * 1000n * (BigInt(thc) * ofOther + BigInt(other) * ofThc);
  const under = ofThc * ofOther;
  return Number((over + under - 1n) / under);
}

/** Null where a figure of the label lacks; a product of nothing is a figure that was not read. */
function workingOf(item: SaleItem, formula: NonNullable<ReturnType<typeof formulaOf>>): Working | null {
  const { units, weight, thc, other } = item;
  const blank = { units, weight: null, thc: null, other: null, thcPerGram: null, otherPerGram: null };
  const { rule } = formula;
  if (formula.counted === 'weight') {
    if (weight === null || weight === 0) return null;
    return { ...blank, counted: 'weight', weight, milligrams: units * weight, rule };
  }
  if (thc === null || other === null || thc + other === 0) return null;
  const { thcPerGram, otherPerGram } = formula;
  const milligrams = rounded(units, thc, other, formula);
  return { ...blank, counted: 'cannabinoids', thc, other, thcPerGram, otherPerGram, milligrams, rule };
}

/** Counts a line by the rules of the day; a form that the table lacks is refused, not guessed. */
export function countItem(item: SaleItem, book: Rulebook, on: ItemDay): CountedItem {
  const { form } = item;
  const forms = ruleInForce(book, 'products.forms', on.day, on.today);
  const known = forms.value?.find((one) => one.form === form);
  const refusals: LineRefusal[] = [];
  if (known === undefined)
    return { working: null, refusals: [{ code: 'form-unknown', facts: { form }, rule: forms.rule }] };
  const barred = barredToMinor(known, book, on);
  if (barred !== null) refusals.push(barred);
  const formula = formulaOf(known.counted, book, on);
  if (formula === null) {
    refusals.push({ code: 'form-not-on-sale', facts: { form, counted: known.counted }, rule: null });
    return { working: null, refusals };
  }
  const working = workingOf(item, formula);
  if (working === null) {
    const facts = { form, counted: known.counted };
    refusals.push({ code: 'figures-missing', facts, rule: formula.rule });
  }
  return working === null || refusals.length > 0 ? { working: null, refusals } : { working, refusals: [] };
}

/** Every form of the rulebook, and whether it is sold on the day and to this patient. */
export const formsOn = (book: Rulebook, on: ItemDay) =>
  (ruleInForce(book, 'products.forms', on.day, on.today).value ?? []).map((known) => ({
    form: known.form,
    counted: known.counted,
    onSale: formulaOf(known.counted, book, on) !== null,
    barred: barredToMinor(known, book, on) !== null,
  }));
