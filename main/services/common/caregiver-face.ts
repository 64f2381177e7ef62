/** A caregiver's own card, and the caregivers as the patient's page shows them (R-CG-5, R-CARD-1). */
import type { CardFace, CaregiverState, Verdict } from '../../../preload/contract/card';
import type { CaregiverView } from '../../../preload/contract/caregiver';
import type { Day } from '../../../preload/contract/values';
import { termOf } from '../../rules/certification';
import { type CardRecords, judgeCard } from '../../rules/validity';
import { boundCaregiver } from '../../rules/validity-caregiver';
import { judgePresented } from '../../rules/validity-presented';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { type Caregiving, caregivings } from '../../store/caregivings';
import { type Certificate, certificates } from '../../store/certificates';
import { certifications } from '../../store/certifications';
import { recordsOf } from '../../store/merged';
import type { Person } from '../../store/people';
import type { SessionRecord } from '../../store/sessions';
import { certificateView, type PatientRecords, patientRecords, personOf, sessionToGoOn } from './card-face';
import { caregiversPath } from './renewals';

/** The patient's certifications with what the caregiver holds on them. */
async function cardOf(
  caregiving: Caregiving,
  patient: PatientRecords,
  { unit }: Scope,
): Promise<CardRecords<Certificate> & { session: SessionRecord | null }> {
  const own = await certificates(unit).certificatesAsCaregiver(caregiving.caregiver.id);
  const people = await recordsOf(unit, caregiving.caregiver.id);
  const mine = patient.sessions.filter(
    ({ person, subject }) => subject === 'caregiver' && person.id !== null && people.includes(person.id),
  );
  const session = mine.find(({ state }) => state !== 'abandoned') ?? mine[0] ?? null;
  return {
    certifications: patient.certifications.map((one) => ({
      ...one,
      certificates: own.filter((card) => card.certification === one.id && card.caregiving === caregiving.id),
    })),
    session: session && { ...session, waitsForCertifier: session.waitsFor.includes('certifier') },
  };
}

/** The verdict on a caregiver's card or, where no number was presented, on the caregiver; bounded by their patient. */
async function judge(
  caregiving: Caregiving,
  patient: PatientRecords,
  presented: readonly Certificate[] | null,
  scope: Scope,
) {
  const records = await cardOf(caregiving, patient, scope);
  return judgeOn(scope.today, caregiving, patient, records, presented, scope);
}

/** `patient` is judged for the same day. */
function judgeOn(
  day: Day,
  caregiving: Caregiving,
  patient: PatientRecords,
  records: Awaited<ReturnType<typeof cardOf>>,
  presented: readonly Certificate[] | null,
  { book, today }: Scope,
) {
  const own = judgeCard(records, book, day, today);
  const shown = new Set(presented?.map(({ id }) => id));
  const same = records.certifications.flatMap((one) => one.certificates).filter(({ id }) => shown.has(id));
  const judged = presented === null ? own : judgePresented(same, records, own, book, day, today);
  const bounds = {
    until: caregiving.until,
    patient: { verdict: patient.verdict, carded: patient.certificate !== null },
  };
  const verdict = boundCaregiver(judged.verdict, bounds, book, day, today);
  return { verdict, certificate: judged.certificate, own: judged.verdict, session: records.session };
}

/** How a caregiver stands for this patient, with the certificates that they showed, or without any. */
export const caregiverVerdict = async (
  caregiving: Caregiving,
  patient: PatientRecords,
  presented: readonly Certificate[] | null,
  scope: Scope,
): Promise<Verdict> => (await judge(caregiving, patient, presented, scope)).verdict;

/** The caregiver as each day sees them, who shows no card: asked with the patient of that day. */
export async function caregiverByDay(caregiving: Caregiving, patient: PatientRecords, scope: Scope) {
  const records = await cardOf(caregiving, patient, scope);
  return (day: Day, patientThen: PatientRecords) =>
    judgeOn(day, caregiving, patientThen, records, null, scope);
}

