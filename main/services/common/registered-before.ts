import type { RefusalFacts } from '../../../preload/contract/reply';
import { judgeRenewal, refusalOfRenewal } from '../../rules/renewal';
import { ruleInForce } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';
import type { SessionRecord } from '../../store/sessions';
import { type Renewing, renewalRecords, stillCares } from './renewals';

/**
 * Whom the state registered renews: a first registration would go round the day on which the renewal opens,
 * and a revocation (R-MD-4). Null where a first one is right; `going` is the session that it would go on with.
 */
export async function registeredBefore(
  who: Renewing,
  going: string | null,
  scope: Scope,
): Promise<RefusalFacts | null> {
  const { book, today } = scope;
  const path = judgeRenewal(await renewalRecords(who, scope), book, today);
  if (path.kind === 'never' || path.kind === 'unfinished') return null;
  if (path.kind === 'underWay' && path.session === going) return null;
  // A removed caregiver's renewal is a first registration again, but a revocation stays one.
  if (path.kind !== 'revoked' && !(await stillCares(who, scope))) return null;
  const { patient } = who;
  const refusal = refusalOfRenewal(path, book, today);
  if (refusal) return { ...refusal, facts: { patient, ...refusal.facts } };
  const { rule } = ruleInForce(book, 'registration.afterCertification', today, today);
  return { code: 'registered-already', facts: { patient }, rule };
}

/** A first session that was left open when the state registered the same person is nobody's work any more. */
export async function strayRefusal(record: SessionRecord, scope: Scope): Promise<RefusalFacts | null> {
  const { id, patient, person, purpose, state } = record;
  if (purpose !== 'first' || (state !== 'open' && state !== 'returned')) return null;
  if (person.id === null || patient === null) return null;
  return registeredBefore({ registrant: person.id, patient: patient.id }, id, scope);
}
