import { handOverTasks, type TaskId } from '../../../preload/contract/registration-values';
import { atTheStart } from '../../../preload/contract/walk-in-place';
import { judgeTaskStart } from '../../rules/session';
import { Denied, Refusal, refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { aboutOf, type SessionFile, sessionFile } from '../common/session-file';
import { note, refuseStray, reopened } from './keep-answers';

const mayBeHanded = (task: TaskId) => handOverTasks.some((one) => one === task);

/** Whether a task has its turn in this hand-over: everything before it is done, or is handed over and has its own. */
function hasItsTurn(
  { judged }: Pick<SessionFile, 'judged'>,
  task: TaskId,
  handed: readonly TaskId[],
): boolean {
  const found = judged.tasks.find(({ id }) => id === task);
  if (!found) return false;
  if (found.state !== 'cannotStart') return true;
  return found.after
    .filter((id) => judged.tasks.some((one) => one.id === id && !['done', 'notNeeded'].includes(one.state)))
    .every((id) => handed.includes(id) && hasItsTurn({ judged }, id, handed));
}

/** Affirmations may be handed over together with the review that comes before them, the signature with both. */
function refuseNotReady(file: SessionFile, tasks: readonly TaskId[], scope: Scope): void {
  for (const task of tasks) {
    if (!mayBeHanded(task)) refuse('task-cannot-start', { task, after: null });
    const refusal = judgeTaskStart(file.facts, task, scope.book, scope.today);
    const waits = refusal?.code === 'task-cannot-start' && hasItsTurn(file, task, tasks);
    if (refusal && !waits) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  }
}

/** A session that came to an end is no walk-in's any more: the welcome stands on the customer's screen again. */
export function endHandOver(session: string, { afterwards, desk }: Scope): void {
  afterwards(() => {
    if (desk.customer.handOver()?.session === session) desk.customer.put(null);
  });
}

/** From now on a window is the walk-in's: one session, these tasks, nothing else. */
export const handOver: UseCase<'registration.handOver'> = async (
  { session, tasks, language, where },
  scope,
) => {
  const { caller, desk, now, operator, unit } = scope;
  if (caller.kind !== 'operator') throw new Denied();
  const onCustomerScreen = where === 'customer' && desk.customer.here();
  if (onCustomerScreen && desk.customer.handOver()) refuse('customer-screen-taken');
  const file = await reopened(await sessionFile(session, scope), scope);
  await refuseStray(file, scope);
  refuseNotReady(file, tasks, scope);
  const { id, language: spoken, version } = file.record;
  if (spoken !== language) await sessions(unit).change({ id, version, at: now, to: { language } });
  await note(id, 'handedOver', tasks.join(' '), scope);
  const walkIn = {
    kind: 'walkIn',
    operator,
    session: id,
    about: aboutOf(file.record),
    tasks,
    reading: { ...desk.preferences(), language },
    at: atTheStart,
    state: 'working',
    onCustomerScreen,
  } as const;
  if (!onCustomerScreen) scope.stand(walkIn);
  else scope.afterwards(() => desk.customer.put(walkIn));
  return { where: onCustomerScreen ? 'customer' : 'here' };
};
