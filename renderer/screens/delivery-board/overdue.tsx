/** What earlier days left open: nothing ended it, or its product has not come back. */
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useWindowWords } from '../../client/window-words';
import { mayMove } from '../../frame/delivery/offers';
import { MoveButton, OrderFacts } from './order-facts';

interface OverdueProps {
  readonly orders: readonly OrderBrief[];
  readonly brief: boolean;
  readonly onMove: (order: OrderBrief) => void;
}

export function Overdue({ orders, brief, onMove }: OverdueProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  if (orders.length === 0) return null;
  return (
    <section className="card stack-tight board-overdue" aria-labelledby="board-overdue">
      <h2 id="board-overdue">
        {t('delivery.board.overdue')} <span className="count">{orders.length}</span>
      </h2>
      <p className="soft">{t('delivery.board.overdueHint')}</p>
      <ul className="lines">
        {orders.map((order) => (
          <li key={order.id} className="line">
            <OrderFacts order={order} brief={brief} first={words.window(order.window)} />
            {mayMove(order) && <MoveButton order={order} onMove={onMove} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
