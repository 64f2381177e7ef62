import { handOverTasks, type TaskId } from '../../../preload/contract/registration-values';
import { judgeTaskStart } from '../../rules/session';
import { Denied, Refusal, refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { aboutOf, type SessionFile, sessionFile } from '../common/session-file';
import { note, reopened } from './keep-answers';

const mayBeHanded = (task: TaskId) => handOverTasks.some((one) => one === task);

/** Affirmations may be handed over together with the review that comes before them. */
function refuseNotReady({ facts }: SessionFile, tasks: readonly TaskId[], scope: Scope): void {
  for (const task of tasks) {
    if (!mayBeHanded(task)) refuse('task-cannot-start', { task, after: null });
    const refusal = judgeTaskStart(facts, task, scope.book, scope.today);
    const waitsOnHanded =
      refusal?.code === 'task-cannot-start' && tasks.some((one) => one === refusal.facts.after);
    if (refusal && !waitsOnHanded) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  }
}

/** From now on this window is the walk-in's: one session, these tasks, nothing else. */
export const handOver: UseCase<'registration.handOver'> = async ({ session, tasks, language }, scope) => {
  const { caller, desk, now, operator, unit } = scope;
  if (caller.kind !== 'operator') throw new Denied();
  const file = await reopened(await sessionFile(session, scope), scope);
  refuseNotReady(file, tasks, scope);
  const { id, language: spoken, version } = file.record;
  if (spoken !== language) await sessions(unit).change({ id, version, at: now, to: { language } });
  await note(id, 'handedOver', tasks.join(' '), scope);
  scope.stand({
    kind: 'walkIn',
    operator,
    session: id,
    about: aboutOf(file.record),
    tasks,
    reading: { ...desk.preferences(), language },
    finished: false,
  });
  return {};
};
