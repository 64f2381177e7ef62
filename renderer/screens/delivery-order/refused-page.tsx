/** The store said no: every reason at once, with its rule, and the step on which it can be mended (B-REG-1). */
import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../client/names';
import { useReasonWords } from '../../frame/delivery/reasons';
import { Panel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { RuleLine } from '../../frame/rule-line';
import { steps } from './journey';
import type { StepProps } from './new-screen';
import { stepOf } from './order-of';

export function RefusedPage({ patient, decision, move }: Omit<StepProps, 'journey'>) {
  const { t } = useTranslation();
  const concerned = steps.filter((step) => decision.refusals.some((one) => stepOf(one) === step));
  return (
    <Page
      title={t('delivery.order.refused')}
      lead={t('delivery.order.refusedLead')}
      documentTitle={t('delivery.order.title')}
      below={<p className="strong">{fullName(patient.name)}</p>}
    >
      <div className="stack">
        {decision.refusals.map((refusal) => (
          <Why key={`${refusal.code}-${refusal.item}`} refusal={refusal} />
        ))}
      </div>
      <div className="row">
        {concerned.map((step, at) => (
          <button
            key={step}
            type="button"
            className="button"
            data-kind={at === 0 ? 'primary' : undefined}
            onClick={() => move({ kind: 'goes', to: step })}
          >
            {t(`delivery.order.change.${step}`)}
          </button>
        ))}
      </div>
    </Page>
  );
}

function Why({ refusal }: { refusal: StepProps['decision']['refusals'][number] }) {
  const { title, next } = useReasonWords()(refusal);
  return (
    <Panel tone="warn" icon={<CircleSlash aria-hidden />} title={title}>
      <p>{next}</p>
      {refusal.rule && (
        <p className="rule-cited small">
          <RuleLine rule={refusal.rule} />
        </p>
      )}
    </Panel>
  );
}
