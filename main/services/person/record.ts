import type { MergedRecord, PersonRecord } from '../../../preload/contract/person';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { certifications } from '../../store/certifications';
import { type Merge, merges } from '../../store/merges';
import { papers } from '../../store/papers';
import { type Person, people } from '../../store/people';
import { briefOf, sessions } from '../../store/sessions';
import { personOf } from '../common/card-face';

const mergedRecord = ({ id, merged, at, by, reason }: Merge): MergedRecord => ({
  merge: id,
  name: merged.name,
  birthYear: Number(merged.birthDate.slice(0, 4)),
  version: merged.version,
  at,
  by,
  reason,
});

/** Everything that hangs on a person and on the records that lead there. */
export async function recordOf(person: Person, { unit }: Scope): Promise<PersonRecord> {
  const { id } = person;
  const known = people(unit);
  const contacts = await known.contactsOf(id);
  const certified = await certifications(unit).ofPatient(id);
  const asCaregiver = await certifications(unit).certificatesAsCaregiver(id);
  const cares = caregivings(unit);
  const caregivers = (await cares.ofPatient(id)).filter(({ until }) => until === null);
  const wards = (await cares.ofCaregiver(id)).filter(({ until }) => until === null);
  const held = [...certified.flatMap((one) => one.certificates), ...asCaregiver];
  return {
    id,
    version: person.version,
    name: person.name,
    birthDate: person.birthDate,
    address: await known.addressOf(id),
    phone: contacts.phone,
    email: contacts.email?.address ?? null,
    roles: await known.rolesOf(id),
    sessions: (await sessions(unit).ofPerson(id)).map(briefOf),
    certifiedOn: certified.map(({ certifiedOn }) => certifiedOn),
    certificates: held.filter((one) => !one.withdrawn).map(({ kind, number }) => ({ kind, number })),
    caregivers: caregivers.map(({ caregiver }) => caregiver.name),
    wards: wards.length,
    papers: (await papers(unit).ofPatient(id)).length,
    createdAt: person.createdAt,
    merged: (await merges(unit).leadingTo(id)).map(mergedRecord),
  };
}

/** One side of a comparison; a merged record leads to the one that stays. */
export const record: UseCase<'person.record'> = async ({ person }, scope) => {
  const found = (await personOf(person, scope)) ?? refuse('not-found');
  scope.about(found.id);
  return recordOf(found, scope);
};

export const merged: UseCase<'person.merged'> = async ({ person }, scope) => {
  const found = (await personOf(person, scope)) ?? refuse('not-found');
  return (await merges(scope.unit).leadingTo(found.id)).map(mergedRecord);
};
