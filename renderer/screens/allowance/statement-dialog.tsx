/** What a patient received in a period, on paper: months by name, or days of one's own. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Reply } from '../../../preload/contract/reply';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { RadioCards } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form, useTyped } from '../../forms/form';
import { PaperLook } from '../../forms/paper-look';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';
import { type StatementPeriod, statementDays } from './journey';

const periods = [
  'thisMonth',
  'lastMonth',
  'threeMonths',
  'own',
] as const satisfies readonly StatementPeriod[];

interface Typed extends Record<string, unknown> {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  readonly largePrint: boolean;
}

export function StatementDialog({ patient, onClose }: { patient: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const make = useAct('allowance.statement', { refresh: false });
  const [key] = useState(() => crypto.randomUUID());
  const today = situation.today ?? '';
  async function send(typed: Typed): Promise<Reply<PaperBrief>> {
    const { language, largePrint } = typed;
    const period = periods.find((one) => one === typed.period);
    if (!period) return { kind: 'invalid', fields: { period: { word: 'wrong.choose', facts: {} } } };
    const { from, to } = period === 'own' ? typed : statementDays(period, today);
    return make.act({ patient, from, to, language, largePrint, key });
  }
  return (
    <DialogFrame open title={t('allowance.statement.title')} onClose={onClose}>
      <p>{t('allowance.statement.lead')}</p>
      <Form<Typed, PaperBrief>
        name="statement"
        values={{
          period: '',
          from: '',
          to: today,
          language: situation.preferences.language,
          largePrint: false,
        }}
        send={send}
        done={({ id }) => go(`${pathTo('paper', { paper: id })}?patient=${patient}`)}
      >
        <RadioCards
          name="period"
          label={t('allowance.statement.period')}
          options={periods.map((value) => ({ value, label: t(`allowance.statement.${value}`) }))}
        />
        <OwnDays />
        <PaperLook />
        <SubmitBar label={t('allowance.statement.make')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}

function OwnDays() {
  const { t } = useTranslation();
  if (useTyped('period') !== 'own') return null;
  return (
    <div className="field-row">
      <DayField name="from" label={t('allowance.statement.from')} />
      <DayField name="to" label={t('allowance.statement.to')} />
    </div>
  );
}
