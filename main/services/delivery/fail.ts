/** Nobody received it: the hold is released, and the product has to come back (R-DLV-5, B-DLV-3). */
import type { OrderMove } from '../../../preload/contract/delivery-values';
import { refuse, unacceptable } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { keepOfOrder } from '../common/alerts';
import { orderAtTheDoor } from '../common/own-run';
import { stopNow } from './driver-stop';
import { release } from './hold';
import { carryOut, numberOf, refuseOutdated, stateAfterMove } from './moves';
import { orderBrief, orderRecord } from './order-view';

const moves = {
  refused: 'refuse',
  notHome: 'notHome',
  failedCheck: 'failCheck',
} as const satisfies Record<string, OrderMove>;

export const fail: UseCase<'delivery.fail'> = async ({ order, version, outcome, failed, note }, scope) => {
  const { id } = (await orderAtTheDoor(order, scope)) ?? refuse('not-found');
  const record = await orderRecord(id, scope);
  if (note !== '') scope.because(note);
  refuseOutdated(record, version);
  stateAfterMove(record, moves[outcome], scope);
  if (outcome === 'failedCheck' && failed.length === 0) unacceptable('failed', 'choose');
  const checks = outcome === 'failedCheck' ? [...new Set(failed)] : [];
  await release(record, scope);
  await carryOut(record, moves[outcome], { place: null, hold: null, reason: note, failed: checks }, scope);
  return stopNow(id, scope);
};

export const productBack: UseCase<'delivery.productBack'> = async (
  { order, version, counted, note },
  scope,
) => {
  const record = await orderRecord(order, scope);
  if (counted === 'short' && note === '') unacceptable('note', 'required');
  if (note !== '') scope.because(note);
  refuseOutdated(record, version);
  if (record.backAt !== null)
    refuse('order-not-so-far', { number: numberOf(record, scope), state: record.state });
  await carryOut(record, 'productBack', { backAt: scope.now, reason: note }, scope);
  if (counted === 'short') await keepOfOrder('productShort', record, note, scope);
  return orderBrief(order, scope);
};
