/** What can be done with an order now: one obvious thing first. */
import { CalendarClock, PackageCheck, Repeat, Truck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderView } from '../../../preload/contract/delivery';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { fullName } from '../../client/names';
import { useMay } from '../../client/situation';
import { CountBackDialog } from '../../frame/delivery/count-back-dialog';
import { MoveDialog } from '../../frame/delivery/move-dialog';
import { pathTo, routes } from '../../routes';
import { CancelDialog } from './cancel-dialog';

interface ActionsProps {
  readonly order: OrderView;
  readonly onStale: () => void;
}

type Open = 'move' | 'cancel' | 'back' | null;

export function Actions({ order, onStale }: ActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const [movedUp, setMovedUp] = useState<readonly OrderBrief[]>([]);
  const { moves } = order;
  const close = () => setOpen(null);
  const done = (others: readonly OrderBrief[]) => {
    setMovedUp(others);
    close();
  };
  return (
    <>
      {movedUp.length > 0 && <MovedUp orders={movedUp} />}
      <div className="row">
        <Next order={order} />
        {moves.includes('productBack') && (
          <button type="button" className="button" data-kind="primary" onClick={() => setOpen('back')}>
            <Undo2 aria-hidden /> {t('delivery.order.back.open')}
          </button>
        )}
        {moves.includes('move') && (
          <button type="button" className="button" onClick={() => setOpen('move')}>
            <CalendarClock aria-hidden /> {t('delivery.order.move.open')}
          </button>
        )}
        <Again order={order} />
        {moves.includes('cancel') && (
          <button type="button" className="button" data-kind="danger" onClick={() => setOpen('cancel')}>
            {t('delivery.order.cancel.open')}
          </button>
        )}
      </div>
      {open === 'move' && (
        <MoveDialog order={order} onMoved={({ movedUp: others }) => done(others)} onClose={close} />
      )}
      {open === 'cancel' && <CancelDialog order={order} onDone={done} onClose={close} onStale={onStale} />}
      {open === 'back' && (
        <CountBackDialog order={order} onClose={close} onStale={onStale}>
          <ul>
            {order.lines.map(({ line: { item } }) => (
              <li key={JSON.stringify(item)} className="strong">
                {item.units} × {item.product}
              </li>
            ))}
          </ul>
        </CountBackDialog>
      )}
    </>
  );
}

/** What brings it further: packing, and what happened at the door. */
function Next({ order: { id, moves } }: { order: OrderView }) {
  const { t } = useTranslation();
  const may = useMay();
  if (moves.includes('pack') && may(routes.deliveryPack.who))
    return (
      <Link href={pathTo('deliveryPack', { order: id })} className="button" data-kind="primary">
        <PackageCheck aria-hidden /> {t('delivery.order.pack')}
      </Link>
    );
  if (moves.includes('deliver'))
    return (
      <Link href={pathTo('deliveryStop', { order: id })} className="button" data-kind="primary">
        <Truck aria-hidden /> {t('delivery.order.atDoor')}
      </Link>
    );
  return null;
}

function Again({ order: { id, caregiver, patient } }: { order: OrderView }) {
  const { t } = useTranslation();
  const asked = new URLSearchParams({
    again: id,
    ...(caregiver ? { caregiving: caregiver.caregiving } : {}),
  });
  return (
    <Link href={`${pathTo('deliveryNew', { patient: patient.id })}?${asked}`} className="button">
      <Repeat aria-hidden /> {t('delivery.order.again')}
    </Link>
  );
}

/** Whoever waited has to be told. */
function MovedUp({ orders }: { orders: readonly OrderBrief[] }) {
  const { t } = useTranslation();
  return (
    <div className="note" role="status">
      <p className="strong">{t('delivery.order.movedUp', { count: orders.length })}</p>
      <ul>
        {orders.map(({ id, number, patient }) => (
          <li key={id}>
            <Link href={pathTo('deliveryOrder', { order: id })} className="link-button">
              {number} · {fullName(patient.name)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
