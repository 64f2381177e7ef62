/** Until when the certificate of a session will be good: computed, never stored (R-PAT-8, R-CG-5, R-MIN-1). */
import type { Answers } from '../../../preload/contract/registration-values';
import { type CertifiedDays, type Term, termOf } from '../../rules/certification';
import type { Scope } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import type { SessionRecord } from '../../store/sessions';

const dayOf = (given: Answers['certification'] | Answers['secondCertification']) =>
  given?.certified === 'yes' ? given.certifiedOn : null;

/** A caregiver's certificate follows the patient's latest certification, also one of after this session began. */
export async function certifiedDays(
  { patient, subject }: SessionRecord,
  answers: Answers,
  { today, unit }: Scope,
): Promise<CertifiedDays | null> {
  const certifiedOn = dayOf(answers.certification);
  if (certifiedOn === null) return null;
  if (subject === 'caregiver' && patient !== null) {
    const held = await certifications(unit).ofPatient(patient.id);
    return held.find((one) => one.certifiedOn <= today) ?? { certifiedOn };
  }
  return { certifiedOn, secondCertifiedOn: subject === 'minor' ? dayOf(answers.secondCertification) : null };
}

export async function termOfSession(
  record: SessionRecord,
  answers: Answers,
  scope: Scope,
): Promise<Term | null> {
  const days = await certifiedDays(record, answers, scope);
  return days && termOf(days, scope.book, scope.today);
}
