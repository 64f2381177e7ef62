/** Beside the task list: the expiry day, hand-over, papers, what happened, and the ways to end. */
import { Eye, Handshake, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSource } from '../../client/sources';
import { useWhen } from '../../client/when';
import { pathTo } from '../../routes';
import { addressOfPlace, isOpen, useDesk, useIsOthers } from './desk';

import { LinkedSessions } from './linked-sessions';
import { MakePaper } from './make-paper';
import { canHandOver } from './may-hand-over';
import { PaperLines } from './paper-lines';

export function SessionSide() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const isOthers = useIsOthers();
  const handsOver = isOpen(view) && view.stray === null && !isOthers && canHandOver(view).length > 0;
  return (
    <aside className="stack">
      {view.stray === null && <Expiry />}
      <LinkedSessions />
      {handsOver && (
        <Link href={addressOfPlace(view.id, 'handOver')} className="button">
          <Handshake aria-hidden /> {t('registration.session.handOver')}
        </Link>
      )}
      <section className="card-plain stack-tight">
        <h2 className="side-title">
          <Printer aria-hidden /> {t('registration.session.papers')}
        </h2>
        {view.papers.length === 0 ? (
          <p className="soft">{t('registration.session.noPapersBody')}</p>
        ) : (
          <PaperLines papers={view.papers} />
        )}
        <MakePaper />
      </section>
      <More />
      <History />
    </aside>
  );
}

/** Certified is not registered (R-PAT-11); one year from the certification day (R-PAT-8). */
function Expiry() {
  const { t } = useTranslation();
  const when = useWhen();
  const sourceOf = useSource();
  const { view } = useDesk();
  if (!view.expiresOn) return null;
  return (
    <section className="card-plain stack-tight">
      <p className="soft">
        {t(view.state === 'registered' ? 'registration.session.expires' : 'registration.session.wouldExpire')}
      </p>
      <p className="side-figure">{when.day(view.expiresOn)}</p>
      <p className="small soft">
        {t(`registration.session.expiresFrom.${view.subject}`)}{' '}
        {t('registration.session.expiresSource', { source: sourceOf(view.guide.expirySource) })}
      </p>
      {view.state !== 'registered' && view.purpose !== 'change' && (
        <div className="note stack-tight" data-tone="warn">
          <p className="strong">{t('registration.session.notRegisteredTitle')}</p>
          <p>
            {t(`registration.session.notRegistered.${view.purpose === 'renewal' ? 'renewal' : view.subject}`)}
          </p>
        </div>
      )}
    </section>
  );
}

function More() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  return (
    <section className="card-plain stack-tight">
      <h2 className="side-title">{t('registration.session.more')}</h2>
      <p className="small soft">
        {t('registration.session.assigned', { name: view.assignedTo })} ·{' '}
        {t('registration.session.started', { name: view.startedBy, when: when.instant(view.startedAt) })}
      </p>
      <ul className="side-links">
        {view.patient && (
          <li>
            <Link href={pathTo('patient', { patient: view.patient.id })} className="link-button">
              {t('registration.session.openPatient')}
            </Link>
          </li>
        )}
        {(isOpen(view) || view.state === 'submitted') && (
          <li>
            <Link href={addressOfPlace(view.id, 'abandon')} className="link-button">
              {t('registration.session.abandon')}
            </Link>
          </li>
        )}
      </ul>
      {isOpen(view) && <p className="small soft">{t('registration.session.colleague')}</p>}
    </section>
  );
}

function History() {
  const { t, i18n } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  return (
    <details className="card-plain">
      <summary className="side-title">
        <Eye aria-hidden /> {t('registration.session.historyShow')}
      </summary>
      <ol className="side-history">
        {view.history.map((event) => (
          <li key={`${event.at}-${event.what}-${event.detail}`}>
            <span>
              {t([`registration.happened.${event.what}`, 'registration.happened.other'], {
                what: event.what,
                detail: detailWords(event.detail, (key) => (i18n.exists(key) ? t(key) : null)),
              })}
            </span>
            <span className="small soft">
              {event.by} · {when.instant(event.at)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A detail is a task, a paper's template or words that a person typed. */
const detailWords = (detail: string | null, wordOf: (key: string) => string | null): string =>
  detail === null
    ? ''
    : (wordOf(`registration.task.${detail}.name`) ?? wordOf(`print.template.${detail}`) ?? detail);
