/** Everything that is to be said to one person, each with its day: one call may settle it all. */
import { CalendarClock, CircleCheck, Phone, TriangleAlert, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FollowUpView } from '../../../preload/contract/follow-up';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { phoneWords, useWhen } from '../../client/when';
import { NotDone } from '../../frame/not-done';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';

type Some = readonly [FollowUpView, ...FollowUpView[]];

interface PersonProps {
  readonly followUps: Some;
  readonly onDone: (followUps: Some) => void;
  readonly onMove: (followUp: FollowUpView) => void;
}

const pathOf = ({ about, session }: FollowUpView) =>
  session ? pathTo('register', { session: session.id }) : pathTo('patient', { patient: about.id ?? '' });

export function PersonLine({ followUps, onDone, onMove }: PersonProps) {
  const { t } = useTranslation();
  const [first] = followUps;
  const name = fullName(first.about.name);
  const open = followUps.filter(({ done }) => !done);
  const [firstOpen, ...otherOpen] = open;
  return (
    <li className="follow-up-person">
      <div className="row-spread">
        <div className="line-text">
          <Link href={pathOf(first)} className="line-link-plain follow-up-name">
            {name}
          </Link>
          <span className="row-tight figures">
            <Phone aria-hidden size="1em" /> {first.phone ? phoneWords(first.phone) : t('followUps.noPhone')}
          </span>
        </div>
        {firstOpen && otherOpen.length > 0 && (
          <button type="button" className="button" onClick={() => onDone([firstOpen, ...otherOpen])}>
            {t('followUps.doneAll', { count: open.length })} <span className="visually-hidden">{name}</span>
          </button>
        )}
      </div>
      <ul className="follow-up-matters">
        {followUps.map((followUp) => (
          <FollowUpMatter
            key={followUp.id}
            followUp={followUp}
            onDone={() => onDone([followUp])}
            onMove={() => onMove(followUp)}
          />
        ))}
      </ul>
    </li>
  );
}

interface MatterProps {
  readonly followUp: FollowUpView;
  readonly onDone: () => void;
  readonly onMove: () => void;
}

function FollowUpMatter({ followUp, onDone, onMove }: MatterProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const undo = useAct('followUp.undo');
  const { about, done, due, kind, moved, overdue, session } = followUp;
  const hidden = <span className="visually-hidden">{fullName(about.name)}</span>;
  return (
    <li className="line">
      <div className="line-text">
        <span>{t(`today.followUpKinds.${kind}`)}</span>
        {session && (
          <span className="soft small">
            {session.number} · {session.assignedTo}
          </span>
        )}
        {moved && !done && (
          <span className="soft small">
            {t('followUps.moved', { day: when.day(moved.from, 'short'), name: moved.by, why: moved.why })}
          </span>
        )}
        {done && (
          <span className="soft small">
            {t('followUps.doneBy', { time: when.lately(done.at), name: done.by })}
            {done.note !== '' && ` · ${done.note}`}
          </span>
        )}
        {undo.reply && <NotDone reply={undo.reply} focus />}
      </div>
      <div className="row">
        {done ? (
          <>
            <StatusPill tone="good" icon={<CircleCheck aria-hidden />}>
              {t('followUps.isDone')}
            </StatusPill>
            {done.mayUndo && (
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => void undo.act({ followUp: followUp.id })}
              >
                <Undo2 aria-hidden /> {t('followUps.undo')} {hidden}
              </button>
            )}
          </>
        ) : (
          <>
            <StatusPill
              tone={overdue ? 'wrong' : 'neutral'}
              icon={overdue ? <TriangleAlert aria-hidden /> : <CalendarClock aria-hidden />}
            >
              {t(overdue ? 'today.overdueSince' : 'today.due', { day: when.day(due, 'short') })}
            </StatusPill>
            <button type="button" className="button" onClick={onMove}>
              {t('followUps.move')} {hidden}
            </button>
            <button type="button" className="button" onClick={onDone}>
              {t('followUps.doneSubmit')} {hidden}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
