import { CalendarClock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { NotDone } from '../../frame/not-done';
import { EmptyState, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';

type FollowUp = OutputOf<'today.board'>['followUps'][number];

/** What is to be done on a day, overdue first as main orders it. */
export function FollowUps({ followUps }: { followUps: readonly FollowUp[] }) {
  const { t } = useTranslation();
  const done = useAct('today.followUpDone');
  return (
    <section className="card stack" aria-labelledby="follow-ups">
      <div className="row-spread">
        <h2 id="follow-ups">
          {t('today.followUps')} {followUps.length > 0 && <span className="count">{followUps.length}</span>}
        </h2>
        <Link href={pathTo('followUps')} className="link-button">
          {t('today.allFollowUps')}
        </Link>
      </div>
      {done.reply && <NotDone reply={done.reply} />}
      {followUps.length === 0 ? (
        <EmptyState title={t('today.noFollowUps')} body={t('today.noFollowUpsBody')} />
      ) : (
        <ul className="lines">
          {followUps.map((followUp) => (
            <FollowUpLine
              key={followUp.id}
              followUp={followUp}
              onDone={() => void done.act({ followUp: followUp.id })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function FollowUpLine({ followUp, onDone }: { followUp: FollowUp; onDone: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { about, session } = followUp;
  const name = fullName(about.name);
  const path = session ? pathTo('register', { session }) : pathTo('patient', { patient: about.id ?? '' });
  return (
    <li className="line">
      <div className="line-text">
        <Link href={path} className="line-link-plain">
          {name}
        </Link>
        <span>{t(`today.followUpKinds.${followUp.kind}`)}</span>
      </div>
      <div className="row">
        <StatusPill
          tone={followUp.overdue ? 'wrong' : 'neutral'}
          icon={followUp.overdue ? <TriangleAlert aria-hidden /> : <CalendarClock aria-hidden />}
        >
          {t(followUp.overdue ? 'today.overdueSince' : 'today.due', { day: when.day(followUp.due, 'short') })}
        </StatusPill>
        <button type="button" className="button" onClick={onDone}>
          {t('today.done')} <span className="visually-hidden">{name}</span>
        </button>
      </div>
    </li>
  );
}
