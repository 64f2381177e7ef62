import { CalendarClock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { byPerson } from '../../client/by-person';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { useFirstLines } from '../../frame/first-lines';
import { NotDone } from '../../frame/not-done';
import { EmptyState, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';

type FollowUp = OutputOf<'today.board'>['followUps'][number];

/** People who are read at a glance. */
const most = 8;

/** What is to be done on a day, overdue first as main orders it. */
export function FollowUps({ followUps }: { followUps: readonly FollowUp[] }) {
  const { t } = useTranslation();
  const done = useAct('today.followUpDone');
  const { shown, more } = useFirstLines(byPerson(followUps), most);
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
          {shown.map(({ key, lines }) => (
            <PersonLine key={key} followUps={lines} onDone={(followUp) => void done.act({ followUp })} />
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}

interface PersonProps {
  readonly followUps: readonly [FollowUp, ...FollowUp[]];
  readonly onDone: (followUp: string) => void;
}

function PersonLine({ followUps, onDone }: PersonProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const [{ about, session }] = followUps;
  const name = fullName(about.name);
  const path = session ? pathTo('register', { session }) : pathTo('patient', { patient: about.id ?? '' });
  return (
    <li className="line">
      <div className="line-text">
        <Link href={path} className="line-link-plain">
          {name}
        </Link>
      </div>
      <ul className="today-matters">
        {followUps.map((followUp) => (
          <li key={followUp.id} className="row-spread">
            <span>{t(`today.followUpKinds.${followUp.kind}`)}</span>
            <div className="row">
              <StatusPill
                tone={followUp.overdue ? 'wrong' : 'neutral'}
                icon={followUp.overdue ? <TriangleAlert aria-hidden /> : <CalendarClock aria-hidden />}
              >
                {t(followUp.overdue ? 'today.overdueSince' : 'today.due', {
                  day: when.day(followUp.due, 'short'),
                })}
              </StatusPill>
              <button type="button" className="button" onClick={() => onDone(followUp.id)}>
                {t('today.done')} <span className="visually-hidden">{name}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </li>
  );
}
