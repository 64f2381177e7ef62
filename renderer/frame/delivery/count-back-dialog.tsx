/** What did not reach anybody is counted into the store again (B-DLV-3). */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useAct } from '../../client/client';
import { RadioCards } from '../../forms/choice-fields';
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
  readonly counted: string;
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
        values={{ counted: '', note: '' }}
        send={async ({ counted, note }) =>
          counted === 'whole' || counted === 'short'
            ? back.act({ order: order.id, version: order.version, counted, note })
            : { kind: 'invalid', fields: { counted: { word: 'wrong.choose', facts: {} } } }
        }
        done={onClose}
        onStale={onStale}
      >
        <RadioCards
          name="counted"
          label={t('delivery.runs.counted', { count: order.items })}
          options={(['whole', 'short'] as const).map((value) => ({
            value,
            label: t(`delivery.runs.counts.${value}`),
            hint: t(`delivery.runs.counts.${value}Hint`),
          }))}
        />
        <TextArea
          name="note"
          label={t('delivery.runs.countNote')}
          hint={t('delivery.runs.countNoteHint')}
          rows={2}
        />
        <SubmitBar label={t('delivery.runs.count')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}
