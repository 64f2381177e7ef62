/** What the walk-in does on the customer's screen: which task and how far, never what they type. */
import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useCall, useNotice } from '../../client/client';
import { fullName } from '../../client/names';
import { useSituation } from '../../client/situation';
import { Answer } from '../../frame/answer';
import { NotDone, Panel } from '../../frame/not-done';
import { pathTo } from '../../routes';
import { addressOfPlace, useDesk } from './desk';
import { TaskShell } from './task-page';

type Watched = NonNullable<OutputOf<'walkIn.watch'>>;

/** Nobody on the customer's screen: what is asked instead, or a word about a hand-over that ended by itself. */
export function Watch({ otherwise }: { otherwise: ReactNode }) {
  const { t } = useTranslation();
  const { view, again: openAgain } = useDesk();
  const { reply, again } = useCall('walkIn.watch', {});
  const [course, setCourse] = useState<'none' | 'under' | 'ended'>('none');
  useNotice((notice) => {
    if (notice.kind === 'walkIn') void again();
  });
  const under = reply?.kind === 'done' ? reply.value : null;
  useEffect(() => {
    if (reply?.kind !== 'done') return;
    if (under) setCourse('under');
    else setCourse((before) => (before === 'under' ? 'ended' : before));
  }, [under, reply]);
  useEffect(() => {
    // What the walk-in saved stands in the session: it is read once, when they are through.
    if (course === 'ended') void openAgain();
  }, [course, openAgain]);
  if (course === 'ended' && !under) return <Ended />;
  if (reply?.kind === 'done' && !under) return otherwise;
  return (
    <TaskShell title={t('registration.watch.title')} lead={t('registration.watch.lead')}>
      <Answer reply={reply} again={again}>
        {(given) => given && (given.session === view.id ? <Course given={given} /> : <Other given={given} />)}
      </Answer>
    </TaskShell>
  );
}

/** Ended at the walk-in's screen, or with that screen. */
function Ended() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { situation } = useSituation();
  return (
    <TaskShell title={t('registration.watch.endedTitle')}>
      <Panel
        tone="info"
        icon={null}
        focus
        title={t(situation.customerScreen ? 'registration.watch.ended' : 'registration.watch.gone')}
      >
        <p>{t('registration.watch.endedBody')}</p>
        <Link href={addressOfPlace(view.id, 'tasks')} className="button" data-kind="primary">
          {t('registration.session.toList')}
        </Link>
      </Panel>
    </TaskShell>
  );
}

/** The operator's other session is on the screen: one hand-over at a time. */
function Other({ given }: { given: Watched }) {
  const { t } = useTranslation();
  return (
    <Panel tone="info" icon={null} title={t('registration.watch.otherTitle')}>
      <p>{t('registration.watch.otherBody', { number: given.number })}</p>
      <Link
        href={`${pathTo('register', { session: given.session })}/hand-over`}
        className="button"
        data-kind="primary"
      >
        {t('registration.watch.otherOpen')}
      </Link>
    </Panel>
  );
}

function Course({ given }: { given: Watched }) {
  const { t } = useTranslation();
  const { view, again, move } = useDesk();
  const recall = useAct('walkIn.recall', { refresh: false });
  const wake = useAct('walkIn.wake', { refresh: false });
  const { at, state } = given;
  async function takeBack() {
    const reply = await recall.act({});
    if (reply.kind !== 'done') return;
    await again();
    move({ kind: 'left' });
  }
  return (
    <section className="card stack">
      <h2>{fullName(given.name)}</h2>
      <p role="status" className="strong">
        {t(`registration.watch.states.${at.stopped && state === 'working' ? 'stopped' : state}`)}
      </p>
      <ol className="stack-tight watch-tasks">
        {given.tasks.map((task) => {
          const here = state === 'working' && at.step === task.id;
          const Icon = here ? CircleDot : task.state === 'done' ? CircleCheck : Circle;
          return (
            <li key={task.id} className="row" aria-current={here ? 'step' : undefined}>
              <Icon aria-hidden /> <span>{t(`registration.task.${task.id}.name`)}</span>
              <span className="soft">
                {here && task.id === 'affirmations' && given.statements > 0
                  ? t('walkIn.affirm.title', { number: at.statement + 1, all: given.statements })
                  : t(here ? 'registration.watch.here' : `registration.taskState.${task.state}`)}
              </span>
            </li>
          );
        })}
      </ol>
      {recall.reply && recall.reply.kind !== 'done' && <NotDone reply={recall.reply} />}
      <div className="submit-bar">
        <button type="button" className="button" data-kind="primary" onClick={() => void takeBack()}>
          {t('registration.watch.recall')}
        </button>
        {state !== 'working' && (
          <button type="button" className="button" onClick={() => void wake.act({})}>
            {t('registration.watch.wake')}
          </button>
        )}
        <Link href={addressOfPlace(view.id, 'tasks')} className="button">
          {t('registration.session.toList')}
        </Link>
      </div>
    </section>
  );
}
