import { handOverTasks, type TaskId } from '../../../preload/contract/registration-values';
import { judgeTaskStart } from '../../rules/session';
import { Refusal, refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { sessionFile } from '../common/session-file';
import { note } from './keep-answers';

const mayBeHanded = (task: TaskId) => handOverTasks.some((one) => one === task);

/** From now on this window is the walk-in's: one session, these tasks, nothing else. */
export const handOver: UseCase<'registration.handOver'> = async ({ session, tasks, language }, scope) => {
  const { caller, operator } = scope;
  const { facts, record } = await sessionFile(session, scope);
  for (const task of tasks) {
    if (!mayBeHanded(task)) refuse('task-cannot-start', { task, after: null });
    const refusal = judgeTaskStart(facts, task, scope.book, scope.today);
    // Affirmations may be handed over together with the review that comes before them.
    const waitsOnHanded =
      refusal?.code === 'task-cannot-start' && tasks.some((one) => one === refusal.facts.after);
    if (refusal && !waitsOnHanded) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  }
  if (caller.kind !== 'operator') return refuse('not-handed-over');
  if (record.language !== language) {
    await sessions(scope.unit).change({
      id: session,
      version: record.version,
      at: scope.now,
      to: { language },
    });
  }
  await note(session, 'handedOver', tasks.join(' '), scope);
  scope.stand({ kind: 'walkIn', operator, session, tasks, language, finished: false, wrongPins: 0 });
  return {};
};
