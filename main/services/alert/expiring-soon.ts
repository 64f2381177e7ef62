import type { Alert } from '../../../preload/contract/alert';
import { addDays, addYears } from '../../rules/calendar';
import { ruleInForce, ruleSet } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';
import { endsSoon } from '../../store/ends-soon';
import type { Person } from '../../store/people';
import { patientRecords } from '../common/card-face';
import { type Passed, pass } from './candidates';

async function judge(person: Person, scope: Scope): Promise<Alert | null> {
  const { verdict } = await patientRecords(person, scope);
  const { kind, daysLeft, expiresOn, renewalOpensOn } = verdict;
  if (kind !== 'expiresSoon' || expiresOn === null) return null;
  return {
    kind,
    patient: { id: person.id, name: person.name },
    day: expiresOn,
    at: null,
    by: null,
    facts: { daysLeft, renewalOpensOn },
  };
}

/** Cards that are good today and run out within the days of the rulebook, the soonest first (R-CARD-1). */
export async function expiringSoon(patient: Person | null, limit: number, scope: Scope): Promise<Passed> {
  const { book, today, unit } = scope;
  if (patient) return { found: [(await judge(patient, scope)) ?? []].flat(), cut: false };
  const days = ruleInForce(book, 'card.expiresSoon', today, today).value;
  if (days === null) return { found: [], cut: false };
  const years = ruleSet(book, 'certification.validity', today, today).value;
  const to = addDays(today, days);
  // A day more on both sides: how an anniversary of 29 February falls is the rules' to say.
  const certified = {
    from: addDays(addYears(today, -years, 'feb28'), -1),
    to: addDays(addYears(to, -years, 'feb28'), 1),
  };
  const candidates = (most: number, offset: number) =>
    endsSoon(unit, { printed: { from: today, to }, certified, limit: most, offset });
  const { found, cut } = await pass(candidates, (person) => judge(person, scope), limit, scope);
  const sorted = found.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return { found: sorted, cut };
}
