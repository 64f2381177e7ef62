import type { Certifier } from '../../../../preload/contract/certifier';
import { judgeCertificationDay } from '../../../rules/certification';
import { Refusal, Unacceptable, unacceptable } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { certifications } from '../../../store/certifications';
import { certifiers } from '../../../store/certifiers';
import { certifiedFrom } from '../../common/complete-certification';
import { refuseCaringCertifier } from './certifier-apart';
import { type Effect, patientIn } from './effect';
import { linkCertification, patientsCertification, refuseOwnBefore } from './patients-certification';
import { keepSecond, refuseSamePhysician, wasMinor } from './physicians';
import { refuseOldCertification } from './recertified';

/** The certification becomes a record of its own; a day that cannot be one is refused (R-PAT-1, R-PAT-8). */
export const certification: Effect<'certification'> = async (answers, file, scope) => {
  const { guide, record } = file;
  const kept = certifications(scope.unit);
  if (answers.certified === 'no') {
    if (record.subject === 'caregiver') await patientsCertification(answers, file, scope);
    else if (record.certification) {
      await linkCertification(record.id, null, scope);
      await kept.withdraw(record.certification);
    }
    return answers;
  }
  const { certifiedOn, certifier } = answers;
  if (!guide.professions.includes(certifier.profession)) {
    unacceptable('answers.certifier.profession', 'professionOff');
  }
  const judged = judgeCertificationDay(certifiedOn, scope.book, scope.today);
  if (judged.kind === 'wrong') throw new Unacceptable({ 'answers.certifiedOn': judged.wrong });
  if (judged.kind === 'refused') throw new Refusal(judged.code, judged.facts, judged.rule);
  if (record.purpose === 'renewal' && record.subject !== 'caregiver')
    await refuseOldCertification(answers, patientIn(file), record.certification, scope);
  await refuseOtherCertifier(certifier, record.certification, scope);
  if (record.subject === 'caregiver') {
    await refuseOwnBefore(certifiedOn, file, scope);
    await patientsCertification(answers, file, scope);
    return answers;
  }
  await refuseCaringCertifier(certifier, file, scope);
  const ofMinor = await wasMinor(file, certifiedOn, scope);
  if (record.subject === 'minor') refuseSamePhysician(certifier, file.answers.secondCertification, scope);
  const certifierId = await certifiers(scope.unit).keep({ ...certifier, newId: scope.newId() });
  const held = record.certification ? await kept.byId(record.certification) : undefined;
  if (held)
    await kept.change({ id: held.id, version: held.version, certifier: certifierId, certifiedOn, ofMinor });
  else {
    // The caregiver's session may have brought it already.
    const known = (await kept.ofPatient(patientIn(file))).find(
      (one) => one.certifiedOn === certifiedOn && one.certifier.licenceNumber === certifier.licenceNumber,
    );
    // One physician alone certified a minor, who registers now as an adult.
    if (record.subject === 'patient') certifiedFrom(known ?? { certifiedOn, ofMinor }, scope);
    const id = known?.id ?? scope.newId();
    if (!known)
      await kept.add({
        id,
        patient: patientIn(file),
        certifier: certifierId,
        secondCertifier: null,
        certifiedOn,
        ofMinor,
        at: scope.now,
        by: scope.operator.id,
      });
    await linkCertification(record.id, id, scope);
  }
  await keepSecond(record.id, file.answers.secondCertification, scope);
  return answers;
};

/** A licence number belongs to one certifier. What stands in this certification alone is a slip to mend. */
export async function refuseOtherCertifier(
  { name, profession, licenceNumber }: Certifier,
  certification: string | null,
  { unit }: Scope,
): Promise<void> {
  const known = await certifiers(unit).byLicence(licenceNumber);
  if (!known || (known.name === name && known.profession === profession)) return;
  if (await certifiers(unit).isUsedBesides(known.id, certification)) {
    if (known.name === name) unacceptable('answers.certifier.profession', 'professionOther', { name });
    unacceptable('answers.certifier.licenceNumber', 'licenceOther', { name: known.name });
  }
}
