/** When how much becomes free (B-ALW-2): every day on which the amount that may be received changes. */
import type { Freeing, PeriodFigures } from '../../../preload/contract/allowance';
import type { Day } from '../../../preload/contract/values';
import { addDays } from '../calendar';
import { type Account, decidingFigures } from './account';
import { decidingPeriod, holds, rollingDays } from './periods';

/** What the period of a live hold leaves to whoever receives something on one of its days. */
export interface Room {
  readonly hold: Day;
  readonly figures: PeriodFigures;
}

/** One for each day that something is held for, the earliest first. */
export function roomsOf(account: Account): Room[] {
  const days = new Set(account.entries.filter(({ held }) => held).map(({ day }) => day));
  return [...days].toSorted().map((hold) => ({ hold, figures: decidingFigures(account, hold) }));
}

/** The hold's period that leaves least, among those that contain the day; null where none does. */
export function tightest(rooms: readonly Room[], day: Day): Room | null {
  let least: Room | null = null;
  for (const room of rooms)
    if (holds(room.figures, day) && (least === null || room.figures.left < least.figures.left)) least = room;
  return least;
}

/** A sale must fit its own period and that of every live hold that contains its day (decisions, ledger). */
export const receivableOn = (account: Account, rooms: readonly Room[], day: Day): number =>
  Math.min(
    decidingFigures(account, day).left,
    tightest(rooms, day)?.figures.left ?? Number.POSITIVE_INFINITY,
  );

/** Days on which a limit, a way to count or what a figure covers may change. */
function turns({ limits, externals, anchors, book }: Account): Day[] {
  const rules = book.rules.filter(({ id, active }) => active && id.startsWith('allotment.'));
  return [
    ...limits.map(({ from }) => from),
    ...anchors.map(({ since }) => since),
    ...rules.flatMap(({ effectiveFrom, effectiveTo }) => [
      ...(effectiveFrom === null ? [] : [effectiveFrom]),
      ...(effectiveTo === null ? [] : [addDays(effectiveTo, 1)]),
    ]),
    ...externals.flatMap(({ figure, seenOn, last }) => [figure.from, last, figure.to, seenOn]),
    ...externals.flatMap(({ figure }) => figure.items.map(({ day }) => day)),
  ];
}

const rolls = ({ book }: Account): boolean =>
  book.rules.some(
    (rule) => rule.id === 'allotment.period' && rule.active && rule.value === 'rolling-30-days',
  );

/** Between two of these days nothing changes; `day` is the first. */
function candidates(account: Account, rooms: readonly Room[], day: Day): Day[] {
  const events = new Set([day, ...account.entries.map((entry) => entry.day), ...turns(account)]);
  const found = new Set<Day>();
  const rolling = rolls(account);
  for (const event of events) {
    const { period } = decidingPeriod(event, account.anchors, account.book, account.today);
    for (const one of [event, addDays(event, 1), period.from, addDays(period.to, 1)]) found.add(one);
    if (rolling) for (const days of [rollingDays - 1, rollingDays]) found.add(addDays(event, days));
  }
  for (const { figures } of rooms) for (const one of [figures.from, addDays(figures.to, 1)]) found.add(one);
  return [day, ...[...found].filter((one) => one > day).toSorted()];
}

/** By day, rising, beginning with the day itself. */
export function freeingFrom(account: Account, day: Day): Freeing[] {
  const rooms = roomsOf(account);
  const freeing: Freeing[] = [];
  for (const on of candidates(account, rooms, day)) {
    const left = receivableOn(account, rooms, on);
    if (freeing.at(-1)?.left !== left) freeing.push({ on, left });
  }
  return freeing;
}
