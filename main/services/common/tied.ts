/** Who cares for whom now, by the records that stay: what a merge would bring together, or has. */
import type { PatientView } from '../../../preload/contract/patient';
import { type Tied, tooManyCaregivers, tooManyWards } from '../../rules/merging';
import type { Scope } from '../../scope/scope';
import { type Caregiving, caregivings } from '../../store/caregivings';
import { personOf } from './card-face';

async function tiedTo(
  cares: readonly Caregiving[],
  who: (care: Caregiving) => string,
  scope: Scope,
): Promise<Tied[]> {
  const all: Tied[] = [];
  for (const care of cares) {
    const person = care.until === null ? await personOf(who(care), scope) : undefined;
    if (!person) continue;
    const { id, name } = person;
    all.push({ id, name: `${name.given} ${name.family}`, relationship: care.relationship });
  }
  return all;
}

export const caregiversTied = async (patient: string, scope: Scope): Promise<Tied[]> =>
  tiedTo(await caregivings(scope.unit).ofPatient(patient), ({ caregiver }) => caregiver.id, scope);

export const wardsTied = async (caregiver: string, scope: Scope): Promise<Tied[]> =>
  tiedTo(await caregivings(scope.unit).ofCaregiver(caregiver), ({ patient }) => patient, scope);

/** A merge may leave more care than the law allows: it is told until somebody ends one (R-CG-2). */
export async function contradictionsOf(
  patient: string,
  scope: Scope,
): Promise<PatientView['contradictions']> {
  const { book, today } = scope;
  const caregivers = await caregiversTied(patient, scope);
  const namesOf = (all: readonly Tied[]) => [...new Map(all.map(({ id, name }) => [id, name])).values()];
  const told: PatientView['contradictions'] = tooManyCaregivers(caregivers, book, today)
    ? [{ what: 'caregivers', name: '', names: namesOf(caregivers) }]
    : [];
  for (const [id, name] of new Map(caregivers.map((one) => [one.id, one.name]))) {
    const wards = await wardsTied(id, scope);
    if (tooManyWards(wards, book, today)) told.push({ what: 'wards', name, names: namesOf(wards) });
  }
  return told;
}
