import type { Alert } from '../../../preload/contract/alert';
import { allowanceOn, freshSince } from '../../rules/allowance/figures';
import { reachesBackTo } from '../../rules/allowance/periods';
import { dayIn, startOfDay } from '../../rules/calendar';
import type { Scope } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { externalFigures } from '../../store/external-figures';
import type { Person } from '../../store/people';
import { allowanceRecords, whenOf } from '../common/allowance-records';
import { type Passed, pass } from './candidates';

async function judge(person: Person, scope: Scope): Promise<Alert | null> {
  const { book, today, unit, zone } = scope;
  const of = { id: person.id, certifications: await certifications(unit).ofPatient(person.id) };
  const records = await allowanceRecords(of, reachesBackTo(today), scope);
  const { external, periods } = allowanceOn(records, book, whenOf(today, scope));
  const { ageHours, asOf, kind, source } = external;
  if (kind !== 'stale' || asOf === null || (periods[0]?.usedHere ?? 0) === 0) return null;
  return {
    kind: 'externalStale',
    patient: { id: person.id, name: person.name },
    day: dayIn(zone, asOf),
    at: asOf,
    by: null,
    facts: { ageHours, source },
  };
}

/** Whoever received something in the period that runs, on a figure that is too old; the oldest first. */
export async function staleExternals(patient: Person | null, limit: number, scope: Scope): Promise<Passed> {
  const { book, now, today, unit, zone } = scope;
  if (patient) return { found: [(await judge(patient, scope)) ?? []].flat(), cut: false };
  const { since: before } = freshSince(book, today, { now, today, zone });
  // One that covers a period that still runs was not seen before it began.
  const covering = reachesBackTo(today);
  const from = startOfDay(zone, covering);
  const candidates = async (most: number, offset: number) => {
    const ids = await externalFigures(unit).seenWithin({ from, before, covering, limit: most, offset });
    return { ids, last: ids.length < most };
  };
  return pass(candidates, (person) => judge(person, scope), limit, scope);
}
