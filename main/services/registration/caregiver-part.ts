/** What a caregiver's own session means to the patient: who cares for them, and what their session waits for. */
import { comesOfAgeOn } from '../../rules/eligibility';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { followUps } from '../../store/follow-ups';
import { recordsOf } from '../../store/merged';
import { people } from '../../store/people';
import { type SessionRecord, sessions } from '../../store/sessions';
import { refuseIneligible } from '../common/caregiving';
import type { SessionFile } from '../common/session-file';
import { settle } from './keep-answers';

/** The eligibility of the day on which it is handed in decides: others may have been taken on since. */
export async function refuseIneligibleNow({ answers, record }: SessionFile, scope: Scope): Promise<void> {
  if (record.subject !== 'caregiver' || !answers.relationship) return;
  await refuseIneligible(record, answers, answers.relationship, scope);
}

/** From now on this person cares for the patient; handed in again, the row says what was said last. */
async function keepCaregiving({ answers, record }: SessionFile, scope: Scope): Promise<void> {
  const { newId, now, operator, today, unit } = scope;
  const { relationship: tie } = answers;
  if (!tie || record.person.id === null || record.patient === null) return;
  const facts = await refuseIneligible(record, answers, tie, scope);
  const inPlaceOfPatient = tie.patientLacksCapacity === 'yes' || facts?.patientIsMinor === true;
  const { relationship } = tie;
  const kept = caregivings(unit);
  const { id: caregiver } = record.person;
  const { id: patient } = record.patient;
  const records = await recordsOf(unit, caregiver);
  const held = (await kept.ofPatient(patient)).find(
    (one) => one.until === null && records.includes(one.caregiver.id),
  );
  if (held)
    await kept.change({
      id: held.id,
      version: held.version,
      relationship,
      inPlaceOfPatient,
      session: record.id,
    });
  else
    await kept.add({
      id: newId(),
      caregiver,
      patient,
      relationship,
      inPlaceOfPatient,
      session: record.id,
      from: today,
      at: now,
      by: operator.id,
    });
}

/** Sessions of the patient no longer wait for the caregiver, or wait again. */
export async function tellPatientsSessions(patient: string | null, scope: Scope): Promise<void> {
  if (patient === null) return;
  const { now, operator, unit } = scope;
  for (const { id, state, subject } of await sessions(unit).ofPatient(patient)) {
    if (subject === 'caregiver' || state === 'abandoned' || state === 'finished') continue;
    if (state !== 'registered') await settle(id, scope);
    else
      await followUps(unit).doneForSession({
        session: id,
        kinds: ['caregiverPart'],
        at: now,
        by: operator.id,
      });
  }
}

/** On the day on which a minor comes of age, the path of the next renewal changes (R-MIN-2). */
async function followComingOfAge({ patient, subject }: SessionRecord, scope: Scope): Promise<void> {
  if (subject !== 'minor' || patient === null) return;
  const { book, newId, now, operator, today, unit } = scope;
  const person = (await people(unit).byId(patient.id)) ?? refuse('not-found');
  const due = comesOfAgeOn(person.birthDate, book, today);
  if (due <= today) return;
  const kept = followUps(unit);
  const open = (await kept.openOf(patient.id)).filter(({ kind }) => kind === 'comesOfAge');
  for (const one of open.filter(({ planned }) => planned !== due))
    await kept.close({ id: one.id, at: now, by: operator.id });
  if (open.some(({ planned }) => planned === due)) return;
  await kept.add({ id: newId(), kind: 'comesOfAge', due, patient: patient.id, session: null, at: now });
}

/** After a session was handed in. */
export async function handedIn(file: SessionFile, scope: Scope): Promise<void> {
  await followComingOfAge(file.record, scope);
  if (file.record.subject !== 'caregiver' || file.record.purpose === 'change') return;
  await keepCaregiving(file, scope);
  await tellPatientsSessions(file.record.patient?.id ?? null, scope);
}

/** After the state sent a caregiver's session back: their part is to do again. */
export async function sentBack({ record }: SessionFile, scope: Scope): Promise<void> {
  if (record.subject === 'caregiver') await tellPatientsSessions(record.patient?.id ?? null, scope);
}

/** After a caregiver's session was given up: what it began ends, with the same reason. */
export async function givenUp({ record }: SessionFile, reason: string, scope: Scope): Promise<void> {
  if (record.subject !== 'caregiver') return;
  const { now, operator, today, unit } = scope;
  const kept = caregivings(unit);
  const held = await kept.bySession(record.id);
  if (held && held.until === null && record.purpose === 'first')
    await kept.end({
      id: held.id,
      version: held.version,
      until: today,
      as: 'removed',
      why: reason,
      at: now,
      by: operator.id,
    });
  await tellPatientsSessions(record.patient?.id ?? null, scope);
}
