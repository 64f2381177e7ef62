import type { ParsedOf } from '../../../preload/contract/calls';
import { judgeBirthDate, judgeRegistrantAge } from '../../rules/eligibility';
import { planOf } from '../../rules/plans/index';
import { Refusal, refuse, Unacceptable, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { type Person, people } from '../../store/people';
import { serials } from '../../store/serials';
import { type NewSession, type SessionRecord, sessions } from '../../store/sessions';
import { personOf } from '../common/card-face';
import { numbered } from '../common/issue-paper';
import { sessionFile, sessionView } from '../common/session-file';
import { followMerges } from '../common/surviving-session';
import { beginCaregivers, refuseOtherPatient } from './begin-caregivers';
import { followWaiting } from './follow-waiting';
import { refuseRegistered, refuseStart } from './may-start';
import { prefillOfAge } from './prefill-of-age';

type Start = ParsedOf<'registration.start'>;
type Known = Exclude<Start['person'], { kind: 'named' }>;

/** Somebody known here, or a new record; `field` is where a wrong birth date was typed. */
async function kept(wanted: Known, field: 'person' | 'patient', scope: Scope): Promise<Person> {
  if (wanted.kind === 'known') return (await personOf(wanted.patient, scope)) ?? refuse('not-found');
  const wrong = judgeBirthDate(wanted.birthDate, scope.book, scope.today);
  if (wrong) throw new Unacceptable({ [`${field}.birthDate`]: wrong });
  const id = scope.newId();
  await people(scope.unit).add({ id, name: wanted.name, birthDate: wanted.birthDate, at: scope.now });
  return (await people(scope.unit).byId(id)) ?? refuse('not-found');
}

/** Who registers; a refusal takes a new person back with the transaction (R-PAT-9). */
async function registrantOf({ person, subject }: Start, scope: Scope): Promise<Person | null> {
  if (person.kind === 'named') return null;
  const found = await kept(person, 'person', scope);
  const refusal = judgeRegistrantAge(subject, found.birthDate, scope.book, scope.today);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  return found;
}

/** Whose registration it is: patients and minors are their own, a caregiver names the patient. */
async function patientOf({ patient, subject }: Start, person: Person | null, scope: Scope) {
  if (subject === 'patient' || subject === 'minor') return person;
  if (subject !== 'caregiver') return null;
  return patient ? kept(patient, 'patient', scope) : unacceptable('patient', 'choose');
}

/** Help is for somebody known by name; every other session is about a person. */
function refuseWrongKind({ person, purpose, subject }: Start): void {
  if (planOf(subject, purpose).length === 0) unacceptable('purpose', 'choose');
  if ((person.kind === 'named') !== (purpose === 'help')) unacceptable('person', 'choose');
}

const isWorkedOn = ({ state }: SessionRecord) => state === 'open' || state === 'returned';

/** One that is still worked on is gone on with: a second one of the same kind would be a slip. */
async function goingOn(
  { purpose, subject }: Start,
  person: Person | null,
  patient: Person | null,
  scope: Scope,
): Promise<SessionRecord | undefined> {
  if (person === null) return undefined;
  const { unit } = scope;
  const kept = await sessions(unit).ofPerson(person.id);
  const all = await Promise.all(kept.map((one) => followMerges(one, scope)));
  const same = (one: SessionRecord) =>
    one.subject === subject && one.purpose === purpose && one.patient?.id === patient?.id;
  return all.find((one) => isWorkedOn(one) && same(one));
}

/** Opens a registration session and gives it its number. */
export const start: UseCase<'registration.start'> = async (wanted, scope) => {
  const { newId, now, operator, unit } = scope;
  const { from, language, purpose, subject } = wanted;
  refuseWrongKind(wanted);
  const person = await registrantOf(wanted, scope);
  const patient = await patientOf(wanted, person, scope);
  if (person) scope.about(person.id);
  await refuseOtherPatient(from, patient, scope);
  const opening = { subject, purpose, person, patient, needDocumented: wanted.needDocumented };
  const going = await goingOn(wanted, person, patient, scope);
  await refuseRegistered(opening, going?.id ?? null, scope);
  if (going) {
    if (from !== null && going.linkedSession === null && going.id !== from)
      await sessions(unit).change({
        id: going.id,
        version: going.version,
        at: now,
        to: { linkedSession: from },
      });
    return sessionView(await sessionFile(going.id, scope), scope);
  }
  await refuseStart(opening, scope);
  if (patient) await people(unit).makePatient(patient.id, now);
  if (person && subject === 'caregiver') await people(unit).makeCaregiver(person.id, now);
  const id = newId();
  await add({
    id,
    person: person?.id ?? null,
    patient: patient?.id ?? null,
    registrant: wanted.person.kind === 'named' ? wanted.person.name : null,
    subject,
    purpose,
    language,
    linkedSession: from,
  });
  await beginCaregivers(await sessionFile(id, scope), scope);
  const file = await sessionFile(id, scope);
  await followWaiting(file, scope);
  await prefillOfAge(file, scope);
  return sessionView(await sessionFile(id, scope), scope);

  async function add(session: Omit<NewSession, 'serial' | 'number' | 'waitsFor' | 'tasksAll' | 'at' | 'by'>) {
    const serial = await serials(unit).next('session');
    const number = numbered('R', serial, scope.desk.training);
    const tasksAll = planOf(subject, purpose).length;
    await sessions(unit).add({
      ...session,
      serial,
      number,
      waitsFor: [],
      tasksAll,
      at: now,
      by: operator.id,
    });
    await sessions(unit).addEvent({ session: id, at: now, by: operator.id, what: 'started', detail: null });
  }
};
