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

interface LineProps {
  readonly followUp: FollowUpView;
  readonly onDone: () => void;
  readonly onMove: () => void;
}

export function FollowUpLine({ followUp, onDone, onMove }: LineProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const undo = useAct('followUp.undo');
  const { about, done, due, kind, moved, overdue, phone, session } = followUp;
  const name = fullName(about.name);
  const path = session
    ? pathTo('register', { session: session.id })
    : pathTo('patient', { patient: about.id ?? '' });
  const hidden = <span className="visually-hidden">{name}</span>;
  return (
    <li className="line">
      <div className="line-text">
        <Link href={path} className="line-link-plain follow-up-name">
          {name}
        </Link>
        <span>{t(`today.followUpKinds.${kind}`)}</span>
        <span className="row follow-up-facts">
          <span className="row-tight figures">
            <Phone aria-hidden size="1em" /> {phone ? phoneWords(phone) : t('followUps.noPhone')}
          </span>
          {session && (
            <span className="soft">
              {session.number} · {session.assignedTo}
            </span>
          )}
        </span>
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
