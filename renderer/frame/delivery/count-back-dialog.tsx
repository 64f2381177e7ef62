/** What did not reach anybody is counted into the store again (B-DLV-3). */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useAct } from '../../client/client';
import { TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../confirm-dialog';

interface CountBackProps {
  readonly order: Pick<OrderBrief, 'id' | 'items' | 'number' | 'version'>;
  readonly onClose: () => void;
  readonly onStale: () => void;
  /** What is to be counted. */
  readonly children?: ReactNode;
}

interface Counted extends Record<string, unknown> {
  readonly counted: boolean;
  readonly note: string;
}

export function CountBackDialog({ order, onClose, onStale, children }: CountBackProps) {
  const { t } = useTranslation();
  const back = useAct('delivery.productBack');
  return (
    <DialogFrame open title={t('delivery.runs.countTitle', { number: order.number })} onClose={onClose}>
      {children}
      <Form<Counted, OrderBrief>
        name="count"
        values={{ counted: false, note: '' }}
        send={async ({ counted, note }) =>
          counted
            ? back.act({ order: order.id, version: order.version, counted, note })
            : { kind: 'invalid', fields: { counted: { word: 'wrong.tick', facts: {} } } }
        }
        done={onClose}
        onStale={onStale}
      >
        <TickBox name="counted" label={t('delivery.runs.counted', { count: order.items })} />
        <TextArea
          name="note"
          label={t('delivery.runs.countNote')}
          hint={t('delivery.runs.countNoteHint')}
          optional
          rows={2}
        />
        <SubmitBar label={t('delivery.runs.count')}>
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}
