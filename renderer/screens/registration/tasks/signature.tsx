/** The affirmations are signed, best on the walk-in's own screen; or witnessed (R-PAT-7). */
import {
  SignatureFields,
  type SignatureTyped,
  signatureAnswers,
  signatureValues,
} from '../../../forms/signature-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { HandOverHint } from './review';

export function SignatureTask() {
  const { view } = useDesk();
  return (
    <TaskPage<SignatureTyped>
      task="signature"
      values={signatureValues(answersIn(view, 'signature'))}
      answers={signatureAnswers}
      before={
        <HandOverHint
          title="registration.task.signature.handTitle"
          body="registration.task.signature.handBody"
        />
      }
    >
      <SignatureFields />
    </TaskPage>
  );
}
