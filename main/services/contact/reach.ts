/** How somebody is reached who has to wait: asked where the session stops, kept with the person (R-PAT-1). */
import { refuse, unacceptable } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { type Contact, people } from '../../store/people';
import { reachOf } from '../common/reach';
import { sessionFile } from '../common/session-file';

export const reached: UseCase<'contact.reached'> = async ({ session }, scope) => {
  const { phone, email } = await reachOf(await sessionFile(session, scope), scope);
  return { phone, email };
};

/** What is left out stays as it is. */
export const reach: UseCase<'contact.reach'> = async ({ session, phone, email }, scope) => {
  if (phone === null && email === null) unacceptable('phone', 'required');
  const file = await sessionFile(session, scope);
  const { newId, now, unit } = scope;
  const person = file.record.person.id ?? refuse('not-found');
  const given: Contact[] = [
    ...(phone === null ? [] : [{ kind: 'phone', value: phone } as const]),
    ...(email === null ? [] : [{ kind: 'email', value: email, temporary: false } as const]),
  ];
  for (const contact of given) await people(unit).setContact({ id: newId(), person, contact, at: now });
  return { phone, email };
};
