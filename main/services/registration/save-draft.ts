import type { UseCase } from '../../scope/scope';
import { keepDraft } from './keep-draft';

/** A draft is its typist's own: a colleague who opens the session does not see it. */
export const saveDraft: UseCase<'registration.saveDraft'> = keepDraft;
