import { Hourglass } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionBrief } from '../../../preload/contract/patient';
import { fullName } from '../../client/names';
import { useSessionKind } from '../../client/session-kind';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { useFirstLines } from '../../frame/first-lines';
import { EmptyState, Progress, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { mineFirst } from './mine-first';

/** As many as are read at a glance. */
const most = 8;

interface SessionsProps {
  readonly heading: string;
  readonly sessions: readonly SessionBrief[];
  readonly empty: { readonly title: string; readonly body: string };
}

/** Sessions of one state, mine before my colleagues', the newest first; the whole line opens the session. */
export function Sessions({ heading, sessions, empty }: SessionsProps) {
  const id = useId();
  const { situation } = useSituation();
  const { shown, more } = useFirstLines(mineFirst(sessions, situation.operator?.name ?? null), most);
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>
        {heading} {sessions.length > 0 && <span className="count">{sessions.length}</span>}
      </h2>
      {sessions.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <ul className="lines">
          {shown.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}

function SessionLine({ session }: { session: SessionBrief }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { title: titleOf } = useSessionKind();
  return (
    <li className="line">
      <div className="line-text">
        <Link href={pathTo('register', { session: session.id })} className="line-link">
          {fullName(session.person.name)}
        </Link>
        <span>{titleOf(session)}</span>
        <span className="soft small">
          {session.assignedTo} · {t('today.touched', { time: when.lately(session.updatedAt) })}
        </span>
        {session.waitsFor.length > 0 && (
          <span className="row">
            {session.waitsFor.map((waiting) => (
              <StatusPill key={waiting} tone="warn" icon={<Hourglass aria-hidden />}>
                {t(`today.waitsFor.${waiting}`)}
              </StatusPill>
            ))}
          </span>
        )}
      </div>
      <Progress
        done={session.tasksDone}
        all={session.tasksAll}
        label={t('today.tasks', { done: session.tasksDone, all: session.tasksAll })}
      />
    </li>
  );
}
