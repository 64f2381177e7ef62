/** What was dispensed elsewhere, as far as the figures of its sources show it (B-ALW-1). */
import type { Day } from '../../../preload/contract/values';
import { dayIn, earlier } from '../calendar';
import { holds, type Period } from './periods';
import type { ExternalRecord } from './records';

/** A figure with the day on which it was seen, in the store's zone. */
export interface Seen {
  readonly figure: ExternalRecord;
  readonly seenOn: Day;
  /** The last day of which it can know. */
  readonly last: Day;
}

export interface Elsewhere {
  /** Null where no figure covers the period, or another shows days of it that this one cannot know. */
  readonly used: number | null;
  /** At least this much, whether it is covered or not. */
  readonly known: number;
  readonly figure: ExternalRecord | null;
}

export const seen = (figures: readonly ExternalRecord[], zone: string): Seen[] =>
  figures.map((figure) => {
    const seenOn = dayIn(zone, figure.asOf);
    return { figure, seenOn, last: earlier(figure.to, seenOn) };
  });

/** It shows all of the period that was over, or going on, when it was seen. */
const covers = ({ figure, seenOn }: Seen, period: Period): boolean =>
  figure.from <= period.from && period.from <= seenOn && figure.to >= earlier(period.to, seenOn);

const sum = (items: ExternalRecord['items'], counts: (day: Day) => boolean): number =>
  items.reduce((total, { day, milligrams }) => total + (counts(day) ? milligrams : 0), 0);

/** What has no date may lie anywhere in the figure's days: it counts in every period that they reach into. */
const mostIn = ({ figure }: Seen, period: Period): number =>
  Math.max(0, figure.total - figure.own - sum(figure.items, (day) => !holds(period, day)));

function leastIn({ figure, last }: Seen, period: Period): number {
  const inside = holds(period, figure.from) && holds(period, last);
  return inside ? figure.total - figure.own : sum(figure.items, (day) => holds(period, day));
}

/**
 * The greatest sum of figures that share no day: two of different days are both true, of two that overlap, as
 * those of merged records may, one can show what the other shows.
 */
function leastOfAll(all: readonly Seen[], period: Period): number {
  const found: { last: Day; sum: number }[] = [];
  for (const one of all.toSorted((a, b) => (a.last < b.last ? -1 : 1))) {
    const before = found.findLast(({ last }) => last < one.figure.from)?.sum ?? 0;
    const sum = Math.max(found.at(-1)?.sum ?? 0, before + leastIn(one, period));
    found.push({ last: one.last, sum });
  }
  return found.at(-1)?.sum ?? 0;
}

/** A day of the period that the first cannot know of and the other does. */
const knowsMore = (first: Seen, { figure, last }: Seen, period: Period): boolean =>
  last > first.last && first.last < period.to && last >= period.from && figure.from <= period.to;

/**
 * The latest figure that covers the period counts; of one instant the later entry. Where another shows later
 * days, both are known and the whole is not.
 */
export function elsewhereIn(all: readonly Seen[], period: Period): Elsewhere {
  let latest: Seen | null = null;
  for (const one of all)
    if (covers(one, period) && (latest === null || latest.figure.asOf <= one.figure.asOf)) latest = one;
  const least = leastOfAll(all, period);
  const covering = latest;
  if (covering === null) return { used: null, known: least, figure: null };
  const after = leastOfAll(
    all.filter(({ figure }) => figure.from > covering.last),
    period,
  );
  const known = Math.max(least, mostIn(covering, period) + after);
  if (all.some((one) => knowsMore(covering, one, period))) return { used: null, known, figure: null };
  return { used: known, known, figure: covering.figure };
}