async function faceOf(
  caregiving: Caregiving,
  presented: readonly Certificate[] | null,
  scope: Scope,
): Promise<CardFace> {
  const person = (await personOf(caregiving.patient, scope)) ?? refuse('not-found');
  const patient = await patientRecords(person, scope);
  const { verdict, certificate, own, session } = await judge(caregiving, patient, presented, scope);
  const cared = await caregivings(scope.unit).ofCaregiver(caregiving.caregiver.id);
  const caresFor: NonNullable<CardFace['caregiver']>['caresFor'] = [];
  for (const one of cared.filter(({ until }) => until === null)) {
    const ward = await personOf(one.patient, scope);
    if (ward) caresFor.push({ name: ward.name, relationship: one.relationship });
  }
  // Where the patient's registration is what is missing, that is what goes on.
  const patients = verdict.kind === 'notYetRegistered' && own.kind !== 'notYetRegistered';
  return {
    verdict,
    patient: { id: person.id, name: person.name, birthDate: person.birthDate },
    caregiver: {
      ...caregiving.caregiver,
      until: caregiving.until,
      caresFor,
      patientKind: patient.verdict.kind,
    },
    certificate: certificate ? certificateView(certificate, scope) : null,
    session: (patients ? sessionToGoOn(patient, verdict.next) : session?.id) ?? null,
    renewsAs: null,
    closesAfter: null,
    asOf: scope.now,
  };
}

const serves = ({ verdict }: CardFace) => verdict.kind === 'valid' || verdict.kind === 'expiresSoon';

/** The one for whom they are good comes first; the one whom they no longer care for last. */
const firstOf = (faces: readonly CardFace[]): CardFace | null =>
  faces.find(serves) ?? faces.find(({ verdict }) => verdict.kind !== 'ended') ?? faces[0] ?? null;

/** A caregiver may hold one number for several patients. */
export async function caregiverFace(
  presented: readonly Certificate[],
  scope: Scope,
): Promise<CardFace | null> {
  const faces: CardFace[] = [];
  for (const id of new Set(presented.map(({ caregiving }) => caregiving))) {
    const held = id === null ? undefined : await caregivings(scope.unit).byId(id);
    if (held) faces.push(await faceOf(held, presented, scope));
  }
  return firstOf(faces);
}

/** Somebody who was looked for by name, and is no patient; null where they care for nobody either. */
export async function caregiversOwnFace(person: string, scope: Scope): Promise<CardFace | null> {
  const faces: CardFace[] = [];
  for (const one of await caregivings(scope.unit).ofCaregiver(person))
    faces.push(await faceOf(one, null, scope));
  return firstOf(faces);
}

/** How each one's own card stands; those who care for the patient now first. */
export async function caregiverStates(person: Person, scope: Scope): Promise<CaregiverState[]> {
  const all = await caregivings(scope.unit).ofPatient(person.id);
  if (all.length === 0) return [];
  const patient = await patientRecords(person, scope);
  const states: CaregiverState[] = [];
  for (const one of all) {
    const { verdict } = await judge(one, patient, null, scope);
    const { id, relationship, until, caregiver } = one;
    states.push({
      id,
      person: { id: caregiver.id, name: caregiver.name },
      relationship,
      until,
      kind: verdict.kind,
      expiresOn: until === null ? verdict.expiresOn : null,
    });
  }
  return states;
}

/** Those who care for the patient now first. Each ends with the patient's latest certification. */
export async function caregiverViews(patient: string, scope: Scope): Promise<CaregiverView[]> {
  const { book, today, unit } = scope;
  const held = await certifications(unit).ofPatient(patient);
  const latest = held.find(({ certifiedOn }) => certifiedOn <= today);
  const expiresOn = latest ? termOf(latest, book, today).expiresOn : null;
  const all = await caregivings(unit).ofPatient(patient);
  return Promise.all(
    all.map(async ({ caregiver, endedName, patient: _, endedAt: __, ...one }) => ({
      id: one.id,
      person: caregiver,
      relationship: one.relationship,
      inPlaceOfPatient: one.inPlaceOfPatient,
      from: one.from,
      until: one.until,
      endedAs: one.endedAs,
      endedWhy: one.endedWhy,
      endedBy: endedName,
      expiresOn,
      session: one.session,
      certificates: (await certificates(unit).certificatesAsCaregiver(caregiver.id))
        .filter((card) => card.caregiving === one.id)
        .map((card) => certificateView(card, scope)),
      renewal: one.until === null ? await caregiversPath({ registrant: caregiver.id, patient }, scope) : null,
      version: one.version,
    })),
  );
}
