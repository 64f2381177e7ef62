/** What needs somebody's eye since last week, newest first; the whole list is a page of its own (R-PMP-7). */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AlertKind } from '../../../preload/contract/alert';
import { useCall } from '../../client/client';
import { daysBefore } from '../../client/days';
import { useSituation } from '../../client/situation';
import { AlertLine } from '../../frame/alert-line';
import { Answer } from '../../frame/answer';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';

/** Days. */
const span = 7;
/** Counted up to here: Today asks often, and a big store has thousands of cards that run out soon. */
const counted = 10;
/** As many as are read at a glance. */
const most = 4;

export function Alerts() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const { reply, again } = useCall(
    'alert.list',
    {
      patient: null,
      kinds: [...AlertKind.options],
      since: daysBefore(situation.today ?? '1970-01-08', span),
      most: counted,
    },
    { enabled: situation.today !== null },
  );
  const all = reply?.kind === 'done' ? reply.value : null;
  return (
    <section className="card stack" aria-labelledby="alerts">
      <div className="row-spread">
        <h2 id="alerts">
          {t('alerts.title')}{' '}
          {all && all.alerts.length > 0 && (
            <span className="count">
              {all.alerts.length}
              {all.more && '+'}
            </span>
          )}
        </h2>
        <Link href={pathTo('alerts')} className="link-button">
          {t('alerts.open')}
        </Link>
      </div>
      <Answer reply={reply} again={again}>
        {({ alerts }) =>
          alerts.length === 0 ? (
            <EmptyState title={t('alerts.none')} body={t('alerts.noneBody')} />
          ) : (
            <ul className="lines">
              {alerts.slice(0, most).map((alert) => (
                <AlertLine key={`${alert.kind} ${alert.patient.id} ${alert.day} ${alert.at}`} alert={alert} />
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
