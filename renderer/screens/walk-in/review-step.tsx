/** The walk-in compares their details with the state's page (R-PAT-4). */
import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../../preload/contract/registration';
import { type AnswersOf, taskAnswers } from '../../../preload/contract/registration-values';
import { useAct, useClient } from '../../client/client';
import { useDraft } from '../../forms/draft';
import { Form } from '../../forms/form';
import { ReviewItems, type ReviewTyped, reviewAnswers, reviewValues } from '../../forms/review-items';
import { SavedMark } from '../../forms/saved-mark';
import { SubmitBar } from '../../forms/submit-bar';
import { Heading } from './heading';
import { PartProgress } from './progress';
import type { StepProps } from './walk-in-screen';

export function ReviewStep({ view, move }: StepProps) {
  const { t } = useTranslation();
  const client = useClient();
  const task = view.tasks.find(({ id }) => id === 'review');
  const save = useAct('walkIn.saveTask');
  const draft = useDraft((typed) => client.call('walkIn.saveDraft', { task: 'review', typed }));
  const saved = taskAnswers.review.safeParse(task?.answers);
  const answers: AnswersOf<'review'> | null = saved.success ? saved.data : null;
  return (
    <>
      <PartProgress view={view} task="review" />
      <Heading title={t('walkIn.review.title')} lead={t('walkIn.review.lead')} />
      <Form<ReviewTyped, WalkInView>
        name="review"
        prefix="answers"
        values={{ ...reviewValues(view.reviewItems, answers), ...task?.draft }}
        onTyped={draft.typed}
        send={async (typed) => {
          await draft.flush();
          return save.act({ task: 'review', version: task?.version ?? 0, answers: reviewAnswers(typed) });
        }}
        done={(after) => {
          draft.drop();
          move({ kind: 'reviewed', view: after });
        }}
      >
        <ReviewItems items={view.reviewItems} />
        <SubmitBar label={t('walkIn.review.save')}>
          <SavedMark savedAt={draft.savedAt} failed={draft.failed} />
        </SubmitBar>
      </Form>
    </>
  );
}
