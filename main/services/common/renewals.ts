/** Renewals from the records: where somebody stands, and the calls that staff make (B-REG-4). */
import type { RenewalPath, RenewalSteps } from '../../../preload/contract/renewal';
import type { Day } from '../../../preload/contract/values';
import {
  judgeRenewal,
  type Registered,
  type Reminder,
  type RenewalRecords,
  registeredOn,
  reminderKinds,
  remindersOf,
  renewsAs,
  reportDueOn,
} from '../../rules/renewal';
import type { Scope } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { certifications } from '../../store/certifications';
import { type FollowUp, followUps } from '../../store/follow-ups';
import { recordsOf, surviving } from '../../store/merged';
import { type SessionRecord, sessions } from '../../store/sessions';
import { sessionsOf } from './card-face';
import { answersOf } from './saved-answers';

/** Whoever renews, and whose certification it hangs on: one and the same, but for caregivers. */
export interface Renewing {
  readonly registrant: string;
  readonly patient: string;
}

async function certificationsOf({ registrant, patient }: Renewing, { unit }: Scope) {
  const kept = certifications(unit);
  const all = await kept.ofPatient(patient);
  if (registrant === patient) return all;
  const own = await kept.certificatesAsCaregiver(registrant);
  return all.map((one) => ({
    ...one,
    certificates: own.filter(({ certification }) => certification === one.id),
  }));
}

async function ownSessions({ registrant, patient }: Renewing, scope: Scope): Promise<SessionRecord[]> {
  const records = await recordsOf(scope.unit, registrant);
  const all = await sessionsOf(patient, scope);
  return all.filter(({ person }) => person.id !== null && records.includes(person.id));
}

export async function renewalRecords(who: Renewing, scope: Scope): Promise<RenewalRecords> {
  const held = await certificationsOf(who, scope);
  const all = await ownSessions(who, scope);
  const dayOf = (id: string | null) => held.find((one) => one.id === id)?.certifiedOn ?? null;
  return {
    certifications: held,
    sessions: all.map(({ id, purpose, state, certification }) => ({
      id,
      purpose,
      state,
      certifiedOn: dayOf(certification),
    })),
  };
}

/** What the state registered last; `besides` is a certification that does not count. */
export async function registeredNow(
  who: Renewing,
  scope: Scope,
  besides: string | null = null,
): Promise<Registered | null> {
  const held = await certificationsOf(who, scope);
  const counting = held.filter(({ id }) => id !== besides);
  return registeredOn(counting, scope.book, scope.today);
}

/** Renews alone for the first time: what the state registered before was a minor's (R-MIN-2). */
export async function cameOfAge(record: SessionRecord, scope: Scope): Promise<boolean> {
  const { certification, patient, purpose, subject } = record;
  if (subject !== 'patient' || purpose !== 'renewal' || patient === null) return false;
  const who = { registrant: patient.id, patient: patient.id };
  const before = await registeredNow(who, scope, certification);
  const all = await certifications(scope.unit).ofPatient(patient.id);
  return all.some(
    ({ certifiedOn, id, ofMinor }) => ofMinor && id !== certification && certifiedOn === before?.certifiedOn,
  );
}

/** Where a caregiver stands with a renewal of their own (R-CG-5). */
export const caregiversPath = async (who: Renewing, scope: Scope): Promise<RenewalPath> =>
  judgeRenewal(await renewalRecords(who, scope), scope.book, scope.today);

/** Whether somebody still cares for the patient; a patient always does. */
export async function stillCares({ registrant, patient }: Renewing, { unit }: Scope): Promise<boolean> {
  if (registrant === patient) return true;
  const records = await recordsOf(unit, registrant);
  const held = await caregivings(unit).ofPatient(patient);
  return held.some(({ caregiver, until }) => until === null && records.includes(caregiver.id));
}

/** Who they are now, also where either record was merged since. */
const survivors = async ({ registrant, patient }: Renewing, { unit }: Scope): Promise<Renewing> => ({
  registrant: await surviving(unit, registrant),
  patient: await surviving(unit, patient),
});

/**
 * Brings the calls about a renewal in step with what the state registered; again is no change. A call that a
 * person ticked off is not made again, one that the program closed is.
 */
export async function followRenewal(whose: Renewing, scope: Scope): Promise<void> {
  const { book, newId, now, operator, today, unit } = scope;
  const kept = followUps(unit);
  const who = await survivors(whose, scope);
  // A caregiver's calls hang on their sessions, so that they are told from the patient's.
  const own: (string | null)[] =
    who.registrant === who.patient ? [null] : (await ownSessions(who, scope)).map(({ id }) => id);
  const [session] = own;
  if (session === undefined) return;
  const held = (await stillCares(who, scope)) ? await registeredNow(who, scope) : null;
  const wanted = remindersOf(held, book, today);
  const ever = (await kept.everOf(who.patient, reminderKinds)).filter((one) => own.includes(one.session));
  const isFor = (one: FollowUp) => (want: Reminder) => want.kind === one.kind && want.due === one.planned;
  for (const one of ever)
    if (one.doneAt === null && !wanted.some(isFor(one)))
      await kept.close({ id: one.id, at: now, by: operator.id });
  for (const want of wanted) {
    const made = ever.filter((one) => isFor(one)(want));
    if (made.some(({ doneAt, ticked }) => doneAt === null || ticked)) continue;
    const closed = made.at(-1);
    if ((closed ?? want).due < today) continue;
    if (closed) await kept.reopen(closed.id);
    else await kept.add({ id: newId(), ...want, patient: who.patient, session, at: now });
  }
}

/** A change that somebody began to report. */
async function openChange(all: readonly SessionRecord[], scope: Scope): Promise<RenewalSteps['change']> {
  const session = all.find(({ purpose, state }) => purpose === 'change' && state === 'open');
  if (!session) return null;
  const { changes } = answersOf(await sessions(scope.unit).tasks(session.id));
  const changedOn: Day | null = changes?.changedOn ?? null;
  const dueOn = changedOn && reportDueOn(changedOn, scope.book, scope.today);
  return { session: session.id, changedOn, dueOn, overdue: dueOn !== null && dueOn < scope.today };
}

/** What a patient's page offers next (R-MD-4, R-MIN-2). */
export async function renewalSteps(
  person: { readonly id: string; readonly birthDate: Day },
  scope: Scope,
): Promise<RenewalSteps> {
  const { book, today } = scope;
  const who = { registrant: person.id, patient: person.id };
  const renewal = judgeRenewal(await renewalRecords(who, scope), book, today);
  return {
    renewal,
    renewsAs: renewsAs(person.birthDate, book, today),
    mayChange: renewal.kind !== 'never' && renewal.kind !== 'unfinished',
    change: await openChange(await ownSessions(who, scope), scope),
    letterDue: renewal.kind === 'open' || renewal.kind === 'tooEarly',
  };
}
