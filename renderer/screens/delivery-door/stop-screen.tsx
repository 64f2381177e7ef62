/** `/deliveries/stop/:order`: one stop, for the driver at the door and for staff from its slip on return (B-DLV-3). */
import { DoorClosed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { DriverStop } from '../../../preload/contract/delivery-door';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';
import { Door } from './door';
import { standingOf } from './journey';
import { useOnReturn } from './parts';
import { NotOut, Over } from './standing';
import './delivery-door.css';

export function StopScreen() {
  const { t } = useTranslation();
  const { order = '' } = useParams<{ order: string }>();
  const { reply, again } = useCall('delivery.stop', { order });
  const onReturn = useOnReturn();
  // The store's answer to a hand-over; what is asked again afterwards says only that it is over.
  const [tip, setTip] = useState<number | null>(null);
  const back = useWayBack(reply?.kind === 'done' ? reply.value.window.day : null);
  if (reply?.kind === 'denied' && !onReturn)
    return (
      <Page title={t('delivery.door.page')} back={back}>
        <EmptyState
          icon={<DoorClosed aria-hidden />}
          title={t('delivery.door.notOpen')}
          body={t('delivery.door.notOpenBody')}
        />
      </Page>
    );
  if (reply?.kind !== 'done')
    return (
      <Page title={t('delivery.door.page')} back={back}>
        <Answer reply={reply} again={again}>
          {() => null}
        </Answer>
      </Page>
    );
  const stop = reply.value;
  switch (standingOf(stop.state)) {
    case 'out':
      return <Door stop={stop} back={back} onDelivered={setTip} />;
    case 'notOut':
      return <NotOut stop={stop} back={back} />;
    case 'over':
      return <Over stop={stop} tip={tip} back={back} />;
  }
}

export interface StopProps {
  readonly stop: DriverStop;
  readonly back: { readonly path: string; readonly label: string };
}

/** A driver goes back to their own run, staff to the day's. */
function useWayBack(day: string | null): StopProps['back'] {
  const { t } = useTranslation();
  const onReturn = useOnReturn();
  if (!onReturn) return { path: pathTo('myRun'), label: t('delivery.door.toMyRun') };
  return day === null
    ? { path: pathTo('deliveries'), label: t('delivery.door.toDeliveries') }
    : { path: pathTo('deliveryRuns', { day }), label: t('delivery.door.toRuns') };
}
