/** The way to a delivery order, this patient's open ones, and those that are over; only where the store delivers. */
import { Truck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useWindowWords } from '../../client/window-words';
import { Answer } from '../../frame/answer';
import { OrderPills } from '../../frame/delivery/order-state';
import { pathTo } from '../../routes';

export function Deliveries({ patient }: { patient: string }) {
  const { situation } = useSituation();
  return situation.delivers ? <Open patient={patient} /> : null;
}

function Open({ patient }: { patient: string }) {
  const { t } = useTranslation();
  const { reply, again } = useCall('delivery.before', { patient });
  return (
    <section className="card stack-tight" aria-labelledby="patient-deliveries">
      <h2 id="patient-deliveries">{t('delivery.order.deliveries')}</h2>
      <Answer reply={reply} again={again}>
        {({ open, ended }) => (
          <>
            {open.length === 0 ? (
              <p className="soft">{t('delivery.order.noneOpen')}</p>
            ) : (
              <Orders orders={open} />
            )}
            {ended.length > 0 && (
              <details>
                <summary className="row look-ups-title">
                  {t('delivery.order.ended')} <span className="count">{ended.length}</span>
                </summary>
                <Orders orders={ended} />
              </details>
            )}
          </>
        )}
      </Answer>
      <div className="row">
        <Link href={pathTo('deliveryNew', { patient })} className="button">
          <Truck aria-hidden /> {t('delivery.order.take')}
        </Link>
      </div>
    </section>
  );
}

function Orders({ orders }: { orders: readonly OrderBrief[] }) {
  const words = useWindowWords();
  return (
    <ul className="record-lines">
      {orders.map((order) => (
        <li key={order.id} className="row-spread">
          <span>
            <Link href={pathTo('deliveryOrder', { order: order.id })} className="link-button">
              {order.number}
            </Link>
            <span className="small soft record-facts figures">{words.window(order.window)}</span>
          </span>
          <OrderPills order={order} />
        </li>
      ))}
    </ul>
  );
}
