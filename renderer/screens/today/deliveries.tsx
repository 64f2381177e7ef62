/** Today's windows and how full they are, the next one, and what is overdue; only where the store delivers. */
import { TriangleAlert, Truck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useNow } from '../../client/waits';
import { useWindowWords } from '../../client/window-words';
import { Capacity, usePlaceWords } from '../../frame/delivery/capacity';
import { NotDone } from '../../frame/not-done';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';

type Glance = OutputOf<'delivery.glance'>;

export function DeliveriesGlance() {
  const { situation } = useSituation();
  return situation.delivers ? <Asked /> : null;
}

function Asked() {
  const { reply, again } = useCall('delivery.glance', {});
  useNow(again);
  if (reply === null) return null;
  if (reply.kind !== 'done') return <NotDone reply={reply} again={() => void again()} />;
  return reply.value.delivers ? <Found found={reply.value} /> : null;
}

function Found({ found }: { found: Glance }) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const placeWords = usePlaceWords();
  return (
    <section className="card stack-tight" aria-labelledby="deliveries-glance">
      <div className="row-spread">
        <h2 id="deliveries-glance">{t('delivery.today.title')}</h2>
        <div className="row">
          {found.overdue > 0 && (
            <StatusPill tone="wrong" icon={<TriangleAlert aria-hidden />}>
              {t('delivery.today.overdue', { count: found.overdue })}
            </StatusPill>
          )}
          <Link href={pathTo('deliveries')} className="link-button">
            {t('delivery.today.open')}
          </Link>
        </div>
      </div>
      {found.today.length === 0 && <p className="soft">{t('delivery.today.none')}</p>}
      <ul className="columns">
        {found.today.map((one) => (
          <li key={one.window.from} className="stack-tight">
            <p className="strong">{words.hours(one.window)}</p>
            <Capacity taken={one.taken} capacity={one.capacity} />
            <Progress one={one} />
          </li>
        ))}
      </ul>
      {found.next && (
        <p className="row-tight">
          <Truck aria-hidden />
          <span className="figures">
            {t('delivery.today.next', {
              window: words.window(found.next.window),
              places: placeWords(found.next),
            })}
          </span>
        </p>
      )}
    </section>
  );
}

/** How far today's orders of a window are. */
function Progress({ one }: { one: Glance['today'][number] }) {
  const { t } = useTranslation();
  const said = (['toPack', 'loose', 'out', 'ended', 'waiting'] as const)
    .filter((what) => one[what] > 0)
    .map((what) => t(`delivery.today.${what}`, { count: one[what] }));
  return said.length > 0 ? <p className="soft small figures">{said.join(' · ')}</p> : null;
}
