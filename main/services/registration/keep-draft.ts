/** Keeps what is typed, unvalidated, for as long as the session can be worked on. */
import type { TaskId } from '../../../preload/contract/registration-values';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { sessions } from '../../store/sessions';
import { aboutOf, typistOf } from '../common/session-file';

/** Characters of a draft: many times the longest form, and no way to fill the disk by typing. */
const longest = 100_000;

interface Draft {
  readonly session: string;
  readonly task: TaskId;
  readonly typed: Readonly<Record<string, unknown>> | null;
}

/** What cannot be written down (a number without end, a ring of objects) is no form's content. */
export function refuseUnwritable(typed: Draft['typed']): void {
  let text = '';
  try {
    text = JSON.stringify(typed);
  } catch {
    unacceptable('typed', 'form');
  }
  if (text.length > longest) unacceptable('typed', 'tooLong', { max: longest });
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
