import { ruleSet } from '../../../rules/rulebook';
import { isSamePerson, judgeSignature } from '../../../rules/signature';
import { unacceptable } from '../../../scope/refusal';
import type { SessionFile } from '../../common/session-file';
import type { Effect } from './effect';

/** A minor's guardian signs (R-MIN-2): then they cannot witness it either. */
const signersOf = ({ record, answers }: SessionFile) =>
  [record.person.name, answers.details?.name, answers.guardian?.name].filter((name) => name !== undefined);

/** Lines that can be a signature, or a witness who is somebody else (R-PAT-7). */
export const signature: Effect<'signature'> = async (answers, file, { book, operator, today }) => {
  if (answers.how === 'signed') {
    const minimum = ruleSet(book, 'signature.minimum', today, today).value;
    if (judgeSignature(answers.strokes, minimum) !== 'enough')
      unacceptable('answers.strokes', 'signatureTooSmall');
    return answers;
  }
  if (answers.witnessIs === 'staff') return { ...answers, witness: operator.name };
  if (answers.witness === '') unacceptable('answers.witness', 'required');
  if (signersOf(file).some((name) => isSamePerson(answers.witness, name)))
    unacceptable('answers.witness', 'witnessIsSigner');
  return answers;
};
