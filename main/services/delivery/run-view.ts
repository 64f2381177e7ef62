/** Runs as screens show them. */
import type { OrderHandOff } from '../../../preload/contract/delivery-door';
import type { RunView } from '../../../preload/contract/delivery-run';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { isLive } from '../../rules/delivery/state';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { handOffs } from '../../store/delivery-hand-offs';
import { deliveryLists } from '../../store/delivery-lists';
import { deliveryRuns, type RunRecord } from '../../store/delivery-runs';
import { StaleError } from '../../store/errors';
import { numbered } from '../common/issue-paper';
import { orderBriefs } from './order-view';

export const runNumber = ({ serial }: Pick<RunRecord, 'serial'>, { desk }: Scope): string =>
  numbered('M', serial, desk.training);

const sumOf = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);

/** By what was paid at the doors so far. */
async function collectedOf(stops: readonly OrderBrief[], { unit }: Scope): Promise<RunView['collected']> {
  const paid: OrderHandOff['payment'][] = [];
  for (const { id, state } of stops) {
    const handed = state === 'delivered' ? await handOffs(unit).ofOrder(id) : undefined;
    if (handed) paid.push(handed.payment);
  }
  const of = (kind: OrderHandOff['payment']['kind']) =>
    sumOf(paid.filter((one) => one.kind === kind).map(({ received }) => received));
  return { cash: of('cash'), debit: of('debit'), tips: sumOf(paid.map(({ tip }) => tip)) };
}

export async function runView(run: RunRecord, scope: Scope): Promise<RunView> {
  const stops = await orderBriefs(await deliveryLists(scope.unit).ofRun(run.id), scope);
  const { id, version, day, state, driver, agent, outAt, outBy, backAt, backBy } = run;
  const paying = stops.filter((stop) => isLive(stop.state) || stop.state === 'delivered');
  return {
    id,
    number: runNumber(run, scope),
    version,
    day,
    state,
    driver,
    agent,
    outAt,
    outBy,
    backAt,
    backBy,
    stops,
    due: sumOf(paying.map(({ due }) => due)),
    collected: await collectedOf(stops, scope),
  };
}

export const runRecord = async (id: string, { unit }: Scope): Promise<RunRecord> =>
  (await deliveryRuns(unit).byId(id)) ?? refuse('not-found');

/** As the operator saw it; else `stale`. */
export async function runSeen(id: string, version: number, scope: Scope): Promise<RunRecord> {
  const run = await runRecord(id, scope);
  if (run.version !== version) throw new StaleError('delivery run');
  return run;
}
