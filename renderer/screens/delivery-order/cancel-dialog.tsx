/** Gives hold and place back, with a reason; whoever waits moves up (B-DLV-1). */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { OrderView } from '../../../preload/contract/delivery';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useAct } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';

interface CancelProps {
  readonly order: OrderView;
  readonly onDone: (movedUp: readonly OrderBrief[]) => void;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

export function CancelDialog({ order, onDone, onClose, onStale }: CancelProps) {
  const { t } = useTranslation();
  const cancel = useAct('delivery.cancel');
  return (
    <DialogFrame open title={t('delivery.order.cancel.title', { number: order.number })} onClose={onClose}>
      <p>{t('delivery.order.cancel.lead')}</p>
      <Form<{ reason: string }, OutputOf<'delivery.cancel'>>
        name="cancel"
        values={{ reason: '' }}
        send={({ reason }) => cancel.act({ order: order.id, version: order.version, reason })}
        done={({ movedUp }) => onDone(movedUp)}
        onStale={onStale}
      >
        <TextArea
          name="reason"
          label={t('delivery.order.cancel.reason')}
          hint={t('delivery.order.cancel.reasonHint')}
          rows={2}
        />
        <SubmitBar
          label={t('delivery.order.cancel.confirm')}
          danger
          onCancel={onClose}
          cancel={t('delivery.order.cancel.keep')}
        />
      </Form>
    </DialogFrame>
  );
}
