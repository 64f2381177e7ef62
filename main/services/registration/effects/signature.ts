import { ruleSet } from '../../../rules/rulebook';
import { isSamePerson, judgeSignature } from '../../../rules/signature';
import { unacceptable } from '../../../scope/refusal';
import type { SessionFile } from '../../common/session-file';
import type { Effect } from './effect';

/** A minor's guardian signs (R-MIN-2): then they cannot witness it either. */
const signersOf = ({ record, answers }: SessionFile) =>
  [record.person.name, answers.details?.name, answers.guardian?.name].filter((name) => name !== undefined);

/** Lines that can be a signature, or a witness who is somebody else (R-PAT-7). */
export const signature: Effect<'signature'> = async (answers, file, { book, caller, operator, today }) => {
  if (answers.how === 'signed') {
    const minimum = ruleSet(book, 'signature.minimum', today, today).value;
    if (judgeSignature(answers.strokes, minimum) !== 'enough')
      unacceptable('answers.strokes', 'signatureTooSmall');
    return answers;
  }
  const isSigner = (name: string) => signersOf(file).some((signer) => isSamePerson(name, signer));
  if (answers.witnessIs === 'staff') {
    // A witness does something: on the walk-in's own screen no member of staff did.
    if (caller.kind !== 'operator') unacceptable('answers.witnessIs', 'witnessIsStaff');
    if (isSigner(operator.name)) unacceptable('answers.witnessIs', 'witnessIsSigner');
    return { ...answers, witness: operator.name };
  }
  if (answers.witness === '') unacceptable('answers.witness', 'required');
  if (isSigner(answers.witness)) unacceptable('answers.witness', 'witnessIsSigner');
  return answers;
};
