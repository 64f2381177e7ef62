/** The driver's own runs of today, and one stop of them: for anybody else's the answer is no (R-ST-3). */
import type { DriverStop } from '../../../preload/contract/delivery-door';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import { deliveryRuns } from '../../store/delivery-runs';
import { orderAtTheDoor } from '../common/own-run';
import { driverStop, stopNow } from './driver-stop';
import { orderRecord } from './order-view';
import { runNumber } from './run-view';

export const mine: UseCase<'delivery.mine'> = async (_, scope) => {
  const { operator, today, unit } = scope;
  const runs = [];
  for (const run of await deliveryRuns(unit).drivenBy(operator.id, today)) {
    const stops: DriverStop[] = [];
    for (const { id } of await deliveryLists(unit).ofRun(run.id)) stops.push(await stopNow(id, scope));
    // Given up, or every order of it was cancelled.
    if (stops.length === 0) continue;
    runs.push({ id: run.id, number: runNumber(run, scope), state: run.state, stops });
  }
  return { today, runs };
};

export const stop: UseCase<'delivery.stop'> = async ({ order }, scope) => {
  const { id } = (await orderAtTheDoor(order, scope)) ?? refuse('not-found');
  return driverStop(await orderRecord(id, scope), scope);
};
