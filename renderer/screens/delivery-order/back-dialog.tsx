/** What did not reach anybody is counted into the store again (B-DLV-3). */
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../preload/contract/delivery';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useAct } from '../../client/client';
import { TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';

interface BackProps {
  readonly order: OrderView;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

interface Counted extends Record<string, unknown> {
  readonly counted: boolean;
  readonly note: string;
}

export function BackDialog({ order, onClose, onStale }: BackProps) {
  const { t } = useTranslation();
  const back = useAct('delivery.productBack');
  return (
    <DialogFrame open title={t('delivery.order.back.title', { number: order.number })} onClose={onClose}>
      <ul>
        {order.lines.map(({ line: { item } }) => (
          <li key={JSON.stringify(item)} className="strong">
            {item.units} × {item.product}
          </li>
        ))}
      </ul>
      <Form<Counted, OrderBrief>
        name="back"
        values={{ counted: false, note: '' }}
        send={async ({ counted, note }) =>
          counted
            ? back.act({ order: order.id, version: order.version, counted, note })
            : { kind: 'invalid', fields: { counted: { word: 'wrong.tick', facts: {} } } }
        }
        done={onClose}
        onStale={onStale}
      >
        <TickBox name="counted" label={t('delivery.order.back.counted')} />
        <TextArea
          name="note"
          label={t('delivery.order.back.note')}
          hint={t('delivery.order.back.noteHint')}
          rows={2}
          optional
        />
        <SubmitBar label={t('delivery.order.back.confirm')}>
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}
