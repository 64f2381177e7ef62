/** An order goes into another window, and whoever waits for the old one may have its place. */
import { sameWindow } from '../../rules/delivery/windows';
import type { UseCase } from '../../scope/scope';
import { keepOverAllowance } from '../common/alerts';
import { attemptOf } from '../common/sent-once';
import { refuseOutdated, stateAfterMove } from './moves';
import { answeredBy, orderInHand, orderOf, ownOf } from './order-facts';
import { orderBrief, orderRecord, orderView } from './order-view';
import { judge, moveUp, schedule } from './schedule';

export const movesTo: UseCase<'delivery.movesTo'> = async ({ order }, scope) => {
  const record = await orderRecord(order, scope);
  const own = await ownOf(record, scope);
  const { windows } = judge(await orderInHand(orderOf(record), own, 'all', scope), scope);
  return { order: await orderBrief(order, scope), windows };
};

/** A pharmacist's reason of now, or else the one that was given before: it answers what it was typed for. */
export const move: UseCase<'delivery.move'> = async (wanted, scope) => {
  const { acknowledged, order: id, version, window } = wanted;
  const record = await orderRecord(id, scope);
  refuseOutdated(record, version);
  stateAfterMove(record, 'move', scope);
  const there = record.place !== null && sameWindow(record.window, window);
  if (there) return { outcome: 'moved', order: await orderView(id, scope), movedUp: [] };
  const reason = answeredBy(acknowledged, scope) ?? record.acknowledged;
  const order = { ...orderOf(record, window), acknowledged: reason };
  const inHand = await orderInHand(order, await ownOf(record, scope), 'chosen', scope);
  const decision = judge(inHand, scope);
  const { allowed, refusals, toAcknowledge } = decision;
  if (!allowed) {
    const attempt = attemptOf({ call: 'delivery.move', key: id, wanted: { version, window } });
    await keepOverAllowance(inHand.person.id, refusals, attempt, scope);
    return { outcome: 'refused', refusals, toAcknowledge };
  }
  await schedule(record, 'move', inHand, decision, scope);
  const movedUp = record.place === null ? [] : await moveUp(record.window, scope);
  return { outcome: 'moved', order: await orderView(id, scope), movedUp };
};
