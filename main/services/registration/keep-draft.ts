/** Keeps what is typed, unvalidated, for as long as the session can be worked on. */
import type { TaskId } from '../../../preload/contract/registration-values';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { aboutOf, typistOf } from '../common/session-file';
import { refuseUnwritable } from '../common/writable';

interface Draft {
  readonly session: string;
  readonly task: TaskId;
  readonly typed: Readonly<Record<string, unknown>> | null;
}

export async function keepDraft({ session, task, typed }: Draft, scope: Scope) {
  const kept = sessions(scope.unit);
  const record = (await kept.byId(session)) ?? refuse('not-found');
  scope.about(aboutOf(record));
  if (record.state !== 'open' && record.state !== 'returned')
    refuse('session-closed', { state: record.state });
  refuseUnwritable(typed);
  await kept.saveDraft({ session, task, typist: typistOf(scope), typed, at: scope.now });
  return { savedAt: scope.now };
}
