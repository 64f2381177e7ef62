/** The patient's sessions and papers. */
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { SessionBrief } from '../../../preload/contract/patient';
import { useSessionKind } from '../../client/session-kind';
import { useWhen } from '../../client/when';
import { EmptyState, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';

export function Sessions({ sessions }: { sessions: readonly SessionBrief[] }) {
  const { t } = useTranslation();
  const { title: titleOf } = useSessionKind();
  const when = useWhen();
  return (
    <section className="stack-tight">
      <h2>{t('patient.sessions')}</h2>
      {sessions.length === 0 && (
        <EmptyState title={t('patient.noSessions')} body={t('patient.noSessionsBody')} />
      )}
      <ul className="record-lines">
        {sessions.map((session) => (
          <li key={session.id} className="row-spread">
            <span>
              <Link href={pathTo('register', { session: session.id })} className="link-button">
                {titleOf(session)}
              </Link>
              <span className="small soft record-facts">
                {t('registration.session.progress', { count: session.tasksDone, all: session.tasksAll })} ·{' '}
                {when.instant(session.updatedAt)}
              </span>
            </span>
            <span className="row">
              <StatusPill tone="accent">{t(`registration.state.${session.state}`)}</StatusPill>
              {session.waitsFor.map((waiting) => (
                <StatusPill key={waiting} tone="warn" icon={<Hourglass aria-hidden />}>
                  {t(`registration.waits.${waiting}`)}
                </StatusPill>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Papers({ papers, patient }: { papers: readonly PaperBrief[]; patient: string }) {
  const { t } = useTranslation();
  return (
    <section className="card stack-tight">
      <h2>{t('patient.papers')}</h2>
      {papers.length === 0 && <p className="soft">{t('patient.noPapersBody')}</p>}
      <ul className="record-lines">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Link href={`${pathTo('paper', { paper: paper.id })}?patient=${patient}`} className="link-button">
              {t(`print.template.${paper.template}`)}
            </Link>
            <span className="small soft record-facts">
              {paper.number} · {t(`print.language.${paper.language}`)} ·{' '}
              {t('patient.printed', { count: paper.prints })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
