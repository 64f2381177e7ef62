/** What a sale is judged by: cards of today, and every row of the ledger that its periods count (R-CARD-2, R-ALW-1). */
import type { Verdict } from '../../../preload/contract/card';
import type { Sale } from '../../../preload/contract/dispense';
import { reachesBackTo } from '../../rules/allowance/periods';
import type { SaleFacts } from '../../rules/allowance/sale';
import { judgeMinor } from '../../rules/eligibility';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { type Certificate, certificates } from '../../store/certificates';
import type { Person } from '../../store/people';
import { countedRecords, withCertified } from './allowance-records';
import { cardFace, type PatientRecords, patientOf, patientRecords } from './card-face';
import { caregiverVerdict } from './caregiver-face';
import { caringFor } from './receiver';

export interface SaleInHand {
  readonly person: Person;
  /** The record that the sale is written under: of merged ones that of the certificate, for a later separation. */
  readonly record: string;
  /** As it was asked, but that a certificate of somebody else was not seen. */
  readonly sale: Sale;
  readonly facts: SaleFacts;
  /** The certificate that was shown. */
  readonly shown: Certificate | null;
}

interface Cards extends Pick<SaleFacts, 'card' | 'caregiver'> {
  readonly shown: Certificate | null;
}

const among = (held: readonly Certificate[], id: string | null) =>
  held.find((one) => one.id === id && !one.withdrawn) ?? null;

function ofPatient(patient: PatientRecords, certificate: string | null, scope: Scope): Cards {
  const shown = among(
    patient.certifications.flatMap((one) => one.certificates),
    certificate,
  );
  const card: Verdict = shown ? cardFace(patient, [shown], scope).verdict : patient.verdict;
  return { card, caregiver: null, shown };
}

async function ofCaregiver(patient: PatientRecords, sale: Sale, scope: Scope): Promise<Cards> {
  const card = patient.verdict;
  const caring = await caringFor(patient.person, sale.caregiving, scope);
  if (caring === null) return { card, caregiver: null, shown: null };
  const held = await certificates(scope.unit).certificatesAsCaregiver(caring.caregiver.id);
  const shown = among(
    held.filter((one) => one.caregiving === caring.id),
    sale.certificate,
  );
  const caregiver = await caregiverVerdict(caring, patient, shown && [shown], scope);
  return { card, caregiver, shown };
}

/** Refuses `not-found`; the audit row is about the patient. */
export async function saleInHand(sale: Sale, scope: Scope): Promise<SaleInHand> {
  const { book, today } = scope;
  const person = (await patientOf(sale.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const [patient, counted] = await Promise.all([
    patientRecords(person, scope),
    countedRecords(person.id, reachesBackTo(today), scope),
  ]);
  const { card, caregiver, shown } =
    sale.caregiving === null
      ? ofPatient(patient, sale.certificate, scope)
      : await ofCaregiver(patient, sale, scope);
  const isMinor = judgeMinor(person.birthDate, book, today) === null;
  return {
    person,
    record: shown?.patient ?? person.id,
    sale: { ...sale, certificate: shown?.id ?? null },
    facts: { records: withCertified(counted, patient), card, caregiver, isMinor },
    shown,
  };
}
