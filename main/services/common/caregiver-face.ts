/** A caregiver's own card, and the caregivers as the patient's page shows them (R-CG-5, R-CARD-1). */
import type { CardFace, Verdict } from '../../../preload/contract/card';
import type { CaregiverView } from '../../../preload/contract/caregiver';
import { termOf } from '../../rules/certification';
import { type CardRecords, judgeCard } from '../../rules/validity';
import { judgePresented } from '../../rules/validity-presented';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { type Caregiving, caregivings } from '../../store/caregivings';
import { type Certificate, certificates } from '../../store/certificates';
import { certifications } from '../../store/certifications';
import { recordsOf } from '../../store/merged';
import type { SessionRecord } from '../../store/sessions';
import { certificateView, type PatientRecords, patientRecords, personOf } from './card-face';

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

/** Whoever no longer cares for the patient serves nobody; nor does a card whose patient's was withdrawn. */
function bounded(verdict: Verdict, caregiving: Caregiving, patient: Verdict): Verdict {
  if (caregiving.until !== null)
    return { ...verdict, kind: 'ended', daysLeft: null, next: 'none', rule: null };
  if (patient.kind === 'revoked' && verdict.kind !== 'revoked')
    return { ...verdict, kind: 'revoked', daysLeft: null, next: 'askState', rule: patient.rule };
  return verdict;
}

async function faceOf(
  caregiving: Caregiving,
  presented: readonly Certificate[],
  scope: Scope,
): Promise<CardFace> {
  const { book, now, today, unit } = scope;
  const person = (await personOf(caregiving.patient, scope)) ?? refuse('not-found');
  const patient = await patientRecords(person, scope);
  const records = await cardOf(caregiving, patient, scope);
  const judged = judgeCard(records, book, today, today);
  const shown = new Set(presented.map(({ id }) => id));
  const same = records.certifications.flatMap((one) => one.certificates).filter(({ id }) => shown.has(id));
  const { certificate, verdict } = judgePresented(same, records, judged, book, today, today);
  const cared = await caregivings(unit).ofCaregiver(caregiving.caregiver.id);
  const caresFor: NonNullable<CardFace['caregiver']>['caresFor'] = [];
  for (const one of cared.filter(({ until }) => until === null)) {
    const ward = await personOf(one.patient, scope);
    if (ward) caresFor.push({ name: ward.name, relationship: one.relationship });
  }
  return {
    verdict: bounded(verdict, caregiving, patient.verdict),
    patient: { id: person.id, name: person.name, birthDate: person.birthDate },
    caregiver: { ...caregiving.caregiver, until: caregiving.until, caresFor },
    certificate: certificate ? certificateView(certificate, scope) : null,
    session: records.session?.id ?? null,
    asOf: now,
  };
}

const serves = ({ verdict }: CardFace) => verdict.kind === 'valid' || verdict.kind === 'expiresSoon';

/** A caregiver may hold one number for several patients: one for whom it is good comes first. */
export async function caregiverFace(
  presented: readonly Certificate[],
  scope: Scope,
): Promise<CardFace | null> {
  const faces: CardFace[] = [];
  for (const id of new Set(presented.map(({ caregiving }) => caregiving))) {
    const held = id === null ? undefined : await caregivings(scope.unit).byId(id);
    if (held) faces.push(await faceOf(held, presented, scope));
  }
  return faces.find(serves) ?? faces.find(({ verdict }) => verdict.kind !== 'ended') ?? faces[0] ?? null;
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
      version: one.version,
    })),
  );
}
