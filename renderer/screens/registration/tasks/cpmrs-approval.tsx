/** After the submission: when the approval is to be expected, and the reminder of the password (R-PMP-2, R-PMP-3). */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../client/when';
import { YesNoField } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { useTyped } from '../../../forms/form';
import { SummaryList } from '../../../frame/parts';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { PrintNow } from './print-now';

interface Typed extends Record<string, unknown> {
  readonly approved: string;
  readonly approvedOn: string;
  readonly passwordSetOn: string;
}

export function CpmrsApprovalTask() {
  const { view } = useDesk();
  const saved = answersIn(view, 'cpmrsApproval');
  const passwordSetOn =
    answersIn(view, 'cpmrsSteps')?.steps.find(({ step }) => step === 'securePassword')?.on ?? '';
  return (
    <TaskPage<Typed>
      task="cpmrsApproval"
      values={{ approved: '', approvedOn: '', passwordSetOn, ...saved }}
      answers={({ approved, approvedOn, passwordSetOn: setOn }) =>
        approved === 'yes' ? { approved, approvedOn, passwordSetOn: setOn } : { approved }
      }
      before={
        <>
          <Expected />
          <PrintNow />
        </>
      }
    >
      <Answers />
    </TaskPage>
  );
}

function Expected() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const { approvalWeeks, expected, submittedOn } = view.guide.cpmrs ?? {};
  if (!submittedOn) return null;
  return (
    <section className="card-plain stack-tight">
      <SummaryList
        rows={[
          { key: 'submittedOn', label: t('papers.cpmrs.submittedOn'), value: when.day(submittedOn) },
          ...(expected
            ? [
                {
                  key: 'from',
                  label: t('registration.task.cpmrsApproval.from'),
                  value: when.day(expected.from),
                },
                { key: 'to', label: t('registration.task.cpmrsApproval.to'), value: when.day(expected.to) },
              ]
            : []),
        ]}
      />
      {expected?.overdue ? (
        <p className="note row" data-tone="warn">
          <TriangleAlert aria-hidden /> <span>{t('registration.task.cpmrsApproval.overdue')}</span>
        </p>
      ) : (
        approvalWeeks && <p className="soft">{t('papers.cpmrs.approval', approvalWeeks)}</p>
      )}
    </section>
  );
}

function Answers() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const approved = useTyped('approved');
  const months = view.guide.cpmrs?.passwordMonths ?? null;
  return (
    <>
      <YesNoField
        name="approved"
        label={t('registration.task.cpmrsApproval.approved')}
        hint={t('registration.task.cpmrsApproval.approvedHint')}
      />
      {approved === 'yes' && (
        <>
          <DayField name="approvedOn" label={t('papers.cpmrs.approvedOn')} />
          <DayField
            name="passwordSetOn"
            label={t('papers.cpmrs.passwordSetOn')}
            hint={t('registration.task.cpmrsApproval.passwordHint')}
          />
          {months !== null && (
            <p className="note">{t('registration.task.cpmrsApproval.reminder', { months })}</p>
          )}
        </>
      )}
    </>
  );
}
