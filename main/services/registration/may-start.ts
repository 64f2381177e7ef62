/** What keeps a session of some kind from being opened at all. */
import type { Purpose, Subject } from '../../../preload/contract/registration-values';
import { judgeRenewal, refusalOfRenewal } from '../../rules/renewal';
import { ruleInForce } from '../../rules/rulebook';
import { Refusal, refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import type { Person } from '../../store/people';
import { refuseSecondCaregiver } from '../common/caregiving';
import { renewalRecords, stillCares } from '../common/renewals';

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

/**
 * Whom the state registered renews: a first registration would go round the day on which the renewal opens,
 * and a revocation (R-MD-4). `going` is a session of theirs that the answer would go on with.
 */
export async function refuseRegistered(
  { purpose, person, patient }: Opening,
  going: string | null,
  scope: Scope,
): Promise<void> {
  if (person === null || patient === null || purpose !== 'first') return;
  const { book, today } = scope;
  const who = { registrant: person.id, patient: patient.id };
  const path = judgeRenewal(await renewalRecords(who, scope), book, today);
  if (path.kind === 'never' || path.kind === 'unfinished') return;
  if (path.kind === 'underWay' && path.session === going) return;
  // A removed caregiver's renewal is a first registration again, but a revocation stays one.
  if (path.kind !== 'revoked' && !(await stillCares(who, scope))) return;
  const refusal = refusalOfRenewal(path, book, today);
  if (refusal) throw new Refusal(refusal.code, { patient: patient.id, ...refusal.facts }, refusal.rule);
  const { rule } = ruleInForce(book, 'registration.afterCertification', today, today);
  refuse('registered-already', { patient: patient.id }, rule);
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
