import { judgeBirthDate, judgeCaregiverAge } from '../../../rules/eligibility';
import { Refusal, Unacceptable } from '../../../scope/refusal';
import { refuseNamed } from './caregiver';
import { type Effect, patientIn } from './effect';

/** A parent, guardian or legal custodian of age, and not the physician, registers the minor (R-MIN-1). */
export const guardian: Effect<'guardian'> = async (answers, file, scope) => {
  const { book, today } = scope;
  const wrong = judgeBirthDate(answers.birthDate, book, today);
  if (wrong) throw new Unacceptable({ 'answers.birthDate': wrong });
  const refusal = judgeCaregiverAge(answers.birthDate, book, today);
  if (refusal) throw new Refusal('guardian-under-age', refusal.facts, refusal.rule);
  const { certification, secondCertification } = file.answers;
  const certifiers = [certification, secondCertification].flatMap((one) =>
    one?.certified === 'yes' ? [one.certifier.name] : [],
  );
  await refuseNamed(answers.name, patientIn(file), certifiers, scope);
  return answers;
};
