/** A place in a window and a hold, taken together; and who gets the place that somebody gave back (B-DLV-1). */
import type { OrderBrief, OrderDecision, WindowKey } from '../../../preload/contract/delivery-values';
import { judgeOrder } from '../../rules/delivery/order';
import type { Scope } from '../../scope/scope';
import { deliveryOrders, type OrderRecord } from '../../store/delivery-orders';
import { followUps } from '../../store/follow-ups';
import { bookVersion } from '../common/book-version';
import { countedLines, hold, release } from './hold';
import { carryOut } from './moves';
import { type OrderInHand, orderInHand, orderOf } from './order-facts';
import { orderBrief } from './order-view';

export const judge = ({ order, facts }: OrderInHand, { book, now, today, zone }: Scope): OrderDecision =>
  judgeOrder(order, facts, book, { now, today, zone });

/** What it held before is given back. On another day it is on no run any more. */
export async function schedule(
  record: OrderRecord,
  move: 'move' | 'moveUp',
  inHand: OrderInHand,
  decision: OrderDecision,
  scope: Scope,
): Promise<void> {
  const { order } = inHand;
  const window = order.window ?? record.window;
  await release(record, scope);
  await carryOut(
    record,
    move,
    {
      window,
      place: await deliveryOrders(scope.unit).freePlace(window),
      hold: await hold(record.patient, inHand, decision, scope),
      lines: countedLines(order, decision),
      milligrams: decision.total,
      acknowledged: order.acknowledged,
      bookHash: scope.bookHash,
      rulebookVersion: bookVersion(scope),
      ...(window.day === record.window.day ? {} : { stop: null }),
    },
    scope,
  );
}

const isFull = ({ refusals }: OrderDecision) => refusals.some(({ code }) => code === 'window-full');

/**
 * In the order in which they came, as long as there is room: whoever the card or the month no longer serves is
 * passed over and stays. Whoever moved up has to be told: a follow-up of today says so.
 */
export async function moveUp(window: WindowKey, scope: Scope): Promise<OrderBrief[]> {
  const { newId, now: at, today, unit } = scope;
  const moved: OrderBrief[] = [];
  for (const waiting of await deliveryOrders(unit).waitingFor(window)) {
    const inHand = await orderInHand(orderOf(waiting), null, 'chosen', scope);
    const decision = judge(inHand, scope);
    if (isFull(decision)) break;
    if (!decision.allowed) continue;
    await schedule(waiting, 'moveUp', inHand, decision, scope);
    await followUps(unit).add({
      id: newId(),
      kind: 'deliveryMovedUp',
      due: today,
      patient: waiting.patient,
      session: null,
      at,
    });
    moved.push(await orderBrief(waiting.id, scope));
  }
  return moved;
}
