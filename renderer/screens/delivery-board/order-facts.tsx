/** An order in a line: number, name, town, what is due, and where it stands. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useMoney } from '../../client/money';
import { OrderPills } from '../../frame/delivery/order-state';
import { pathTo } from '../../routes';
import { nameOn } from './journey';

interface FactsProps {
  readonly order: OrderBrief;
  /** First names alone. */
  readonly brief: boolean;
  /** More about it, in front of the rest. */
  readonly first?: string;
}

export function OrderFacts({ order, brief, first }: FactsProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const said = [
    first,
    order.town,
    money(order.due),
    t('delivery.board.items', { count: order.items }),
    order.stop === null ? undefined : t('delivery.board.stop', { stop: order.stop }),
  ].filter((part) => part !== undefined);
  return (
    <>
      <div className="line-text">
        {/* The line is dragged, not the link's address. */}
        <Link
          href={pathTo('deliveryOrder', { order: order.id })}
          className="line-link-plain"
          draggable={false}
        >
          {order.number} {nameOn(order.patient.name, brief)}
        </Link>
        <span className="soft small figures">{said.join(' · ')}</span>
      </div>
      <OrderPills order={order} />
    </>
  );
}

interface MoveProps {
  readonly order: OrderBrief;
  readonly onMove: (order: OrderBrief) => void;
}

export function MoveButton({ order, onMove }: MoveProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button board-move" onClick={() => onMove(order)}>
      {t('delivery.board.moveIt')} <span className="visually-hidden">{order.number}</span>
    </button>
  );
}
