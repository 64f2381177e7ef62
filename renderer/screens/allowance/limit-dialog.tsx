/** A certifier's own amount for the patient, from a day on, with its reason (R-ALW-2, B-ALW-4). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowanceView } from '../../../preload/contract/allowance';
import type { Reply } from '../../../preload/contract/reply';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { RadioCards, SelectField } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form, useTyped } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { readTyped, WeightField } from '../../forms/weight-field';
import { DialogFrame } from '../../frame/confirm-dialog';

interface Typed extends Record<string, unknown> {
  readonly certifier: string;
  readonly amount: string;
  readonly weight: string;
  readonly from: string;
  readonly reason: string;
}

export function LimitDialog({ view, onClose }: { view: AllowanceView; onClose: () => void }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const set = useAct('allowance.setLimit');
  const [key] = useState(() => crypto.randomUUID());
  const { certifiers } = view;
  async function send({ certifier, amount, weight, from, reason }: Typed): Promise<Reply<AllowanceView>> {
    const wished = (milligrams: number | null) =>
      set.act({ patient: view.patient.id, certifier, milligrams, from, reason, key });
    if (amount === 'programme') return wished(null);
    if (amount !== 'own') return { kind: 'invalid', fields: { amount: { word: 'wrong.choose', facts: {} } } };
    const read = readTyped('weight', weight, { unit: 'g', ounce: view.figures.ounce });
    return read.kind === 'done' ? wished(read.value) : read;
  }
  return (
    <DialogFrame open title={t('allowance.set.title')} onClose={onClose}>
      <p>{t('allowance.set.lead')}</p>
      <Form<Typed, AllowanceView>
        name="limit"
        values={{
          certifier: certifiers.length === 1 ? (certifiers[0]?.id ?? '') : '',
          amount: '',
          weight: '',
          from: situation.today ?? '',
          reason: '',
        }}
        send={send}
        done={onClose}
      >
        <SelectField
          name="certifier"
          label={t('allowance.set.certifier')}
          options={certifiers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioCards
          name="amount"
          label={t('allowance.set.amount')}
          options={(['own', 'programme'] as const).map((value) => ({
            value,
            label: t(`allowance.set.${value}`),
          }))}
        />
        <OwnAmount />
        <DayField name="from" label={t('allowance.set.from')} hint={t('allowance.set.fromHint')} />
        <TextArea
          name="reason"
          label={t('allowance.set.reason')}
          hint={t('allowance.set.reasonHint')}
          rows={2}
        />
        <SubmitBar label={t('allowance.set.save')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}

function OwnAmount() {
  const { t } = useTranslation();
  return useTyped('amount') === 'own' ? (
    <WeightField name="weight" label={t('allowance.set.weight')} />
  ) : null;
}
