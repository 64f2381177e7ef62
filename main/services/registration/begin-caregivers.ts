/** What is known when a caregiver's session begins: the patient's certification, and what was told of them. */

import { answersVersion } from '../../../preload/contract/registration-values';
import { termOf } from '../../rules/certification';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { type Person, people } from '../../store/people';
import { sessions } from '../../store/sessions';
import { registeredNow } from '../common/renewals';
import { aboutOf, type SessionFile, sessionFile } from '../common/session-file';
import { followMerges } from '../common/surviving-session';
import { linkCertification } from './effects/patients-certification';
import { note, settle } from './keep-answers';

/** A session belongs to one of the same patient only. */
export async function refuseOtherPatient(
  from: string | null,
  patient: Person | null,
  scope: Scope,
): Promise<void> {
  if (from === null) return;
  const above = await followMerges((await sessions(scope.unit).byId(from)) ?? refuse('not-found'), scope);
  if (above.patient?.id !== patient?.id) refuse('not-found');
}

/** The patient's session has the caregiver's e-mail address, a minor's the guardian's phone too (R-PAT-5). */
async function keepContacts({ record }: SessionFile, scope: Scope): Promise<void> {
  const { id: person } = record.person;
  if (record.linkedSession === null || person === null) return;
  const { caregiver, guardian } = (await sessionFile(record.linkedSession, scope)).answers;
  const email = guardian?.email ?? (caregiver?.authorised === 'yes' ? caregiver.email : null);
  const { newId, now, unit } = scope;
  const set = (contact: Parameters<ReturnType<typeof people>['setContact']>[0]['contact']) =>
    people(unit).setContact({ id: newId(), person, contact, at: now });
  const held = await people(unit).contactsOf(person);
  if (email !== null && held.email === null) await set({ kind: 'email', value: email, temporary: false });
  if (guardian && held.phone === null) await set({ kind: 'phone', value: guardian.phone });
}

/**
 * A certification that stands here is not asked again: the caregiver's certificate follows it (R-CG-5). A
 * renewal follows the next one: what the caregiver is registered on already ends with their present certificate.
 */
async function keepCertification({ answers, record }: SessionFile, scope: Scope): Promise<void> {
  const { patient, person, purpose } = record;
  if (patient === null || person.id === null || answers.certification?.certified === 'yes') return;
  const { book, now, operator, today, unit } = scope;
  const [latest] = await certifications(unit).ofPatient(patient.id);
  if (!latest || today > termOf(latest, book, today).expiresOn) return;
  const own = await registeredNow({ registrant: person.id, patient: patient.id }, scope);
  if (purpose === 'renewal' && own !== null && latest.certifiedOn <= own.certifiedOn) return;
  const { certifiedOn, certifier } = latest;
  const task = 'certification';
  const kept = sessions(unit);
  await linkCertification(record.id, latest.id, scope);
  await kept.saveTask({
    session: record.id,
    task,
    version: (await kept.tasks(record.id)).find((one) => one.task === task)?.version ?? 0,
    answers: { certified: 'yes', certifier, certifiedOn },
    answersVersion: answersVersion(task),
    typedBy: 'staff',
    at: now,
    by: operator.id,
  });
  await note(record.id, 'taskSaved', task, scope);
  await settle(record.id, scope);
}

export async function beginCaregivers(file: SessionFile, scope: Scope): Promise<void> {
  if (file.record.subject !== 'caregiver' || file.record.purpose === 'change') return;
  await keepContacts(file, scope);
  await keepCertification(file, scope);
  // The audit row is about whom this session is of, whichever records were read for it.
  if (file.record.person.id !== null) scope.about(file.record.person.id);
}

/** The patient was certified meanwhile: caregivers' sessions that are open and wait for it go on (R-CG-5). */
export async function tellCaregivers({ record }: SessionFile, scope: Scope): Promise<void> {
  if (record.subject === 'caregiver' || record.patient === null) return;
  for (const { id, purpose, state, subject } of await sessions(scope.unit).ofPatient(record.patient.id))
    if (subject === 'caregiver' && state === 'open' && purpose !== 'change')
      await keepCertification(await sessionFile(id, scope), scope);
  scope.about(aboutOf(record));
}
