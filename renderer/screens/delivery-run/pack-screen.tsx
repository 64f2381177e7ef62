/** `/deliveries/pack/:order`: every line seen, the right slip in the bag, and the store's word once more (R-DLV-5). */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { OrderView } from '../../../preload/contract/delivery';
import { useCall } from '../../client/client';
import { useMoney } from '../../client/money';
import { fullName } from '../../client/names';
import { useWindowWords } from '../../client/window-words';
import { Answer } from '../../frame/answer';
import { OrderStatePill } from '../../frame/delivery/order-state';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { PackForm } from './pack-form';
import { Packed } from './packed';
import { SlipDialog } from './slip-dialog';
import './delivery-run.css';

export function PackScreen() {
  const { t } = useTranslation();
  const { order = '' } = useParams<{ order: string }>();
  const { reply, again } = useCall('delivery.order', { order });
  const back = { path: pathTo('deliveryOrder', { order }), label: t('delivery.pack.toOrder') };
  if (reply?.kind === 'done') return <Pack order={reply.value} back={back} />;
  return (
    <Page title={t('delivery.pack.page')} back={back}>
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </Page>
  );
}

interface PackProps {
  readonly order: OrderView;
  readonly back: { readonly path: string; readonly label: string };
}

function Pack({ order, back }: PackProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const windowWords = useWindowWords();
  const [printing, setPrinting] = useState(false);
  const receives = order.caregiver ?? order.patient;
  return (
    <Page
      title={t('delivery.pack.title', { number: order.number })}
      back={back}
      below={
        <p className="pack-head">
          <span className="strong">{fullName(receives.name)}</span>
          <span>{windowWords.window(order.window)}</span>
          <span>{t('delivery.runs.due', { due: money(order.due) })}</span>
        </p>
      }
      aside={
        <div className="row">
          <OrderStatePill state={order.state} />
          <button type="button" className="button" onClick={() => setPrinting(true)}>
            <Printer aria-hidden /> {t('delivery.pack.slip.print')}
          </button>
        </div>
      }
    >
      {order.moves.includes('pack') ? (
        <PackForm order={order} />
      ) : order.state === 'packed' ? (
        <Packed order={order} />
      ) : (
        <>
          <p className="note">{t('delivery.pack.notNow')}</p>
          <Link href={back.path} className="button">
            {back.label}
          </Link>
        </>
      )}
      {printing && <SlipDialog order={order.id} onClose={() => setPrinting(false)} />}
    </Page>
  );
}
