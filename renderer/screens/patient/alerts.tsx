/** What needs somebody's eye about this patient, at the top of their page; all of it as one PDF behind the link (R-PMP-7). */
import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AlertKind } from '../../../preload/contract/alert';
import { useCall } from '../../client/client';
import { daysBefore } from '../../client/days';
import { useSituation } from '../../client/situation';
import { useAlertWords } from '../../frame/alert-line';
import { NotDone } from '../../frame/not-done';
import { pathTo } from '../../routes';

/** Days: as the page behind the link shows it first. */
const span = 30;

export function Alerts({ patient }: { patient: string }) {
  const { t } = useTranslation();
  const said = useAlertWords();
  const { situation } = useSituation();
  const { reply } = useCall('alert.list', {
    patient,
    kinds: [...AlertKind.options],
    since: daysBefore(situation.today ?? '1970-02-01', span),
  });
  if (reply === null) return null;
  if (reply.kind !== 'done') return <NotDone reply={reply} />;
  const { alerts } = reply.value;
  const [newest, ...others] = alerts;
  if (!newest) return null;
  return (
    <div className="note row-spread" data-tone="warn">
      <p className="row-tight">
        <BellRing aria-hidden />
        <span>
          <span className="strong">{said(newest)}</span>{' '}
          {others.length > 0 && t('alerts.others', { count: others.length })}
        </span>
      </p>
      <Link href={`${pathTo('alerts')}?patient=${patient}`} className="button">
        {t('alerts.openPatient')}
      </Link>
    </div>
  );
}
