/** A run that is given up before it left, or called back before anything was handed over (R-DLV-5). */
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import { deliveryOrders } from '../../store/delivery-orders';
import { deliveryRuns } from '../../store/delivery-runs';
import { carryOut } from './moves';
import { takeOff } from './plan-run';
import { runNumber, runRecord, runSeen, runView } from './run-view';

export const dropRun: UseCase<'delivery.dropRun'> = async ({ run: id, version }, scope) => {
  const run = await runSeen(id, version, scope);
  if (run.state !== 'planned') refuse('run-left', { number: runNumber(run, scope) });
  await takeOff(id, scope);
  await deliveryRuns(scope.unit).plan(run, run.driver, run.agent);
  return {};
};

export const recallRun: UseCase<'delivery.recallRun'> = async ({ run: id, version }, scope) => {
  const run = await runSeen(id, version, scope);
  const number = runNumber(run, scope);
  if (run.state !== 'out') refuse('run-not-out', { number });
  const stops = await deliveryLists(scope.unit).ofRun(id);
  const ended = stops.filter(({ state }) => state !== 'out').length;
  if (ended > 0) refuse('run-has-outcomes', { number, count: ended });
  await deliveryRuns(scope.unit).recall(run);
  for (const stop of stops) {
    const order = (await deliveryOrders(scope.unit).byId(stop.id)) ?? refuse('not-found');
    await carryOut(order, 'recall', {}, scope);
  }
  return runView(await runRecord(id, scope), scope);
};
