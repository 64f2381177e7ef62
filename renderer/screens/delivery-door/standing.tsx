/** A stop before its run left, and one that is over: nothing is asked, and what comes next is said. */
import { CircleCheckBig, PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMoney } from '../../client/money';
import { useWhen } from '../../client/when';
import { OrderStatePill } from '../../frame/delivery/order-state';
import { Page } from '../../frame/page';
import { useOnReturn } from './parts';
import { StopFacts, StopHead } from './stop-facts';
import type { StopProps } from './stop-screen';

export function NotOut({ stop, back }: StopProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('delivery.door.page')}
      back={back}
      aside={<OrderStatePill state={stop.state} />}
      lead={t('delivery.door.notOut')}
    >
      <StopFacts stop={stop} />
    </Page>
  );
}

/** `tip` is known right after the hand-over alone. */
export function Over({ stop, tip, back }: StopProps & { tip: number | null }) {
  const { t } = useTranslation();
  const when = useWhen();
  const money = useMoney();
  const onReturn = useOnReturn();
  const delivered = stop.state === 'delivered';
  return (
    <Page
      title={t('delivery.door.title', { stop: stop.stop })}
      back={back}
      below={<StopHead stop={stop} />}
      aside={<OrderStatePill state={stop.state} />}
    >
      <p className="note door-over" data-tone={delivered ? undefined : 'warn'} role="status">
        {delivered ? <CircleCheckBig aria-hidden /> : <PackageOpen aria-hidden />}
        <span>
          <span className="strong">
            {delivered && stop.handedOffAt
              ? t('delivery.door.over.delivered', { time: when.time(stop.handedOffAt) })
              : t(onReturn ? 'delivery.door.over.countBack' : 'delivery.door.over.bringBack')}
          </span>
          {tip !== null && tip > 0 && <> {t('delivery.door.over.tip', { tip: money(tip) })}</>}
        </span>
      </p>
      <Link href={back.path} className="button door-onward" data-kind="primary">
        {t('delivery.door.over.next')}
      </Link>
    </Page>
  );
}
