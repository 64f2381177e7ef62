/** The store said no: every reason with its figures, the rule, and the next day on which it fits (R-ALW-1). */
import { CalendarCheck, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SaleDecision } from '../../../preload/contract/dispense';
import type { PatientView } from '../../../preload/contract/patient';
import { useWeights } from '../../client/grams';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { AllowanceBar } from '../../frame/allowance-bar';
import { Panel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { useRefusalWords } from '../../frame/refusal-words';
import { RuleLine } from '../../frame/rule-line';
import { pathTo } from '../../routes';
import { nextMore } from './journey';

interface RefusedProps {
  readonly patient: PatientView;
  readonly decision: SaleDecision;
  /** Back to the lines, which are as they were. */
  readonly onChange: () => void;
}

export function RefusedPage({ patient, decision, onChange }: RefusedProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  const [period] = decision.before.periods;
  const freed = nextMore(decision.before);
  const fitsOn = decision.fitsOn !== null && decision.fitsOn > decision.before.day ? decision.fitsOn : null;
  return (
    <Page
      title={t('dispense.refused.title')}
      lead={t('dispense.refused.lead')}
      below={<p className="strong">{fullName(patient.name)}</p>}
    >
      <div className="sale-columns">
        <div className="stack">
          {decision.refusals.map((refusal) => (
            <Why key={`${refusal.code}-${refusal.item}`} refusal={refusal} />
          ))}
        </div>
        <section className="card stack" aria-labelledby="refused-figures">
          <h2 id="refused-figures">{t('dispense.refused.figures')}</h2>
          <dl className="allowance-rows">
            <Row label={t('dispense.total.title')} value={grams(decision.total)} />
            {period && <Row label={t('dispense.refused.leftNow')} value={grams(period.left)} />}
            {period && <Row label={t('allowance.limit')} value={grams(period.limit)} />}
          </dl>
          {period && <AllowanceBar figures={period} sale={decision.total} />}
          {(fitsOn || freed) && (
            <p className="note row-tight strong">
              <CalendarCheck aria-hidden />
              <span>
                {fitsOn
                  ? t('dispense.refused.fitsOn', { total: grams(decision.total), day: when.day(fitsOn) })
                  : freed &&
                    t('dispense.refused.moreOn', { left: grams(freed.left), day: when.day(freed.on) })}
              </span>
            </p>
          )}
        </section>
      </div>
      <div className="row">
        <button type="button" className="button" data-kind="primary" onClick={onChange}>
          {t('dispense.refused.change')}
        </button>
        <Link href={pathTo('allowance', { patient: patient.id })} className="button">
          {t('dispense.refused.allowance')}
        </Link>
      </div>
      <p className="small soft">{t('dispense.refused.kept')}</p>
    </Page>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{value}</dd>
    </div>
  );
}

function Why({ refusal }: { refusal: SaleDecision['refusals'][number] }) {
  const wordsOf = useRefusalWords();
  const words = wordsOf(refusal);
  return (
    <Panel tone="warn" icon={<CircleSlash aria-hidden />} title={words.title}>
      <p>{words.next}</p>
      {refusal.rule && (
        <p className="rule-cited small">
          <RuleLine rule={refusal.rule} />
        </p>
      )}
    </Panel>
  );
}
