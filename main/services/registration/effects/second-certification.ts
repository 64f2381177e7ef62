import { judgeCertificationDay } from '../../../rules/certification';
import { Refusal, Unacceptable } from '../../../scope/refusal';
import { refuseOtherCertifier } from './certification';
import type { Effect } from './effect';
import { keepSecond, refuseSamePhysician } from './physicians';

/** The second physician of a minor: both certifications are needed, the earlier one sets the end (R-MIN-1). */
export const secondCertification: Effect<'secondCertification'> = async (answers, file, scope) => {
  if (answers.certified === 'yes') {
    refuseSamePhysician(answers.certifier, file.answers.certification, scope);
    const judged = judgeCertificationDay(answers.certifiedOn, scope.book, scope.today);
    if (judged.kind === 'wrong') throw new Unacceptable({ 'answers.certifiedOn': judged.wrong });
    if (judged.kind === 'refused') throw new Refusal(judged.code, judged.facts, judged.rule);
    await refuseOtherCertifier(answers.certifier, file.record.certification, scope);
  }
  await keepSecond(file.record.id, answers, scope);
  return answers;
};
