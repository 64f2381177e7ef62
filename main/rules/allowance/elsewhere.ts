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
  /** Null where no figure covers the period. */
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

/** The latest figure that covers the period counts; of one instant the later entry. */
export function elsewhereIn(all: readonly Seen[], period: Period): Elsewhere {
  let latest: Seen | null = null;
  for (const one of all)
    if (covers(one, period) && (latest === null || latest.figure.asOf <= one.figure.asOf)) latest = one;
  if (latest === null)
    return { used: null, known: Math.max(0, ...all.map((one) => leastIn(one, period))), figure: null };
  const used = mostIn(latest, period);
  return { used, known: used, figure: latest.figure };
}
