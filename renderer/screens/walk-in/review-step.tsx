/** The walk-in compares their details with the state's page (R-PAT-4). */

import { useTranslation } from 'react-i18next';
import { taskAnswers } from '../../../preload/contract/registration-values';
import { ReviewItems, type ReviewTyped, reviewAnswers, reviewValues } from '../../forms/review-items';
import { savedAnswers } from './saved';
import { TaskForm } from './task-form';
import type { StepProps } from './walk-in-screen';

export function ReviewStep(props: StepProps) {
  const { t } = useTranslation();
  const { view } = props;
  return (
    <TaskForm<ReviewTyped>
      {...props}
      task="review"
      values={reviewValues(view.reviewItems, savedAnswers(view, 'review', taskAnswers.review))}
      answers={reviewAnswers}
      submit={t('walkIn.review.save')}
      {...(view.minor ? { title: t('walkIn.review.titleMinor') } : {})}
    >
      <ReviewItems items={view.reviewItems} />
    </TaskForm>
  );
}
