import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { sessions } from '../../store/sessions';

/** Unvalidated; the session must still be one that can be worked on. */
export const saveDraft: UseCase<'registration.saveDraft'> = async ({ session, task, typed }, scope) => {
  const kept = sessions(scope.unit);
  const record = (await kept.byId(session)) ?? refuse('not-found');
  if (record.state !== 'open' && record.state !== 'returned')
    refuse('session-closed', { state: record.state });
  await kept.saveDraft({ session, task, typist: scope.operator.id, typed, at: scope.now });
  return { savedAt: scope.now };
};
