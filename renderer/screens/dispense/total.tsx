/** What is left after the sale, what speaks against it, and a pharmacist's reason where one is needed. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleDecision } from '../../../preload/contract/dispense';
import { useWeights } from '../../client/grams';
import { AllowanceBar } from '../../frame/allowance-bar';
import { ExternalWords, standingWord } from '../../frame/external-words';
import { useRefusalWords } from '../../frame/refusal-words';
import {
  type Journey,
  type JourneyEvent,
  reasonFor,
  refusedByRules,
  wantsExternal,
  wantsReason,
} from './journey';

interface TotalProps {
  readonly decision: SaleDecision;
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
  readonly onExternal: () => void;
}

export function Total({ decision, journey, move, onExternal }: TotalProps) {
  const { t } = useTranslation();
  const [period] = decision.before.periods;
  const refused = refusedByRules(decision).filter(({ item }) => item === null);
  const stands = reasonFor(journey, decision);
  return (
    <section className="card stack" aria-labelledby="sale-total">
      <h2 id="sale-total">{t('allowance.title')}</h2>
      {period && <AllowanceBar figures={period} sale={decision.total} />}
      <External decision={decision} onExternal={onExternal} />
      {refused.length > 0 && <Against refusals={refused} />}
      {(wantsReason(decision) || journey.reason !== '') && (
        <Reason key={String(stands === '')} decision={decision} stands={stands} move={move} />
      )}
    </section>
  );
}

function External({ decision, onExternal }: Pick<TotalProps, 'decision' | 'onExternal'>) {
  const { t } = useTranslation();
  const { external } = decision.before;
  if (!wantsExternal(decision))
    return (
      <p className="small soft">
        {t('allowance.part.elsewhere')}: <ExternalWords external={external} />
      </p>
    );
  return (
    <div className="note stack-tight" data-tone="warn" id="sale-external-missing" tabIndex={-1}>
      <p className="row-tight strong">
        <TriangleAlert aria-hidden /> {t(`allowance.external.${standingWord(external)}`)}
      </p>
      <p className="small">
        <ExternalWords external={external} /> {external.blocks && t('allowance.external.blocks')}
      </p>
      <button type="button" className="button" onClick={onExternal}>
        {t('allowance.enter.open')}
      </button>
    </div>
  );
}

function Against({ refusals }: { refusals: SaleDecision['refusals'] }) {
  const wordsOf = useRefusalWords();
  return (
    <>
      {refusals.map((refusal) => {
        const words = wordsOf(refusal);
        return (
          <div key={refusal.code} className="note" data-tone="wrong" role="status">
            <p className="row-tight strong">
              <CircleAlert aria-hidden /> <span>{words.title}</span>
            </p>
            <p className="small">{words.next}</p>
          </div>
        );
      })}
    </>
  );
}

interface ReasonProps extends Pick<TotalProps, 'decision' | 'move'> {
  /** What was typed for all that is asked now. */
  readonly stands: string;
}

/** Another way to count says "over", or nobody knows what was dispensed elsewhere: a pharmacist says why it is right. */
function Reason({ decision, stands, move }: ReasonProps) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  // Weighed when it is typed, not at every key: each weighing is a row of the trail.
  const [typed, setTyped] = useState(stands);
  return (
    <div className="stack-tight" id="sale-to-acknowledge" tabIndex={-1}>
      {decision.overBy.map(({ kind, milligrams }) => (
        <p key={kind} className="strong">
          {t('dispense.reason.overBy', { way: t(`allowance.way.${kind}`), over: grams(milligrams) })}
        </p>
      ))}
      <label className="field-label" htmlFor="sale-reason">
        {t('dispense.reason.label')}
      </label>
      <p id="sale-reason-hint" className="field-hint">
        {t('dispense.reason.hint')}
      </p>
      <textarea
        id="sale-reason"
        className="input"
        rows={2}
        maxLength={500}
        value={typed}
        aria-describedby="sale-reason-hint"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => move({ kind: 'reason', reason: typed, answers: decision.toAcknowledge })}
      />
    </div>
  );
}
