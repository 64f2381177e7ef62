/** Runs of a day, started and ended at the counter (R-DLV-5, B-DLV-3). */
import { judgeAgent, judgeCustody } from '../../rules/delivery/custody';
import { isLive } from '../../rules/delivery/state';
import { Refusal, refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { deliveryLists, type OrderBriefRecord } from '../../store/delivery-lists';
import { deliveryOrders, type OrderRecord } from '../../store/delivery-orders';
import { type Driver, deliveryRuns, type RunRecord } from '../../store/delivery-runs';
import { deniedAddresses } from '../../store/denied-addresses';
import { StaleError } from '../../store/errors';
import { driversOf } from './drivers';
import { carryOut, numberOf } from './moves';
import { profileOf } from './order-facts';
import { orderBriefs } from './order-view';
import { runNumber, runRecord, runSeen, runView } from './run-view';

export const list: UseCase<'delivery.runs'> = async ({ day }, scope) => {
  const { today, unit } = scope;
  const runs = [];
  for (const run of await deliveryRuns(unit).ofDay(day)) {
    const view = await runView(run, scope);
    // Every order of it was cancelled, moved or taken off: nothing is left to be driven.
    if (view.stops.length > 0) runs.push(view);
  }
  const loose = (await deliveryLists(unit).between(day, day)).filter(
    ({ run, state }) => run === null && isLive(state),
  );
  const { delivery } = profileOf(scope);
  return {
    today,
    runs,
    loose: await orderBriefs(loose, scope),
    drivers: await driversOf(scope),
    agent: delivery?.agent ?? null,
    service: delivery?.service ?? '',
  };
};

/** Somebody of a delivery service, or of the staff who may still drive: an account can end after the plan. */
async function drives(driver: Driver | null, scope: Scope): Promise<boolean> {
  if (driver === null || driver.operator === null) return driver !== null;
  return (await driversOf(scope)).some(({ id }) => id === driver.operator);
}

/** Every bag is packed and was scanned, somebody drives, and nothing is held longer than the rules let it be. */
async function refuseStart(
  run: RunRecord,
  stops: readonly OrderBriefRecord[],
  loaded: readonly string[],
  scope: Scope,
): Promise<void> {
  const { book, now, today, zone } = scope;
  const number = runNumber(run, scope);
  if (run.state !== 'planned') refuse('run-left', { number });
  if (run.day !== today) refuse('run-not-its-day', { number, day: run.day });
  if (!(await drives(run.driver, scope))) refuse('driver-missing', { number });
  const unpacked = stops.filter(({ state }) => state !== 'packed').length;
  if (unpacked > 0 || stops.length === 0) refuse('run-not-packed', { number, count: unpacked });
  // A bag in the car whose order was cancelled or moved meanwhile has to come out again.
  if (loaded.some((id) => !stops.some((stop) => stop.id === id))) throw new StaleError('delivery run');
  const missing = stops.filter(({ id }) => !loaded.includes(id)).length;
  if (missing > 0) refuse('run-not-loaded', { number, count: missing });
  const windows = stops.map(({ window }) => window);
  const against =
    judgeAgent(run.agent, book, run.day, today) ??
    judgeCustody(run.agent, windows, book, { now, today, zone });
  if (against) throw new Refusal(against.code, against.facts, against.rule);
}

/** Denied since it was packed: its bag stays here. */
async function refuseDenied(run: RunRecord, orders: readonly OrderRecord[], scope: Scope): Promise<void> {
  for (const one of orders)
    if (await deniedAddresses(scope.unit).denies(one.address))
      refuse('run-address-denied', { number: runNumber(run, scope), order: numberOf(one, scope) });
}

export const start: UseCase<'delivery.startRun'> = async ({ run: id, version, loaded }, scope) => {
  const { now: at, operator, unit } = scope;
  const run = await runSeen(id, version, scope);
  const stops = await deliveryLists(unit).ofRun(id);
  await refuseStart(run, stops, loaded, scope);
  const orders: OrderRecord[] = [];
  for (const stop of stops) orders.push((await deliveryOrders(unit).byId(stop.id)) ?? refuse('not-found'));
  await refuseDenied(run, orders, scope);
  await deliveryRuns(unit).start(run, { at, by: operator.id });
  for (const order of orders) await carryOut(order, 'load', {}, scope);
  return runView(await runRecord(id, scope), scope);
};

export const end: UseCase<'delivery.endRun'> = async ({ run: id, version }, scope) => {
  const { now: at, operator, unit } = scope;
  const run = await runSeen(id, version, scope);
  const number = runNumber(run, scope);
  if (run.state === 'back') refuse('run-left', { number });
  const open = (await deliveryLists(unit).ofRun(id)).filter(({ state }) => isLive(state)).length;
  if (open > 0 || run.state === 'planned') refuse('run-not-ended', { number, count: open });
  await deliveryRuns(unit).end(run, { at, by: operator.id });
  return runView(await runRecord(id, scope), scope);
};
