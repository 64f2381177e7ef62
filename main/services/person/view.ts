import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { people } from '../../store/people';
import { briefOf, sessions } from '../../store/sessions';
import { personOf } from '../common/card-face';

/** The page of somebody who is known here and no patient: whom they care for, and their sessions (R-CG-2). */
export const view: UseCase<'person.view'> = async ({ person }, scope) => {
  const found = (await personOf(person, scope)) ?? refuse('not-found');
  scope.about(found.id);
  const { unit } = scope;
  const { phone, email } = await people(unit).contactsOf(found.id);
  const caresFor: Awaited<ReturnType<UseCase<'person.view'>>>['caresFor'] = [];
  for (const { from, patient, relationship, until } of await caregivings(unit).ofCaregiver(found.id)) {
    const ward = await personOf(patient, scope);
    if (ward) caresFor.push({ patient: ward.id, name: ward.name, relationship, from, until });
  }
  return {
    id: found.id,
    name: found.name,
    birthDate: found.birthDate,
    address: await people(unit).addressOf(found.id),
    phone,
    email,
    caresFor,
    sessions: (await sessions(unit).ofPerson(found.id)).map(briefOf),
  };
};
