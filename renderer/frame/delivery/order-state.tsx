/** What an order is now: a word always, an icon beside it, colour never alone. */
import {
  CalendarCheck,
  CircleCheckBig,
  CircleSlash,
  CircleX,
  DoorClosed,
  Hourglass,
  type LucideIcon,
  PackageCheck,
  ShieldAlert,
  TriangleAlert,
  Truck,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief, OrderState } from '../../../preload/contract/delivery-values';
import { StatusPill, type Tone } from '../parts';

const looks: Readonly<Record<OrderState, { readonly tone: Tone; readonly Icon: LucideIcon }>> = {
  waiting: { tone: 'warn', Icon: Hourglass },
  scheduled: { tone: 'accent', Icon: CalendarCheck },
  packed: { tone: 'info', Icon: PackageCheck },
  out: { tone: 'info', Icon: Truck },
  delivered: { tone: 'good', Icon: CircleCheckBig },
  refused: { tone: 'wrong', Icon: CircleSlash },
  notHome: { tone: 'wrong', Icon: DoorClosed },
  failedCheck: { tone: 'wrong', Icon: ShieldAlert },
  cancelled: { tone: 'neutral', Icon: CircleX },
};

export function OrderStatePill({ state }: { state: OrderState }) {
  const { t } = useTranslation();
  const { tone, Icon } = looks[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {t(`delivery.state.${state}`)}
    </StatusPill>
  );
}

/** The state, and what is open although its day is over. */
export function OrderPills({ order }: { order: Pick<OrderBrief, 'comesBack' | 'overdue' | 'state'> }) {
  const { t } = useTranslation();
  return (
    <span className="row">
      <OrderStatePill state={order.state} />
      {order.comesBack && (
        <StatusPill tone="warn" icon={<Undo2 aria-hidden />}>
          {t('delivery.state.comesBack')}
        </StatusPill>
      )}
      {order.overdue && (
        <StatusPill tone="wrong" icon={<TriangleAlert aria-hidden />}>
          {t('delivery.state.overdue')}
        </StatusPill>
      )}
    </span>
  );
}
