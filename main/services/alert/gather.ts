/** Alerts of a patient or of the whole store: what is kept, and what is computed of today (R-PMP-7). */
import type { Alert, AlertKind } from '../../../preload/contract/alert';
import type { Day } from '../../../preload/contract/values';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { type AlertRecord, alerts, type KeptAlert } from '../../store/alerts';
import type { Person } from '../../store/people';
import { patientOf, personOf } from '../common/card-face';
import type { Passed } from './candidates';
import { expiringSoon } from './expiring-soon';
import { staleExternals } from './stale-externals';

export interface AlertWish {
  /** Null is the whole store. */
  readonly patient: Person | null;
  readonly kinds: readonly AlertKind[];
  readonly since: Day;
  readonly most: number;
}

export async function subjectOf(patient: string | null, scope: Scope): Promise<Person | null> {
  if (patient === null) return null;
  const person = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  return person;
}

async function keptAlert(record: AlertRecord, people: Map<string, Person>, scope: Scope): Promise<Alert> {
  const person = people.get(record.patient) ?? (await personOf(record.patient, scope));
  if (!person) throw new Error('an alert without its patient');
  people.set(record.patient, person);
  const { kind, day, at, by, facts } = record;
  return { kind, patient: { id: person.id, name: person.name }, day, at, by, facts };
}

/** Newest first. */
async function kept({ patient, kinds, most, since }: AlertWish, scope: Scope): Promise<Alert[]> {
  const wanted = kinds.filter(
    (kind): kind is KeptAlert => kind !== 'expiresSoon' && kind !== 'externalStale',
  );
  if (wanted.length === 0) return [];
  const wish = { kinds: wanted, patient: patient?.id ?? null, since, limit: most + 1 };
  const people = new Map<string, Person>();
  const found: Alert[] = [];
  for (const record of await alerts(scope.unit).since(wish))
    found.push(await keptAlert(record, people, scope));
  return found;
}

/** An even share of the page for each group; what one leaves over goes to those after it. */
function shared(groups: readonly (readonly Alert[])[], most: number): Alert[] {
  let room = most;
  return groups.flatMap((group, index) => {
    const waiting = groups.slice(index + 1).reduce((sum, { length }) => sum + length, 0);
    const share = Math.max(room - waiting, Math.floor(room / (groups.length - index)));
    const taken = group.slice(0, share);
    room -= taken.length;
    return taken;
  });
}

/** Happened things first, then what is computed; at most a page, and whether there are others. */
export async function gatherAlerts(
  wish: AlertWish,
  scope: Scope,
): Promise<{ alerts: Alert[]; more: boolean }> {
  const { kinds, most, patient } = wish;
  const none: Passed = { found: [], cut: false };
  const stale = kinds.includes('externalStale') ? await staleExternals(patient, most + 1, scope) : none;
  const soon = kinds.includes('expiresSoon') ? await expiringSoon(patient, most + 1, scope) : none;
  const groups = [await kept(wish, scope), stale.found, soon.found].filter(({ length }) => length > 0);
  const all = shared(groups, most);
  const left = all.length < groups.reduce((sum, { length }) => sum + length, 0);
  return { alerts: all, more: left || stale.cut || soon.cut };
}
