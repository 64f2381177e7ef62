/** The allowance of the delivery day's period, what is asked about it, and a pharmacist's reason (R-ALW-1, B-ALW-1, B-ALW-2). */
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowanceFigures } from '../../../preload/contract/allowance';
import { useWeights } from '../../client/grams';
import { useMay } from '../../client/situation';
import { useWhen } from '../../client/when';
import { ExternalForm } from '../../forms/external-form';
import { AllowanceBar } from '../../frame/allowance-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { ExternalWords, standingWord } from '../../frame/external-words';
import { routes } from '../../routes';
import { reasonFor } from './journey';
import type { StepProps } from './new-screen';
import { wantsExternal } from './order-of';

export function AllowancePart({ patient, journey, move, decision }: StepProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  const { figures, leftAfter, toAcknowledge, total } = decision;
  const [period] = figures?.periods ?? [];
  const stands = reasonFor(journey, decision);
  return (
    <section className="card stack" aria-labelledby="order-allowance">
      <h2 id="order-allowance">{t('allowance.title')}</h2>
      {!figures || !period ? (
        <p className="soft">{t('delivery.order.allowanceLater')}</p>
      ) : (
        <>
          <p className="small soft">
            {t('delivery.order.allowanceOn', { from: when.day(period.from), to: when.day(period.to) })}
          </p>
          <AllowanceBar figures={period} sale={total} ordered />
          <p role="status" className="strong">
            {leftAfter === null
              ? t('dispense.total.doesNotFit', { left: grams(period.left) })
              : t(period.usedElsewhere === null ? 'dispense.total.leftAtMost' : 'dispense.total.left', {
                  left: grams(leftAfter),
                })}
          </p>
          <External patient={patient.id} figures={figures} asks={wantsExternal(decision)} />
        </>
      )}
      {figures && (toAcknowledge.length > 0 || journey.reason !== '') && (
        <Reason key={String(stands === '')} stands={stands} decision={decision} move={move} />
      )}
    </section>
  );
}

/** Whoever sells enters the figure from elsewhere in place. */
function External({ patient, figures, asks }: { patient: string; figures: AllowanceFigures; asks: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const [entering, setEntering] = useState(false);
  const { external } = figures;
  if (!asks)
    return (
      <p className="small soft">
        {t('allowance.part.elsewhere')}: <ExternalWords external={external} />
      </p>
    );
  return (
    <div className="note stack-tight" data-tone="warn" id="order-external" tabIndex={-1}>
      <p className="row-tight strong">
        <TriangleAlert aria-hidden /> {t(`allowance.external.${standingWord(external)}`)}
      </p>
      <p className="small">
        <ExternalWords external={external} /> {external.blocks && t('allowance.external.blocks')}
      </p>
      {may(routes.dispense.who) && (
        <button type="button" className="button" onClick={() => setEntering(true)}>
          {t('allowance.enter.open')}
        </button>
      )}
      {entering && (
        <DialogFrame open title={t('allowance.enter.title')} onClose={() => setEntering(false)}>
          <ExternalForm
            patient={patient}
            onSaved={() => setEntering(false)}
            onCancel={() => setEntering(false)}
          />
        </DialogFrame>
      )}
    </div>
  );
}

/** A pharmacist says why it is right all the same; anybody else asks one. */
function Reason({ stands, decision, move }: Pick<StepProps, 'decision' | 'move'> & { stands: string }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const may = useMay();
  // Weighed when it is typed, not at every key: each weighing is a row of the trail.
  const [typed, setTyped] = useState(stands);
  return (
    <div className="stack-tight" id="order-reason" tabIndex={-1}>
      {decision.toAcknowledge.map(({ what, milligrams }) =>
        what === 'external' ? null : (
          <p key={what} className="strong">
            {t('delivery.order.overBy', { way: t(`allowance.way.${what}`), over: grams(milligrams) })}
          </p>
        ),
      )}
      {may(routes.dispense.who) ? (
        <>
          <label className="field-label" htmlFor="order-reason-text">
            {t('delivery.order.reason')}
          </label>
          <textarea
            id="order-reason-text"
            className="input"
            rows={2}
            maxLength={500}
            value={typed}
            aria-describedby="order-reason-hint"
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => move({ kind: 'reason', reason: typed, answers: decision.toAcknowledge })}
          />
          <p id="order-reason-hint" className="field-hint">
            {t('delivery.order.reasonHint')}
          </p>
        </>
      ) : (
        <p>{t('delivery.order.askPharmacist')}</p>
      )}
    </div>
  );
}
