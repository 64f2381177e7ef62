/** What an allowance's page computes and which of its forms stands open: pure, so that it is tested without a browser. */
import type { AllowanceView, Freeing, PeriodFigures } from '../../../preload/contract/allowance';
import { daysFromTo } from '../../client/days';

export type Open = 'external' | 'limit' | 'statement' | null;

export type Free =
  | { readonly kind: 'now'; readonly left: number }
  | { readonly kind: 'on'; readonly on: string; readonly left: number }
  /** Not within what the rules can see: `left` is the most that becomes free. */
  | { readonly kind: 'never'; readonly left: number };

/** "When will x g be free?" (B-ALW-2): the first day on which so much is left, if nothing else happens until then. */
export function freeOn(freeing: readonly Freeing[], milligrams: number): Free {
  const found = freeing.findIndex(({ left }) => left >= milligrams);
  const entry = freeing[found];
  if (!entry) return { kind: 'never', left: Math.max(0, ...freeing.map(({ left }) => left)) };
  return found === 0 ? { kind: 'now', left: entry.left } : { kind: 'on', on: entry.on, left: entry.left };
}

type Days = AllowanceView['days'];

export interface Column {
  readonly day: string;
  /** All since the first day, each on top of the one before. */
  readonly here: number;
  readonly elsewhere: number;
  readonly held: number;
  /** After today: only what is held is known. */
  readonly future: boolean;
}

/** What was dispensed elsewhere on a day that nobody knows. */
export const undatedOf = ({ knownElsewhere }: Pick<PeriodFigures, 'knownElsewhere'>, days: Days): number =>
  Math.max(0, knownElsewhere - days.reduce((sum, { elsewhere }) => sum + elsewhere, 0));

type Span = Pick<PeriodFigures, 'from' | 'to' | 'knownElsewhere'>;

/** How the use of the period grew, day by day; what has no day counts from the first on. */
export function columnsOf(period: Span, days: Days, today: string): readonly Column[] {
  const by = new Map<string, Days[number]>(days.map((one) => [one.day, one]));
  let [here, elsewhere, held] = [0, undatedOf(period, days), 0];
  return daysFromTo(period.from, period.to).map((day) => {
    const one = by.get(day);
    here += one?.here ?? 0;
    elsewhere += one?.elsewhere ?? 0;
    held += one?.held ?? 0;
    return { day, here, elsewhere, held, future: day > today };
  });
}

/** The height of the picture: the limit, or what goes beyond it. */
export const heightOf = (limit: number, columns: readonly Column[]): number =>
  Math.max(1, limit, ...columns.map(({ here, elsewhere, held }) => here + elsewhere + held));

export type StatementPeriod = 'thisMonth' | 'lastMonth' | 'threeMonths' | 'own';

/** First and last day of what a statement is wanted for; the running month ends today. */
export function statementDays(
  period: Exclude<StatementPeriod, 'own'>,
  today: string,
): { readonly from: string; readonly to: string } {
  const [year = 1, month = 1] = today.split('-').map(Number);
  // Months count from 0 here, and a day 0 is the last of the month before.
  const day = (monthIndex: number, date: number) =>
    new Date(Date.UTC(year, monthIndex, date)).toISOString().slice(0, 10);
  switch (period) {
    case 'thisMonth':
      return { from: day(month - 1, 1), to: today };
    case 'lastMonth':
      return { from: day(month - 2, 1), to: day(month - 1, 0) };
    case 'threeMonths':
      return { from: day(month - 3, 1), to: today };
  }
}
