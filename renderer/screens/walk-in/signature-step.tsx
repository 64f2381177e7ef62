/** The walk-in signs, or a witness says that they are unable to (R-PAT-7). */

import { useTranslation } from 'react-i18next';
import { taskAnswers } from '../../../preload/contract/registration-values';
import {
  ownSignatureAnswers,
  ownSignatureValues,
  SignatureFields,
  type SignatureTyped,
} from '../../forms/signature-fields';
import { savedAnswers } from './saved';
import { TaskForm } from './task-form';
import type { StepProps } from './walk-in-screen';

export function SignatureStep(props: StepProps) {
  const { t } = useTranslation();
  return (
    <TaskForm<SignatureTyped>
      {...props}
      task="signature"
      values={ownSignatureValues(savedAnswers(props.view, 'signature', taskAnswers.signature))}
      answers={ownSignatureAnswers}
      submit={t('walkIn.signature.save')}
    >
      <SignatureFields askStaff={() => props.move({ kind: 'staffAsked' })} />
    </TaskForm>
  );
}
