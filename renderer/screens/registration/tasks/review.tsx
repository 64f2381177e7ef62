/** Item by item beside the state's page; best in the walk-in's own hands (R-PAT-4). */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ReviewItems, type ReviewTyped, reviewAnswers, reviewValues } from '../../../forms/review-items';
import { answersIn } from '../answers';
import { addressOfPlace, useDesk } from '../desk';
import { TaskPage } from '../task-page';

export function ReviewTask() {
  const { view } = useDesk();
  return (
    <TaskPage<ReviewTyped>
      task="review"
      values={reviewValues(view.reviewItems, answersIn(view, 'review'))}
      answers={reviewAnswers}
      before={
        <HandOverHint
          title="registration.task.review.handOverTitle"
          body="registration.task.review.handOverBody"
        />
      }
    >
      <ReviewItems items={view.reviewItems} />
    </TaskPage>
  );
}

/** Says that the walk-in can do this task, and leads to the hand-over. */
export function HandOverHint({
  title,
  body,
  primary = false,
}: {
  title: string;
  body: string;
  primary?: boolean;
}) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <section className="card-plain stack-tight">
      <h2>{t(title)}</h2>
      <p>{t(body)}</p>
      <Link
        href={addressOfPlace(view.id, 'handOver')}
        className="button"
        data-kind={primary ? 'primary' : undefined}
      >
        {t('registration.session.handOver')}
      </Link>
    </section>
  );
}
