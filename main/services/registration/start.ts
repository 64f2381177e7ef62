import type { ParsedOf } from '../../../preload/contract/calls';
import { judgeAge, judgeBirthDate } from '../../rules/eligibility';
import { planOf } from '../../rules/session-plan';
import { Refusal, refuse, Unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { people } from '../../store/people';
import { serials } from '../../store/serials';
import { sessions } from '../../store/sessions';
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

/** Opens a registration session and gives it its number. */
export const start: UseCase<'registration.start'> = async ({ person, language }, scope) => {
  const { now, operator, unit } = scope;
  const known = people(unit);
  const patient = person.kind === 'new' ? await addPerson(person, scope) : person.patient;
  const record = (await known.byId(patient)) ?? refuse('not-found');
  const refusal = judgeAge(record.birthDate, scope.book, scope.today);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  await known.makePatient(patient, now);
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
