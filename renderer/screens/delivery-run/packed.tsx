/** An order that is packed: the way to the day's runs, and taking it apart again with a reason. */
import { CircleCheckBig, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderView } from '../../../preload/contract/delivery';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useAct, useCall } from '../../client/client';
import { useWhen } from '../../client/when';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';
import { inTime } from './plan';

export function Packed({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [unpacking, setUnpacking] = useState(false);
  const packed = order.events.findLast(({ move }) => move === 'pack');
  return (
    <>
      <p className="note pack-done" role="status">
        <CircleCheckBig aria-hidden />
        <span className="strong">
          {packed
            ? t('delivery.pack.packedBy', { time: when.instant(packed.at), name: packed.by })
            : t('delivery.pack.packed')}
        </span>
      </p>
      <div className="row">
        <Link href={pathTo('deliveryRuns', { day: order.window.day })} className="button">
          {t('delivery.pack.toRuns')}
        </Link>
        <NextToPack order={order} />
        {order.moves.includes('unpack') && (
          <button type="button" className="button" data-kind="danger" onClick={() => setUnpacking(true)}>
            {t('delivery.pack.unpack.open')}
          </button>
        )}
      </div>
      {unpacking && <UnpackDialog order={order} onClose={() => setUnpacking(false)} />}
    </>
  );
}

/** The next bag of the day, so that nobody goes back to the list for it. */
function NextToPack({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const { reply } = useCall('delivery.runs', { day: order.window.day });
  if (reply?.kind !== 'done') return null;
  const { loose, runs } = reply.value;
  const [next] = inTime(
    [...loose, ...runs.flatMap(({ stops }) => stops)].filter(({ state }) => state === 'scheduled'),
  );
  return next ? (
    <Link href={pathTo('deliveryPack', { order: next.id })} className="button" data-kind="primary">
      <PackageCheck aria-hidden /> {t('delivery.pack.next', { number: next.number })}
    </Link>
  ) : null;
}

function UnpackDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation();
  const unpack = useAct('delivery.unpack');
  return (
    <DialogFrame open title={t('delivery.pack.unpack.title', { number: order.number })} onClose={onClose}>
      <p>{t('delivery.pack.unpack.lead')}</p>
      <Form<{ reason: string }, OrderBrief>
        name="unpack"
        values={{ reason: '' }}
        send={({ reason }) => unpack.act({ order: order.id, version: order.version, reason })}
        done={onClose}
        onStale={onClose}
      >
        <TextArea name="reason" label={t('delivery.pack.unpack.reason')} rows={2} />
        <SubmitBar label={t('delivery.pack.unpack.confirm')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}
