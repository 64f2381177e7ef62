/** When how much becomes free (B-ALW-2): every day on which the amount that may be received changes. */
import type { Freeing, PeriodFigures } from '../../../preload/contract/allowance';
import type { Day } from '../../../preload/contract/values';
import { addDays } from '../calendar';
import { type Account, decidingFigures } from './account';
import { decidingKind, decidingPeriod, holds, rollingDays } from './periods';

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

/** First day of the period of each event, and of what follows it. A calendar month is looked up once for all its days. */
function boundaries(account: Account, events: ReadonlySet<Day>): Day[] {
  const known = new Set<string>();
  return [...events].flatMap((event) => {
    const kind = decidingKind(account.book, event, account.today);
    const key = `${kind} ${kind === 'calendar-month' ? event.slice(0, 7) : event}`;
    if (known.has(key)) return [];
    known.add(key);
    const { from, to } = decidingPeriod(event, account.anchors, account.book, account.today);
    return [from, addDays(to, 1)];
  });
}

/** Between two of these days nothing changes; `day` is the first. */
function candidates(account: Account, rooms: readonly Room[], day: Day): Day[] {
  const changes = turns(account);
  const events = new Set([day, ...account.entries.map((entry) => entry.day), ...changes]);
  const rolling = rolls(account) ? [...events] : [];
  const found = new Set([
    ...events,
    ...changes.map((one) => addDays(one, 1)),
    ...boundaries(account, events),
    ...rolling.flatMap((one) => [addDays(one, rollingDays - 1), addDays(one, rollingDays)]),
    ...rooms.flatMap(({ figures }) => [figures.from, addDays(figures.to, 1)]),
  ]);
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
