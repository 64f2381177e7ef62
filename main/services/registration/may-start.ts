/** What keeps a session of some kind from being opened at all. */
import type { Purpose, Subject } from '../../../preload/contract/registration-values';
import { judgeRenewal, refusalOfRenewal } from '../../rules/renewal';
import { Refusal, refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import type { Person } from '../../store/people';
import { refuseSecondCaregiver } from '../common/caregiving';
import { renewalRecords } from '../common/renewals';

export interface Opening {
  readonly subject: Subject;
  readonly purpose: Purpose;
  /** Null for somebody known by name alone. */
  readonly person: Person | null;
  readonly patient: Person | null;
}

/** Renewed and changed is what the state registered (R-MD-4, CGS 21a-408d). */
async function refuseUnregistered({ purpose, person, patient }: Opening, scope: Scope): Promise<void> {
  if (person === null || patient === null || (purpose !== 'renewal' && purpose !== 'change')) return;
  const { book, today } = scope;
  const records = await renewalRecords({ registrant: person.id, patient: patient.id }, scope);
  const path = judgeRenewal(records, book, today);
  // A change is reported at any time, once there is a registration that it is a change of.
  if (purpose === 'change' && path.kind !== 'never' && path.kind !== 'unfinished') return;
  const refusal = refusalOfRenewal(path, book, today);
  if (!refusal) return;
  const facts = { patient: patient.id, ...refusal.facts };
  throw new Refusal(refusal.code, facts, refusal.rule);
}

/** Nobody cares for themselves, and a patient has one caregiver at a time (CGS 21a-408a). */
async function refuseCaregiver({ subject, person, patient }: Opening, scope: Scope): Promise<void> {
  if (subject !== 'caregiver' || person === null || patient === null) return;
  if (person.id === patient.id) refuse('own-caregiver');
  await refuseSecondCaregiver(patient.id, person.id, scope);
}

/** Throws the refusal of the first rule that says no. */
export async function refuseStart(opening: Opening, scope: Scope): Promise<void> {
  await refuseCaregiver(opening, scope);
  await refuseUnregistered(opening, scope);
}
