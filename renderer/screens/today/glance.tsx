/** The queue at a glance, and the ways to visitors, inbox and follow-ups with what waits there. */
import { Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { useNow, useWaitWords } from '../../client/waits';
import { NotDone } from '../../frame/not-done';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';

type Glance = OutputOf<'queue.glance'>;

export function QueueGlance() {
  const { t } = useTranslation();
  const { reply, again } = useCall('queue.glance', {});
  const now = useNow(again);
  if (reply === null) return null;
  if (reply.kind !== 'done') return <NotDone reply={reply} again={() => void again()} />;
  const found = reply.value;
  return (
    <section className="card stack-tight" aria-labelledby="queue-glance">
      <div className="row-spread">
        <h2 id="queue-glance">
          {t('queue.title')} <span className="count">{found.waiting}</span>
        </h2>
        <Ways found={found} />
      </div>
      <Next found={found} now={now} />
    </section>
  );
}

function Next({ found, now }: { found: Glance; now: number }) {
  const { t } = useTranslation();
  const wait = useWaitWords();
  const behind = found.waiting - found.next.length;
  return (
    <div className="row">
      {found.waiting === 0 && <p className="soft">{t('queue.glance.nobody')}</p>}
      {found.next.map((place) => (
        <span key={place.id} className="today-place">
          <span className="strong figures">{place.number}</span>
          <span className="today-place-name">{place.name}</span>
          <span className="soft figures row-tight">
            <Clock aria-hidden size="1em" /> {wait.since(place.arrivedAt, now)}
          </span>
        </span>
      ))}
      {behind > 0 && <span className="soft">{t('queue.glance.more', { count: behind })}</span>}
      {found.called > 0 && (
        <StatusPill tone="info">{t('queue.glance.called', { count: found.called })}</StatusPill>
      )}
      {found.atCounter > 0 && (
        <StatusPill tone="accent">{t('queue.glance.atCounter', { count: found.atCounter })}</StatusPill>
      )}
      {found.visitorsLate > 0 && (
        <StatusPill tone="wrong" icon={<TriangleAlert aria-hidden />}>
          {t('queue.glance.late', { count: found.visitorsLate })}
        </StatusPill>
      )}
    </div>
  );
}

function Ways({ found }: { found: Glance }) {
  const { t } = useTranslation();
  const ways = [
    { path: pathTo('queue'), label: t('queue.glance.open') },
    { path: pathTo('visitors'), label: t('queue.glance.visitors', { count: found.visitorsInside }) },
    { path: pathTo('inbox'), label: t('queue.glance.inbox', { count: found.openMessages }) },
    { path: pathTo('followUps'), label: t('queue.glance.followUps', { count: found.followUpsDue }) },
  ];
  return (
    <div className="row">
      {ways.map(({ path, label }) => (
        <Link key={path} href={path} className="link-button">
          {label}
        </Link>
      ))}
    </div>
  );
}
