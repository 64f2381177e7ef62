/** Takes rows of a sale back, with a reason: each once, to the period that it was taken from. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispenseView } from '../../../preload/contract/dispense';
import { useAct } from '../../client/client';
import { useWeights } from '../../client/grams';
import { CheckList } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';

interface Typed extends Record<string, unknown> {
  readonly rows: readonly string[];
  readonly reason: string;
}

export function VoidDialog({ sale, onClose }: { sale: DispenseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const take = useAct('dispense.void');
  const [key] = useState(() => crypto.randomUUID());
  const live = sale.items.filter(({ voided }) => voided === null);
  const [only, ...others] = live;
  return (
    <DialogFrame open title={t('dispense.void.title', { number: sale.number })} onClose={onClose}>
      <p>{t('dispense.void.lead')}</p>
      <Form<Typed, DispenseView>
        name="void"
        values={{ rows: only && others.length === 0 ? [String(only.row)] : [], reason: '' }}
        send={({ rows, reason }) => take.act({ dispense: sale.id, rows: rows.map(Number), reason, key })}
        done={onClose}
      >
        <CheckList
          name="rows"
          label={t('dispense.void.rows')}
          options={live.map(({ row, item, working }) => ({
            value: String(row),
            label: item.product,
            hint: grams(working.milligrams),
          }))}
        />
        <TextArea
          name="reason"
          label={t('dispense.void.reason')}
          hint={t('dispense.void.reasonHint')}
          rows={2}
        />
        <SubmitBar label={t('dispense.void.confirm')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}
