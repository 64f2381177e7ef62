/** What keeps a session of some kind from being opened at all. */
import type { Purpose, Subject } from '../../../preload/contract/registration-values';
import { termOf } from '../../rules/certification';
import { judgeMinor } from '../../rules/eligibility';
import { judgeRenewal, refusalOfRenewal } from '../../rules/renewal';
import { ruleInForce } from '../../rules/rulebook';
import { Refusal, refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import type { Person } from '../../store/people';
import { sessions } from '../../store/sessions';
import { refuseSecondCaregiver } from '../common/caregiving';
import { registeredBefore } from '../common/registered-before';
import { renewalRecords, stillCares } from '../common/renewals';
import { answersOf } from '../common/saved-answers';

export interface Opening {
  readonly subject: Subject;
  readonly purpose: Purpose;
  /** Null for somebody known by name alone. */
  readonly person: Person | null;
  readonly patient: Person | null;
  /** The operator said that the certifier documented the need for a caregiver. */
  readonly needDocumented: boolean;
}

/** Renewed and changed is what the state registered (R-MD-4, CGS 21a-408d). */
async function refuseUnregistered({ purpose, person, patient }: Opening, scope: Scope): Promise<void> {
  if (person === null || patient === null || (purpose !== 'renewal' && purpose !== 'change')) return;
  const { book, today } = scope;
  const who = { registrant: person.id, patient: patient.id };
  // Whoever was removed as the caregiver begins anew, and has nothing that could have changed.
  if (!(await stillCares(who, scope))) refuse('caregiver-removed', { patient: patient.id });
  const records = await renewalRecords(who, scope);
  const path = judgeRenewal(records, book, today);
  // A change is reported at any time, once there is a registration that it is a change of.
  if (purpose === 'change' && path.kind !== 'never' && path.kind !== 'unfinished') return;
  const refusal = refusalOfRenewal(path, book, today);
  if (!refusal) return;
  const facts = { patient: patient.id, ...refusal.facts };
  throw new Refusal(refusal.code, facts, refusal.rule);
}

/** Whom the state registered renews; `going` is a session of theirs that the answer would go on with (R-MD-4). */
export async function refuseRegistered(
  { purpose, person, patient }: Opening,
  going: string | null,
  scope: Scope,
): Promise<void> {
  if (person === null || patient === null || purpose !== 'first') return;
  const refusal = await registeredBefore({ registrant: person.id, patient: patient.id }, going, scope);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
}

/** Nobody cares for themselves, and a patient has one caregiver at a time (CGS 21a-408a). */
async function refuseCaregiver({ subject, person, patient }: Opening, scope: Scope): Promise<void> {
  if (subject !== 'caregiver' || person === null || patient === null) return;
  if (person.id === patient.id) refuse('own-caregiver');
  await refuseSecondCaregiver(patient.id, person.id, scope);
}

/** What the patient's own sessions say of a caregiver, the newest answer first (R-PAT-5). */
async function saidOfCaregiver(patient: string, { unit }: Scope): Promise<'yes' | 'no' | null> {
  const kept = sessions(unit);
  for (const { id, state, subject } of await kept.ofPatient(patient)) {
    if (subject !== 'patient' || state === 'abandoned') continue;
    const { caregiver } = answersOf(await kept.tasks(id));
    if (caregiver) return caregiver.authorised;
  }
  return null;
}

/**
 * The need for a caregiver stands on the certification. Where nobody was authorised, or nobody certified the
 * patient, it is asked before a session begins; a minor's guardian needs nobody's word (R-MIN-1).
 */
async function refuseNeedless(
  { subject, purpose, patient, needDocumented }: Opening,
  scope: Scope,
): Promise<void> {
  if (subject !== 'caregiver' || purpose !== 'first' || patient === null || needDocumented) return;
  const { book, today, unit } = scope;
  if (judgeMinor(patient.birthDate, book, today) === null) return;
  const said = await saidOfCaregiver(patient.id, scope);
  if (said === 'yes') return;
  const { rule } = ruleInForce(book, 'caregiver.authorisedBy', today, today);
  if (said === 'no') refuse('caregiver-none-authorised', {}, rule);
  const [latest] = await certifications(unit).ofPatient(patient.id);
  if (!latest || today > termOf(latest, book, today).expiresOn) refuse('caregiver-uncertified', {}, rule);
}

/** Throws the refusal of the first rule that says no. */
export async function refuseStart(opening: Opening, scope: Scope): Promise<void> {
  await refuseCaregiver(opening, scope);
  await refuseNeedless(opening, scope);
  await refuseUnregistered(opening, scope);
}
