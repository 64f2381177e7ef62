import { judgeCertificationDay } from '../../../rules/certification';
import { Refusal, Unacceptable } from '../../../scope/refusal';
import { refuseOtherCertifier } from './certification';
import { refuseCaringCertifier } from './certifier-apart';
import { type Effect, patientIn } from './effect';
import { keepSecond, refuseSamePhysician } from './physicians';
import { refuseOldCertification } from './recertified';

/** The second physician of a minor: both certifications are needed, the earlier one sets the end (R-MIN-1). */
export const secondCertification: Effect<'secondCertification'> = async (answers, file, scope) => {
  if (answers.certified === 'yes') {
    refuseSamePhysician(answers.certifier, file.answers.certification, scope);
    const judged = judgeCertificationDay(answers.certifiedOn, scope.book, scope.today);
    if (judged.kind === 'wrong') throw new Unacceptable({ 'answers.certifiedOn': judged.wrong });
    if (judged.kind === 'refused') throw new Refusal(judged.code, judged.facts, judged.rule);
    if (file.record.purpose === 'renewal')
      await refuseOldCertification(answers, patientIn(file), file.record.certification, scope);
    await refuseCaringCertifier(answers.certifier, file, scope);
    await refuseOtherCertifier(answers.certifier, file.record.certification, scope);
  }
  await keepSecond(file.record.id, answers, scope);
  return answers;
};
