/** Running total, what is left after it, what is still to be done, and the confirmation. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleDecision } from '../../../preload/contract/dispense';
import { useWeights } from '../../client/grams';
import { AllowanceBar } from '../../frame/allowance-bar';
import { ExternalWords } from '../../frame/external-words';
import {
  type Journey,
  type JourneyEvent,
  refusedByRules,
  stillToDo,
  wantsExternal,
  wantsReason,
} from './journey';
import { useRefusalWords } from './refusal-words';

interface TotalProps {
  readonly decision: SaleDecision;
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
  readonly onExternal: () => void;
  readonly confirm: ReactNode;
}

export function Total({ decision, journey, move, onExternal, confirm }: TotalProps) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const [period] = decision.before.periods;
  const refused = refusedByRules(decision).filter(({ item }) => item === null);
  return (
    <section className="card stack" aria-labelledby="sale-total">
      <div className="row-spread">
        <h2 id="sale-total">{t('dispense.total.title')}</h2>
        <p className="sale-total figures">{grams(decision.total)}</p>
      </div>
      <p role="status" className="strong">
        {decision.leftAfter === null
          ? t('dispense.total.doesNotFit', { left: grams(period?.left ?? 0) })
          : t(period?.usedElsewhere === null ? 'dispense.total.leftAtMost' : 'dispense.total.left', {
              left: grams(decision.leftAfter),
            })}
      </p>
      {period && <AllowanceBar figures={period} sale={decision.total} />}
      <External decision={decision} onExternal={onExternal} />
      {refused.length > 0 && <Against refusals={refused} />}
      {(wantsReason(decision) || journey.reason !== '') && (
        <Reason decision={decision} journey={journey} move={move} />
      )}
      {journey.presses > 0 && stillToDo(decision).length > 0 && (
        <ToDo key={journey.presses} decision={decision} />
      )}
      {confirm}
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
        <TriangleAlert aria-hidden /> {t(`allowance.external.${external.kind}`)}
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

/** Another way to count says "over", or nobody knows what was dispensed elsewhere: a pharmacist says why it is right. */
function Reason({ decision, journey, move }: Pick<TotalProps, 'decision' | 'journey' | 'move'>) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  // Weighed when it is typed, not at every key: each weighing is a row of the trail.
  const [typed, setTyped] = useState(journey.reason);
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
      <textarea
        id="sale-reason"
        className="input"
        rows={2}
        maxLength={500}
        value={typed}
        aria-describedby="sale-reason-hint"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => move({ kind: 'reason', reason: typed })}
      />
      <p id="sale-reason-hint" className="field-hint">
        {t('dispense.reason.hint')}
      </p>
    </div>
  );
}

/** Where each thing that is still to be done stands on this page. */
const placeOf = (code: string) => `sale-${code}`;

function ToDo({ decision }: { decision: SaleDecision }) {
  const { t } = useTranslation();
  const wordsOf = useRefusalWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="sale-to-do">
      <h3 id="sale-to-do">{t('dispense.toDo')}</h3>
      <ul>
        {stillToDo(decision).map((refusal) => {
          const words = wordsOf(refusal);
          const place = placeOf(refusal.code === 'external-stale' ? 'external-missing' : refusal.code);
          return (
            <li key={`${refusal.code}-${refusal.item}`}>
              <a
                href={`#${place}`}
                onClick={(event) => {
                  event.preventDefault();
                  const part = document.getElementById(place);
                  part?.scrollIntoView({ block: 'center' });
                  (part?.querySelector<HTMLElement>('input, button, textarea') ?? part)?.focus();
                }}
              >
                {words.title}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
