/** One order of a run in a line: which stop, for whom, where, when, and how it stands. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useMoney } from '../../client/money';
import { fullName } from '../../client/names';
import { useWindowWords } from '../../client/window-words';
import { OrderStatePill } from '../../frame/delivery/order-state';
import { pathTo } from '../../routes';

/** Nothing is due any more from one that is over. */
const pays: ReadonlySet<OrderBrief['state']> = new Set(['scheduled', 'packed', 'out']);

interface TextProps {
  readonly order: OrderBrief;
  readonly stop: number | null;
  /** Its name leads to the order. */
  readonly opens?: boolean;
}

export function StopText({ opens = false, order, stop }: TextProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const windowWords = useWindowWords();
  return (
    <>
      {stop !== null && (
        <span className="run-stop figures">
          <span className="visually-hidden">{t('delivery.runs.stop')}</span> {stop}
        </span>
      )}
      <div className="line-text">
        <span className="run-about">
          {opens ? (
            <Link href={pathTo('deliveryOrder', { order: order.id })} className="line-link-plain">
              {fullName(order.patient.name)}
            </Link>
          ) : (
            <span className="strong">{fullName(order.patient.name)}</span>
          )}
          <span className="small soft">
            {order.number} · {windowWords.hours(order.window)}
            {pays.has(order.state) && <> · {t('delivery.runs.due', { due: money(order.due) })}</>}
          </span>
        </span>
        <span>
          {order.street}, {order.town}
        </span>
      </div>
    </>
  );
}

export function StopLine({
  order,
  stop,
  children,
}: {
  order: OrderBrief;
  stop: number | null;
  children?: ReactNode;
}) {
  return (
    <li className="line">
      <StopText order={order} stop={stop} opens />
      <div className="row">
        <OrderStatePill state={order.state} />
        {children}
      </div>
    </li>
  );
}
