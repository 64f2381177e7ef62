/** The day on which the state was told, and by when it has to be (CGS 21a-408d). */
import { useTranslation } from 'react-i18next';
import { useSituation } from '../../../client/situation';
import { useWhen } from '../../../client/when';
import { DayField } from '../../../forms/day-field';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

export function ReportedTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'reported');
  return (
    <TaskPage<{ reportedOn: string }>
      task="reported"
      values={{ reportedOn: saved?.reportedOn ?? '' }}
      answers={({ reportedOn }) => ({ reportedOn })}
      before={<Duty />}
    >
      <DayField
        name="reportedOn"
        label={t('registration.task.reported.reportedOn')}
        hint={t('registration.task.reported.reportedOnHint')}
      />
    </TaskPage>
  );
}

function Duty() {
  const { t } = useTranslation();
  const when = useWhen();
  const { situation } = useSituation();
  const { view } = useDesk();
  const reportBy = view.known?.reportBy ?? null;
  if (reportBy === null) return null;
  const late = situation.today !== null && situation.today > reportBy;
  return (
    <div className="note stack-tight" data-tone={late ? 'wrong' : undefined}>
      <p className="strong">
        {t(late ? 'registration.task.reported.overdue' : 'registration.task.reported.due', {
          day: when.day(reportBy),
        })}
      </p>
      <p>{t('registration.task.reported.counted')}</p>
      {late && <p>{t('registration.task.reported.late')}</p>}
    </div>
  );
}
