/** The three ways to count a month (B-ALW-2), and which of them decides on a day. */
import type { PeriodKind } from '../../../preload/contract/allowance';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { addDays, addMonths, asDay, earlier, later } from '../calendar';
import { termOf } from '../certification';
import { ruleInForce, ruleSet } from '../rulebook';

/** Days that are counted together; `to` is the last of them. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: Day;
  readonly to: Day;
}

/** From `since` on, months are counted from the certification of `certifiedOn`. */
export interface Anchor {
  readonly certifiedOn: Day;
  readonly since: Day;
}

export const rollingDays = 30;

export const holds = ({ from, to }: Pick<Period, 'from' | 'to'>, day: Day): boolean =>
  from <= day && day <= to;

const yearOf = (day: Day) => Number(day.slice(0, 4));
const monthOf = (day: Day) => Number(day.slice(5, 7));

function calendarMonth(day: Day): Period {
  const from = asDay(`${day.slice(0, 8)}01`);
  return { kind: 'calendar-month', from, to: addDays(addMonths(from, 1), -1) };
}

/** Each month begins on the day of the certification, or on its own last day where it is shorter. */
function certificationMonth(day: Day, certifiedOn: Day): Period {
  const months = (yearOf(day) - yearOf(certifiedOn)) * 12 + monthOf(day) - monthOf(certifiedOn);
  // Counted from the certification itself: from a clamped month the 31st would never come back.
  const began = addMonths(certifiedOn, months) <= day ? months : months - 1;
  const from = addMonths(certifiedOn, began);
  return { kind: 'certification-month', from, to: addDays(addMonths(certifiedOn, began + 1), -1) };
}

const anchorOn = (anchors: readonly Anchor[], day: Day): Anchor | null =>
  anchors.findLast(({ since }) => since <= day) ?? null;

/** No day lies in two months: those of one certification end where those of the next begin. */
function monthOn(day: Day, anchors: readonly Anchor[]): Period | null {
  const anchor = anchorOn(anchors, day);
  if (anchor === null) return null;
  const { kind, from, to } = certificationMonth(day, anchor.certifiedOn);
  const next = anchors.find(({ since }) => since > day);
  return { kind, from: later(from, anchor.since), to: next ? earlier(to, addDays(next.since, -1)) : to };
}

/**
 * A renewal in mid-period does not refill the allowance: the month that runs goes on to its end, unless it
 * began after the earlier certification had run out. Then the new certification counts.
 */
export function anchorsOf(certifiedOn: readonly Day[], book: Rulebook, today: Day): Anchor[] {
  const anchors: Anchor[] = [];
  for (const day of [...new Set(certifiedOn)].toSorted()) {
    const before = anchorOn(anchors, day);
    const refills = ruleInForce(book, 'allotment.renewalRefills', day, today).value === true;
    if (before === null || refills) {
      anchors.push({ certifiedOn: day, since: day });
      continue;
    }
    const running = monthOn(day, anchors) ?? certificationMonth(day, before.certifiedOn);
    const goesOn = running.from < day && running.from <= termOf(before.certifiedOn, book, today).expiresOn;
    anchors.push({ certifiedOn: day, since: goesOn ? addDays(running.to, 1) : day });
  }
  return anchors;
}

/** The period of a kind that a day lies in; null for a certification month without a certification. */
export function periodOf(kind: PeriodKind, day: Day, anchors: readonly Anchor[]): Period | null {
  if (kind === 'calendar-month') return calendarMonth(day);
  if (kind === 'rolling-30-days') return { kind, from: addDays(day, 1 - rollingDays), to: day };
  return monthOn(day, anchors);
}

/** The way to count that the rulebook says decides. */
export const decidingKind = (book: Rulebook, day: Day, today: Day): PeriodKind =>
  ruleSet(book, 'allotment.period', day, today).value;

/** The period that decides. Who was never certified is sold nothing: their figures are of the calendar month. */
export const decidingPeriod = (day: Day, anchors: readonly Anchor[], book: Rulebook, today: Day): Period =>
  periodOf(decidingKind(book, day, today), day, anchors) ?? calendarMonth(day);

/**
 * The first day of which the figures of `day` can need a row, a figure or a part of one. Rows are needed from
 * it on without an end, and with them whatever ends one of their holds: that may stand on any day.
 */
export const reachesBackTo = (day: Day): Day => addDays(day, -31);
