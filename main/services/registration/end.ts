/** What happens to a session as a whole: finished at the counter, sent back by the state, given up. */
import type { SessionEvent } from '../../rules/session';
import { closingEvent, judgeAffirmations, judgeFinish, moveSession } from '../../rules/session';
import { Refusal, refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { issuePaper } from '../common/issue-paper';
import { paperSource, sessionFile, sessionView } from '../common/session-file';
import { note, settle } from './keep-answers';

/** Moves the session on; `stale` if it was changed since the screen read it. */
async function move(
  session: string,
  version: number,
  event: SessionEvent,
  what: string,
  detail: string | null,
  scope: Scope,
) {
  const { record } = await sessionFile(session, scope);
  const state = moveSession(record.state, event) ?? refuse('session-closed', { state: record.state });
  await sessions(scope.unit).change({ id: session, version, at: scope.now, to: { state } });
  await note(session, what, detail, scope);
  return settle(session, scope);
}

export const finish: UseCase<'registration.finish'> = async ({ session, version, papers }, scope) => {
  const before = await sessionFile(session, scope);
  const { affirmations } = before.answers;
  const refusal =
    (affirmations ? judgeAffirmations(affirmations, scope.book, scope.today) : null) ??
    judgeFinish(before.facts);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  const event = closingEvent(before.record.purpose);
  const file = await move(
    session,
    version,
    event,
    event === 'submit' ? 'submitted' : 'finished',
    null,
    scope,
  );
  await sessions(scope.unit).dropDrafts(session);
  const source = await paperSource(await sessionView(file, scope), file, scope);
  for (const wish of papers) await issuePaper(wish, source, scope);
  return sessionView(await sessionFile(session, scope), scope);
};

export const returned: UseCase<'registration.returned'> = async ({ session, version, reason }, scope) =>
  sessionView(await move(session, version, 'return', 'returned', reason, scope), scope);

export const abandon: UseCase<'registration.abandon'> = async ({ session, version, reason }, scope) =>
  sessionView(await move(session, version, 'abandon', 'abandoned', reason, scope), scope);
