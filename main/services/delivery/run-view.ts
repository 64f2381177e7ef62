/** Runs as screens show them. */
import type { RunView } from '../../../preload/contract/delivery-run';
import { isLive } from '../../rules/delivery/state';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import { deliveryRuns, type RunRecord } from '../../store/delivery-runs';
import { StaleError } from '../../store/errors';
import { numbered } from '../common/issue-paper';
import { orderBriefs } from './order-view';

export const runNumber = ({ serial }: Pick<RunRecord, 'serial'>, { desk }: Scope): string =>
  numbered('M', serial, desk.training);

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
    due: paying.reduce((sum, { due }) => sum + due, 0),
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
