/** What of the board is shown: pure, so that it is tested without a browser. */
import type { OutputOf } from '../../../preload/contract/calls';
import type { OrderBrief, OrderState } from '../../../preload/contract/delivery-values';
import { Day, type PersonName } from '../../../preload/contract/values';
import { daysBefore } from '../../client/days';
import { fullName } from '../../client/names';
import { keyOf } from '../../frame/delivery/offers';

export type Board = OutputOf<'delivery.board'>;
export type BoardDay = Board['days'][number];
export type BoardWindow = BoardDay['windows'][number];

/** Days that are shown at once. */
export const span = 14;
/** Days that one press goes on or back. */
const step = 7;

/** The first day that is shown: the one of the address, else today. */
export const shownFrom = (asked: string | null, today: Day): Day => {
  const parsed = Day.safeParse(asked);
  return parsed.success ? parsed.data : today;
};

export const earlier = (from: Day): Day => daysBefore(from, step);
export const later = (from: Day): Day => daysBefore(from, -step);
export const lastShown = (from: Day): Day => daysBefore(from, 1 - span);

export const filters = ['all', 'waiting', 'scheduled', 'packed', 'out', 'ended', 'cancelled'] as const;
export type Filter = (typeof filters)[number];

const filterOf: Readonly<Record<OrderState, Filter>> = {
  waiting: 'waiting',
  scheduled: 'scheduled',
  packed: 'packed',
  out: 'out',
  delivered: 'ended',
  refused: 'ended',
  notHome: 'ended',
  failedCheck: 'ended',
  cancelled: 'cancelled',
};

export const passes = (filter: Filter, { state }: Pick<OrderBrief, 'state'>): boolean =>
  filter === 'all' || filterOf[state] === filter;

/** How many orders of the shown days each filter lets through; those that were cancelled stand in no window. */
export function countsOf({
  days,
  cancelled,
}: Pick<Board, 'cancelled' | 'days'>): Readonly<Record<Filter, number>> {
  const none = { all: 0, waiting: 0, scheduled: 0, packed: 0, out: 0, ended: 0 };
  const counts: Record<Filter, number> = { ...none, cancelled: cancelled.length };
  for (const { orders, waiting } of days.flatMap(({ windows }) => windows))
    for (const { state } of [...orders, ...waiting]) {
      counts.all += 1;
      counts[filterOf[state]] += 1;
    }
  return counts;
}

/** As many lines as the page draws before anybody asks for more: the next windows whole, those behind closed. */
const mostLines = 40;

/** Lines of each window that are drawn at first, by its name. */
export function drawnByWindow(days: readonly BoardDay[], filter: Filter): ReadonlyMap<string, number> {
  let room = mostLines;
  const drawn = new Map<string, number>();
  for (const { window, orders, waiting } of days.flatMap(({ windows }) => windows)) {
    const lines = [...orders, ...waiting].filter((order) => passes(filter, order)).length;
    drawn.set(keyOf(window), Math.min(lines, room));
    room -= Math.min(lines, room);
  }
  return drawn;
}

/** Where others look on, or listen, the first name is enough. */
export const nameOn = (name: PersonName, brief: boolean): string => (brief ? name.given : fullName(name));
