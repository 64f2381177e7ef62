import { moveSession } from '../../rules/session';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { sessionFile, sessionView } from '../common/session-file';
import { note } from './keep-answers';

/** The session is this operator's from now on; the one before keeps their drafts. */
export const takeOver: UseCase<'registration.takeOver'> = async ({ session }, scope) => {
  const { record } = await sessionFile(session, scope);
  // Whatever can still be given up is still somebody's work.
  if (moveSession(record.state, 'abandon') === null) refuse('session-closed', { state: record.state });
  if (record.assignedTo !== scope.operator.id) {
    const to = { assignedTo: scope.operator.id };
    await sessions(scope.unit).change({ id: session, version: record.version, at: scope.now, to });
    await note(session, 'takenOver', record.assignedName, scope);
  }
  return sessionView(await sessionFile(session, scope), scope);
};
