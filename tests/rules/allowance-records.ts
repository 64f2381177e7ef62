/** Ledgers, figures and rulebooks of the allowance's tests. */
import type { When } from '../../main/rules/allowance/account';
import type {
  AllowanceRecords,
  ExternalRecord,
  LedgerRow,
  LimitRecord,
} from '../../main/rules/allowance/records';
import { Rulebook, type RuleId, type RuleValue } from '../../preload/contract/rulebook';
import { Instant } from '../../preload/contract/values';
import { book, day, rawBook } from './book';

export const zone = 'America/New_York';
export const instant = (text: string): Instant => Instant.parse(text);

/** Noon of the day in Connecticut, unless another instant is given. */
export const on = (text: string, now = `${text}T17:00:00.000Z`): When => ({
  day: day(text),
  now: instant(now),
  zone,
  today: day(text),
});

export interface Row extends Omit<Partial<LedgerRow>, 'day'> {
  readonly day: string;
  readonly milligrams: number;
}

/** Rows in their order; the first has number 1. */
export const ledger = (...rows: readonly Row[]): LedgerRow[] =>
  rows.map((row, at) => ({
    sequence: at + 1,
    kind: 'dispense',
    voids: null,
    endsHold: null,
    ...row,
    day: day(row.day),
  }));

export const figure = (
  from: string,
  to: string,
  asOf: string,
  total: number,
  more: Partial<ExternalRecord> = {},
): ExternalRecord => ({
  from: day(from),
  to: day(to),
  asOf: instant(asOf),
  total,
  own: 0,
  source: 'cpmrs',
  items: [],
  ...more,
});

export const limit = (from: string, milligrams: number | null): LimitRecord => ({
  from: day(from),
  milligrams,
});

export const records = (parts: Partial<AllowanceRecords> = {}): AllowanceRecords => ({
  ledger: [],
  externals: [],
  limits: [],
  certifiedOn: [day('2026-03-15')],
  ...parts,
});

/** The shipped rulebook with other values, as a manager may switch them on. */
export function bookWith<Id extends RuleId>(
  ...changes: readonly (readonly [Id, RuleValue<Id> | null, { readonly from?: string }?])[]
): Rulebook {
  const ids = new Set<RuleId>(changes.map(([id]) => id));
  const blank = {
    effectiveTo: null,
    activeFrom: '1900-01-01',
    source: 'house',
    certainty: 'SURE',
    verifiedBy: null,
    verifiedOn: null,
    active: true,
  };
  const kept = book.rules.filter(({ id }) => !ids.has(id));
  const made = changes.map(([id, value, more]) => {
    const unit = book.rules.find((rule) => rule.id === id)?.unit ?? null;
    return { ...blank, id, value, unit, effectiveFrom: more?.from ?? null };
  });
  return Rulebook.parse({ ...Object(rawBook()), rules: [...kept, ...made] });
}
