/** What is known when a caregiver's session begins: the patient's certification, and what was told of them. */
import { termOf } from '../../rules/certification';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { type Person, people } from '../../store/people';
import { sessions } from '../../store/sessions';
import { type SessionFile, sessionFile } from '../common/session-file';
import { followMerges } from '../common/surviving-session';
import { keepAnswers } from './keep-answers';

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

/** A certification that stands here is not asked again: the caregiver's certificate follows it (R-CG-5). */
async function keepCertification({ record }: SessionFile, scope: Scope): Promise<void> {
  if (record.patient === null) return;
  const { book, today, unit } = scope;
  const [latest] = await certifications(unit).ofPatient(record.patient.id);
  if (!latest || today > termOf(latest, book, today).expiresOn) return;
  const { certifiedOn, certifier } = latest;
  const answers = { certified: 'yes', certifier, certifiedOn };
  await keepAnswers({ session: record.id, task: 'certification', version: 0, answers }, scope);
}

export async function beginCaregivers(file: SessionFile, scope: Scope): Promise<void> {
  if (file.record.subject !== 'caregiver' || file.record.purpose === 'change') return;
  await keepContacts(file, scope);
  await keepCertification(file, scope);
  // The audit row is about whom this session is of, whichever records were read for it.
  if (file.record.person.id !== null) scope.about(file.record.person.id);
}
