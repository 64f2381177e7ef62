import type { OrderDecision, OrderState } from '../../../preload/contract/delivery-values';
import type { Scope, UseCase } from '../../scope/scope';
import { deliveryOrders } from '../../store/delivery-orders';
import { KeptOrder } from '../../store/kept-order';
import { ledger } from '../../store/ledger';
import { serials } from '../../store/serials';
import { keepOverAllowance } from '../common/alerts';
import { bookVersion } from '../common/book-version';
import { attemptOf, keepMade, madeBefore } from '../common/sent-once';
import { countedLines, hold } from './hold';
import { answeredBy, type OrderInHand, orderInHand, orderOf, ownOf, profileOf } from './order-facts';
import { orderRecord, orderView } from './order-view';
import { judge } from './schedule';

type Placed = Extract<OrderState, 'scheduled' | 'waiting'>;

/** Order, place, hold and event; whoever waits has neither place nor hold. */
async function write(inHand: OrderInHand, decision: OrderDecision, state: Placed, scope: Scope) {
  const { bookHash, newId, now, operator, unit } = scope;
  const { order, person } = inHand;
  const { address, addressKind, phone, window } = order;
  const { goods, due, reach, total } = decision;
  if (address === null || addressKind === null || phone === null || window === null || reach === null)
    throw new Error('an order that lacks something was allowed');
  const orders = deliveryOrders(unit);
  const id = newId();
  const scheduled = state === 'scheduled';
  const held = scheduled ? await hold(person.id, inHand, decision, scope) : null;
  const { caregiving, discount, note, reachReason, residenceConfirmed, acknowledged } = order;
  await orders.add({
    id,
    serial: await serials(unit).next('order'),
    patient: person.id,
    caregiving,
    window,
    place: scheduled ? await orders.freePlace(window) : null,
    state,
    lines: countedLines(order, decision),
    milligrams: total,
    money: { goods, discount, due, rounding: profileOf(scope).delivery?.rounding ?? 1 },
    address,
    addressKind,
    residenceConfirmed,
    phone,
    note,
    reach,
    reachReason,
    acknowledged,
    hold: held,
    bookHash,
    rulebookVersion: bookVersion(scope),
    at: now,
    by: operator.id,
  });
  const move = scheduled ? 'place' : 'wait';
  await orders.addEvent({ order: id, move, window, hold: held, at: now, by: operator.id });
  return id;
}

/** What was decided then; of what was not kept, as it looks now. */
async function placedBefore(id: string, scope: Scope) {
  const record = await orderRecord(id, scope);
  const [placed] = await deliveryOrders(scope.unit).events(id);
  const window = placed?.window ?? record.window;
  const now = judge(
    await orderInHand(orderOf(record, window), await ownOf(record, scope), 'all', scope),
    scope,
  );
  const header = placed?.hold ? await ledger(scope.unit).header(placed.hold) : undefined;
  const then = header ? KeptOrder.parse(header.decision).result : {};
  const outcome = placed?.hold ? ('scheduled' as const) : ('waiting' as const);
  return { outcome, order: await orderView(id, scope), decision: { ...now, ...then } };
}

/**
 * Decided again and written in one transaction, begun at once: of two counters that take the last place one is
 * refused. A refused attempt leaves the key unused, so that a mended order may be sent under it.
 */
export const place: UseCase<'delivery.place'> = async ({ key, ...wanted }, scope) => {
  const form = { call: 'delivery.place', key, wanted };
  const before = await madeBefore(form, scope);
  if (before !== null) return placedBefore(before, scope);
  const { wait, ...typed } = wanted;
  const order = { ...typed, acknowledged: answeredBy(typed.acknowledged, scope) };
  const inHand = await orderInHand(order, null, 'all', scope);
  scope.about(inHand.person.id);
  const decision = judge(inHand, scope);
  if (!decision.allowed && !(wait && decision.mayWait)) {
    await keepOverAllowance(inHand.person.id, decision.refusals, attemptOf(form), scope);
    return { outcome: 'refused', decision };
  }
  const outcome = decision.allowed ? 'scheduled' : 'waiting';
  const id = await write(inHand, decision, outcome, scope);
  await keepMade(form, id, scope);
  return { outcome, order: await orderView(id, scope), decision };
};
