/** `/deliveries/order/:order`: what was ordered, where it stands, what can be done with it, and its history (B-DLV-1). */
import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearch } from 'wouter';
import type { OrderView } from '../../../preload/contract/delivery';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useWindowWords } from '../../client/window-words';
import { Answer } from '../../frame/answer';
import { OrderPills } from '../../frame/delivery/order-state';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { Actions } from './actions';
import { HandOff } from './hand-off';
import { History } from './history';
import { Facts, OrderLines } from './order-facts';
import { Papers } from './papers';
import './delivery-order.css';

export function DeliveryOrderScreen() {
  const { t } = useTranslation();
  const { order = '' } = useParams<{ order: string }>();
  const { reply, again } = useCall('delivery.order', { order });
  if (reply?.kind === 'done') return <Shown order={reply.value} onStale={() => void again()} />;
  return (
    <Page
      title={t('delivery.order.title')}
      back={{ path: pathTo('deliveries'), label: t('delivery.order.board') }}
    >
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </Page>
  );
}

function Shown({ order, onStale }: { order: OrderView; onStale: () => void }) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const { events, number, patient, state, window } = order;
  // Until something else happens to it: the address stays.
  const isNew = new URLSearchParams(useSearch()).has('new') && events.length === 1;
  return (
    <Page
      title={t('delivery.order.titled', { number })}
      documentTitle={t('delivery.order.title')}
      back={{ path: pathTo('deliveries'), label: t('delivery.order.board') }}
      aside={<OrderPills order={order} />}
      below={
        <p className="sale-patient">
          <Link href={pathTo('patient', { patient: patient.id })} className="strong">
            {fullName(patient.name)}
          </Link>{' '}
          <span className="figures">{words.window(window)}</span>
        </p>
      }
    >
      {isNew && (
        <p className="note sale-done" role="status">
          <CircleCheckBig aria-hidden />
          <span>
            {t(state === 'waiting' ? 'delivery.order.nowWaiting' : 'delivery.order.nowPlaced', {
              window: words.window(window),
            })}
          </span>
        </p>
      )}
      <Actions order={order} onStale={onStale} />
      <div className="sale-columns">
        <div className="stack">
          <OrderLines order={order} />
          <section className="card stack-tight" aria-labelledby="order-facts">
            <h2 id="order-facts">{t('delivery.order.facts')}</h2>
            <Facts order={order} />
          </section>
        </div>
        <div className="stack">
          <HandOff order={order} />
          <Papers order={order} />
          <History order={order} />
        </div>
      </div>
    </Page>
  );
}
