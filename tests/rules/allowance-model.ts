/**
 * The allowance once more, as plainly as can be: day by day and without a thought for speed. What the rules
 * say is compared with it.
 */
import type { AllowanceRecords, ExternalRecord } from '../../main/rules/allowance/records';
import type { PeriodKind } from '../../preload/contract/allowance';
import { day } from './book';

const dayMs = 86_400_000;
export const number = (text: string): number => Date.parse(text) / dayMs;
export const written = (at: number) => day(new Date(at * dayMs).toISOString().slice(0, 10));

interface Span {
  readonly from: number;
  readonly to: number;
}
const inside = ({ from, to }: Span, at: number) => from <= at && at <= to;

const lastOf = (year: number, month: number) => Date.UTC(year, month + 1, 0) / dayMs;

/** The month of a certification that a day lies in, found by trying each. */
function monthFrom(certified: number, at: number): Span {
  const first = new Date(certified * dayMs);
  const start = (month: number) => {
    const last = lastOf(first.getUTCFullYear(), first.getUTCMonth() + month);
    const begin = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1) / dayMs;
    return Math.min(begin + first.getUTCDate() - 1, last);
  };
  for (let month = 0; ; month += 1)
    if (start(month + 1) > at) return { from: start(month), to: start(month + 1) - 1 };
}

/** Walks from the first certification on: a month that runs is not cut short by a renewal, and no day is in two. */
function certificationSpan(certified: readonly number[], at: number): Span | null {
  const days = [...certified].sort((a, b) => a - b).filter((one) => one <= at);
  const [first] = days;
  if (first === undefined) return null;
  let span = monthFrom(first, first);
  for (let today = first; today <= at; today += 1) {
    if (today <= span.to) continue;
    const latest = days.filter((one) => one <= today).at(-1) ?? first;
    span = { ...monthFrom(latest, today), from: Math.max(monthFrom(latest, today).from, span.to + 1) };
  }
  return span;
}

export function spanOf(kind: PeriodKind, at: number, certified: readonly number[]): Span {
  const on = new Date(at * dayMs);
  const [year, month] = [on.getUTCFullYear(), on.getUTCMonth()];
  const calendar = { from: Date.UTC(year, month, 1) / dayMs, to: lastOf(year, month) };
  if (kind === 'calendar-month') return calendar;
  if (kind === 'rolling-30-days') return { from: at - 29, to: at };
  return certificationSpan(certified, at) ?? calendar;
}

export interface ModelRules {
  readonly kind: PeriodKind;
  readonly programme: number;
  readonly raises: boolean;
}

interface Taken {
  readonly at: number;
  readonly milligrams: number;
  readonly held: boolean;
}

export function takenFrom(ledger: AllowanceRecords['ledger']): Taken[] {
  const taken = new Map<number, Taken>();
  for (const row of [...ledger].sort((one, other) => one.sequence - other.sequence)) {
    if (row.kind === 'dispense' || row.kind === 'hold')
      taken.set(row.sequence, { at: number(row.day), milligrams: row.milligrams, held: row.kind === 'hold' });
    if (row.voids !== null) taken.delete(row.voids);
    if (row.endsHold !== null) taken.delete(row.endsHold);
  }
  return [...taken.values()];
}

function elsewhere(figures: readonly ExternalRecord[], span: Span): number {
  const all = figures.map((one) => {
    const seen = number(one.asOf.slice(0, 10));
    return { one, seen, days: { from: number(one.from), to: Math.min(number(one.to), seen) } };
  });
  const dated = ({ items }: ExternalRecord, counts: (at: number) => boolean) =>
    items.filter((item) => counts(number(item.day))).reduce((sum, item) => sum + item.milligrams, 0);
  const covering = all
    .filter(({ one, seen }) => {
      // Every day of the period that was there to be seen, and one at least.
      const visible = { from: span.from, to: Math.min(span.to, seen) };
      return visible.from <= visible.to && number(one.from) <= visible.from && visible.to <= number(one.to);
    })
    .sort((a, b) => (a.one.asOf < b.one.asOf ? -1 : 1));
  const leastOf = ({ one, days }: (typeof all)[number]) =>
    inside(span, days.from) && inside(span, days.to)
      ? one.total - one.own
      : dated(one, (at) => inside(span, at));
  /** Day by day: either nothing ends here, or one of those that do is added to what was known before it began. */
  const sumOf = (some: typeof all): number => {
    const best = new Map<number, number>();
    const first = Math.min(...some.map(({ days }) => days.from));
    const last = Math.max(...some.map(({ days }) => days.to));
    for (let at = first; at <= last; at += 1) {
      const ending = some.filter(({ days }) => days.to === at);
      const sums = ending.map((each) => (best.get(each.days.from - 1) ?? 0) + leastOf(each));
      best.set(at, Math.max(best.get(at - 1) ?? 0, ...sums));
    }
    return best.get(last) ?? 0;
  };
  const latest = covering.at(-1);
  if (!latest) return sumOf(all);
  const most = latest.one.total - latest.one.own - dated(latest.one, (at) => !inside(span, at));
  return Math.max(sumOf(all), most + sumOf(all.filter(({ days }) => days.from > latest.days.to)));
}

function limitAt(limits: AllowanceRecords['limits'], at: number, rules: ModelRules): number {
  let own: number | null = null;
  let from = Number.NEGATIVE_INFINITY;
  for (const limit of limits) {
    const begins = number(limit.from);
    if (begins > at || begins < from) continue;
    own = limit.milligrams;
    from = begins;
  }
  if (own === null || (own > rules.programme && !rules.raises)) return rules.programme;
  return own;
}

/** What the period of a day still takes, by the limit of that day; negative where it is exceeded. */
export function freeAt(records: AllowanceRecords, rules: ModelRules, at: number): number {
  const span = spanOf(rules.kind, at, records.certifiedOn.map(number));
  const taken = takenFrom(records.ledger).filter((one) => inside(span, one.at));
  const used = taken.reduce((sum, { milligrams }) => sum + milligrams, 0);
  return limitAt(records.limits, at, rules) - used - elsewhere(records.externals, span);
}

/** What may be received on a day: as much as fits its period and each hold's that contains it. */
export function receivableAt(records: AllowanceRecords, rules: ModelRules, at: number): number {
  const certified = records.certifiedOn.map(number);
  const holds = takenFrom(records.ledger).filter(({ held }) => held);
  const bound = [
    at,
    ...holds.map((hold) => hold.at).filter((hold) => inside(spanOf(rules.kind, hold, certified), at)),
  ];
  return Math.max(0, Math.min(...bound.map((one) => freeAt(records, rules, one))));
}
