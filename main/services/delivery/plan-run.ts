import { judgeAgent } from '../../rules/delivery/custody';
import { isLive } from '../../rules/delivery/state';
import { Refusal, refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import { deliveryOrders, type OrderRecord } from '../../store/delivery-orders';
import { deliveryRuns } from '../../store/delivery-runs';
import { StaleError } from '../../store/errors';
import { serials } from '../../store/serials';
import { sentOnce } from '../common/sent-once';
import { driverFrom } from './drivers';
import { numberOf } from './moves';
import { profileOf } from './order-facts';
import { runNumber, runRecord, runSeen, runView } from './run-view';

type Plan = Omit<Parameters<UseCase<'delivery.planRun'>>[0], 'key'>;

/** Live orders of the day that are on no other run: what another window planned meanwhile is `stale`. */
async function ordersFor({ day, orders }: Plan, run: string | null, scope: Scope): Promise<OrderRecord[]> {
  const found: OrderRecord[] = [];
  for (const id of new Set(orders)) {
    const order = (await deliveryOrders(scope.unit).byId(id)) ?? refuse('not-found');
    const { state, window } = order;
    const loadable = isLive(state) && state !== 'out' && window.day === day;
    if (!loadable) refuse('order-not-so-far', { number: numberOf(order, scope), state });
    if (order.run !== null && order.run !== run) throw new StaleError('delivery order');
    found.push(order);
  }
  return found;
}

export async function takeOff(run: string, { unit }: Scope): Promise<void> {
  for (const stop of await deliveryLists(unit).ofRun(run))
    await deliveryOrders(unit).change(stop, { stop: null });
}

/** Taken off first, and put on in the new order: no two are ever at one stop. */
async function putOn(run: string, wanted: readonly OrderRecord[], scope: Scope): Promise<void> {
  const orders = deliveryOrders(scope.unit);
  await takeOff(run, scope);
  for (const [index, { id }] of wanted.entries()) {
    const order = (await orders.byId(id)) ?? refuse('not-found');
    await orders.change(order, { stop: { run, at: index + 1 } });
  }
}

async function plan(wanted: Plan, id: string, scope: Scope): Promise<void> {
  const { book, now, operator, today, unit } = scope;
  const { day, version } = wanted;
  const runs = deliveryRuns(unit);
  const agent = profileOf(scope).delivery?.agent ?? 'ownEmployee';
  const against = judgeAgent(agent, book, day, today);
  if (against) throw new Refusal(against.code, against.facts, against.rule);
  const driver = await driverFrom(wanted.driver, agent, scope);
  if (wanted.run === null) {
    const serial = await serials(unit).next('run');
    await runs.add({ id, serial, day, agent, driver, at: now, by: operator.id });
  } else {
    const run = await runSeen(wanted.run, version, scope);
    if (run.state !== 'planned') refuse('run-left', { number: runNumber(run, scope) });
    if (run.day !== day) throw new StaleError('delivery run');
    await runs.plan(run, driver, agent);
  }
  const run = wanted.run ?? id;
  await putOn(run, await ordersFor(wanted, wanted.run, scope), scope);
}

/** Sent again, the form finds the run that it made or changed before. */
export const planRun: UseCase<'delivery.planRun'> = async ({ key, ...wanted }, scope) => {
  const made = await sentOnce({ call: 'delivery.planRun', key, wanted }, scope, (id) =>
    plan(wanted, id, scope),
  );
  return runView(await runRecord(wanted.run ?? made, scope), scope);
};
