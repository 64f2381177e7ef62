/** A session of a merged record goes on with the person whom that record leads to. */
import type { Scope } from '../../scope/scope';
import type { SessionRecord } from '../../store/sessions';
import { personOf } from './card-face';

type Kept = SessionRecord['patient'];

async function followed<Whom extends Kept | SessionRecord['person']>(
  whom: Whom,
  scope: Scope,
): Promise<Whom> {
  if (whom === null || whom.id === null) return whom;
  const person = await personOf(whom.id, scope);
  return person && person.id !== whom.id ? { ...whom, id: person.id, name: person.name } : whom;
}

/** What is saved from now on is written for that person; what was saved before stays where it is. */
export async function followMerges(session: SessionRecord, scope: Scope): Promise<SessionRecord> {
  const person = await followed(session.person, scope);
  const patient = await followed(session.patient, scope);
  return { ...session, person, patient };
}
