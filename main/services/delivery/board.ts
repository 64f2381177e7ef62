/** The board: days with their windows and orders, and what is left over from earlier days (B-DLV-1). */
import type { OutputOf } from '../../../preload/contract/calls';
import type { OrderBrief, WindowKey } from '../../../preload/contract/delivery-values';
import type { Day } from '../../../preload/contract/values';
import { addDays } from '../../rules/calendar';
import { programmeOn } from '../../rules/delivery/programme';
import { isLive } from '../../rules/delivery/state';
import { closedOn, sameWindow, type WindowFacts, windowsOf } from '../../rules/delivery/windows';
import type { Scope, UseCase } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import { windowFacts } from './order-facts';
import { orderBriefs } from './order-view';

type BoardDay = OutputOf<'delivery.board'>['days'][number];
type BoardWindow = BoardDay['windows'][number];

/** Those that the store offers that day, and others in which something was ordered before it changed them. */
function windowsOn(day: Day, ordered: readonly OrderBrief[], facts: WindowFacts, { book, today }: Scope) {
  const offered = windowsOf(programmeOn(facts.profile, book, day, today), day);
  const others: { window: WindowKey; capacity: null }[] = [];
  for (const { window } of ordered)
    if (![...offered, ...others].some((one) => sameWindow(one.window, window)))
      others.push({ window, capacity: null });
  // What is over and had nobody in it is no news.
  const shown =
    day < today ? offered.filter((one) => ordered.some((of) => sameWindow(of.window, one.window))) : offered;
  return [...shown, ...others].toSorted((one, other) => (one.window.from < other.window.from ? -1 : 1));
}

function boardDay(day: Day, ordered: readonly OrderBrief[], facts: WindowFacts, scope: Scope): BoardDay {
  const windows = windowsOn(day, ordered, facts, scope).map(({ window, capacity }): BoardWindow => {
    const own = ordered.filter((one) => sameWindow(one.window, window));
    return {
      window,
      capacity,
      taken: own.filter(({ state }) => isLive(state)).length,
      orders: own.filter(({ state }) => state !== 'waiting'),
      waiting: own
        .filter(({ state }) => state === 'waiting')
        .toSorted((one, other) => (one.number < other.number ? -1 : 1)),
    };
  });
  return { day, closed: closedOn(day, facts)?.why ?? null, windows };
}

/** Cancelled orders stand in a list of their own, and not in the way. */
export async function boardDays(from: Day, count: number, scope: Scope) {
  const to = addDays(from, count - 1);
  const facts = await windowFacts(from, to, scope);
  const all = await orderBriefs(await deliveryLists(scope.unit).between(from, to), scope);
  const orders = all.filter(({ state }) => state !== 'cancelled');
  const days = Array.from({ length: count }, (_, ahead) => addDays(from, ahead))
    .map((day) =>
      boardDay(
        day,
        orders.filter(({ window }) => window.day === day),
        facts,
        scope,
      ),
    )
    .filter(({ windows }) => windows.length > 0);
  return { days, cancelled: all.filter(({ state }) => state === 'cancelled') };
}

export const board: UseCase<'delivery.board'> = async ({ from, days }, scope) => {
  const left = await deliveryLists(scope.unit).overdueBefore(from < scope.today ? from : scope.today);
  return {
    today: scope.today,
    ...(await boardDays(from, days, scope)),
    overdue: await orderBriefs(left, scope),
  };
};
