import type { UseCase } from '../../scope/scope';
import { release } from './hold';
import { carryOut, refuseOutdated, stateAfterMove } from './moves';
import { orderRecord, orderView } from './order-view';
import { moveUp } from './schedule';

/** Gives hold and place back; whoever waits for that window may have the place. */
export const cancel: UseCase<'delivery.cancel'> = async ({ order, version, reason }, scope) => {
  const record = await orderRecord(order, scope);
  scope.because(reason);
  refuseOutdated(record, version);
  stateAfterMove(record, 'cancel', scope);
  await release(record, scope);
  await carryOut(record, 'cancel', { place: null, hold: null, stop: null, reason }, scope);
  const movedUp = record.place === null ? [] : await moveUp(record.window, scope);
  return { order: await orderView(order, scope), movedUp };
};
