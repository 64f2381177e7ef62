import type { ParsedOf } from '../../../preload/contract/calls';
import { judgeAge, judgeBirthDate } from '../../rules/eligibility';
import { planOf } from '../../rules/session-plan';
import { Refusal, refuse, Unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { type Person, people } from '../../store/people';
import { serials } from '../../store/serials';
import { type SessionRecord, sessions } from '../../store/sessions';
import { personOf } from '../common/card-face';
import { numbered } from '../common/issue-paper';
import { sessionFile, sessionView } from '../common/session-file';
import { followWaiting } from './follow-waiting';

type Wanted = ParsedOf<'registration.start'>['person'];

/** A new person's birth date is judged before anything is written (R-PAT-9). */
async function addPerson(wanted: Extract<Wanted, { kind: 'new' }>, scope: Scope): Promise<string> {
  const wrong = judgeBirthDate(wanted.birthDate, scope.book, scope.today);
  if (wrong) throw new Unacceptable({ 'person.birthDate': wrong });
  const refusal = judgeAge(wanted.birthDate, scope.book, scope.today);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  const id = scope.newId();
  await people(scope.unit).add({ id, name: wanted.name, birthDate: wanted.birthDate, at: scope.now });
  return id;
}

/** Whom the session is for; a merged record leads to the one that it was merged into. */
async function subjectOf(wanted: Wanted, scope: Scope): Promise<Person> {
  const id = wanted.kind === 'new' ? await addPerson(wanted, scope) : wanted.patient;
  const person = (await personOf(id, scope)) ?? refuse('not-found');
  scope.about(person.id);
  return person;
}

const isWorkedOn = ({ state }: SessionRecord) => state === 'open' || state === 'returned';

/** Opens a registration session and gives it its number; one that is still worked on is gone on with. */
export const start: UseCase<'registration.start'> = async ({ person, language }, scope) => {
  const { now, operator, unit } = scope;
  const { id: patient, birthDate } = await subjectOf(person, scope);
  const refusal = judgeAge(birthDate, scope.book, scope.today);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  const going = (await sessions(unit).ofPatient(patient)).find(isWorkedOn);
  if (going) return sessionView(await sessionFile(going.id, scope), scope);
  await people(unit).makePatient(patient, now);
  const serial = await serials(unit).next('session');
  const id = scope.newId();
  await sessions(unit).add({
    id,
    serial,
    number: numbered('R', serial, scope.desk.training),
    patient,
    subject: 'patient',
    purpose: 'first',
    language,
    waitsFor: [],
    tasksAll: planOf('patient', 'first').length,
    linkedSession: null,
    at: now,
    by: operator.id,
  });
  await sessions(unit).addEvent({ session: id, at: now, by: operator.id, what: 'started', detail: null });
  const file = await sessionFile(id, scope);
  await followWaiting(file, scope);
  return sessionView(file, scope);
};
