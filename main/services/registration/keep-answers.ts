/** Saves one task, whoever typed it: judged first, then written with all that follows from it. */
import { answersVersion, type TaskId, taskAnswers } from '../../../preload/contract/registration-values';
import { judgeTaskStart, moveSession } from '../../rules/session';
import { Refusal, refuse, Unacceptable } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { wrongsOf } from '../../scope/wrongs';
import { sessions } from '../../store/sessions';
import { strayRefusal } from '../common/registered-before';
import { type SessionFile, sessionFile, typistOf } from '../common/session-file';
import { effects } from './effects/index';
import { followWaiting } from './follow-waiting';

interface Save {
  readonly session: string;
  readonly task: TaskId;
  readonly version: number;
  readonly answers: unknown;
}

/** A session that the state sent back is open again with the first task that is mended. */
export async function reopened(file: SessionFile, scope: Scope): Promise<SessionFile> {
  if (file.record.state !== 'returned') return file;
  const { id, version } = file.record;
  const state = moveSession('returned', 'reopen') ?? refuse('session-closed', { state: 'returned' });
  await sessions(scope.unit).change({ id, version, at: scope.now, to: { state } });
  await note(id, 'reopened', null, scope);
  return sessionFile(id, scope);
}

/** A session that a registration overtook can be looked at and given up, nothing else. */
export async function refuseStray({ record }: SessionFile, scope: Scope): Promise<void> {
  const refusal = await strayRefusal(record, scope);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
}

export const note = (session: string, what: string, detail: string | null, { unit, now, operator }: Scope) =>
  sessions(unit).addEvent({ session, at: now, by: operator.id, what, detail });

/** Answers the session as it stands after the save. */
export async function keepAnswers(
  { session, task, version, answers }: Save,
  scope: Scope,
): Promise<SessionFile> {
  const file = await reopened(await sessionFile(session, scope), scope);
  await refuseStray(file, scope);
  const refusal = judgeTaskStart(file.facts, task, scope.book, scope.today);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  const parsed = taskAnswers[task].safeParse(answers);
  if (!parsed.success) throw new Unacceptable(wrongsOf(parsed.error, 'answers'));

  const kept = sessions(scope.unit);
  const checked = await effects({ task, answers: parsed.data }, file, scope);
  const by = scope.operator.id;
  await kept.saveTask({
    session,
    task,
    version,
    answers: checked,
    answersVersion: answersVersion(task),
    typedBy: scope.caller.kind === 'walkIn' ? 'walkIn' : 'staff',
    at: scope.now,
    by,
  });
  await kept.saveDraft({ session, task, typist: typistOf(scope), typed: null, at: scope.now });
  await note(session, 'taskSaved', task, scope);
  const after = await settle(session, scope);
  if (JSON.stringify(after.facts.held) === JSON.stringify(file.facts.held)) return after;
  // A review that somebody began was of what was held before.
  await kept.dropDrafts(session, 'review');
  return sessionFile(session, scope);
}

/** Brings the session's own row and its follow-ups in step with its tasks. */
export async function settle(session: string, scope: Scope): Promise<SessionFile> {
  const file = await sessionFile(session, scope);
  const { judged, record } = file;
  await sessions(scope.unit).change({
    id: session,
    version: record.version,
    at: scope.now,
    to: {
      waitsFor: judged.waitsFor,
      tasksDone: judged.tasks.filter((task) => task.state === 'done' || task.state === 'notNeeded').length,
      tasksAll: judged.tasks.length,
    },
  });
  await followWaiting(file, scope);
  return sessionFile(session, scope);
}
