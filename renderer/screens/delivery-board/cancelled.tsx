/** What was cancelled in the shown days, for whoever looks for an order that stands in no window. */
import { CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useWindowWords } from '../../client/window-words';
import { EmptyState } from '../../frame/parts';
import { OrderFacts } from './order-facts';

interface CancelledProps {
  readonly orders: readonly OrderBrief[];
  readonly brief: boolean;
}

export function Cancelled({ orders, brief }: CancelledProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  return (
    <section className="card stack-tight" aria-labelledby="board-cancelled">
      <h2 id="board-cancelled">{t('delivery.board.cancelled.title')}</h2>
      {orders.length === 0 ? (
        <EmptyState
          icon={<CircleX aria-hidden />}
          title={t('delivery.board.cancelled.none')}
          body={t('delivery.board.noDays.body')}
        />
      ) : (
        <>
          <p className="soft">{t('delivery.board.cancelled.hint')}</p>
          <ul className="lines">
            {orders.map((order) => (
              <li key={order.id} className="line">
                <OrderFacts order={order} brief={brief} first={words.window(order.window)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
