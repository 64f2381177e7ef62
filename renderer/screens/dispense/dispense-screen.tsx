/** `/dispense/:patient`: who receives, what was seen, what is sold, and the store's word on it (R-ALW-1, R-CARD-2). */
import { useEffect, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import type { SaleDecision } from '../../../preload/contract/dispense';
import type { PatientView } from '../../../preload/contract/patient';
import { useAttempt } from '../../client/attempt';
import { useAct, useCall } from '../../client/client';
import { useWeights } from '../../client/grams';
import { fullName } from '../../client/names';
import { forgetSaleLines, keepSaleLines, keptSaleLines } from '../../client/sale-lines';
import { useSeenLicence } from '../../client/seen-licence';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { ExternalForm } from '../../forms/external-form';
import { AddItem } from '../../forms/items/add-item';
import { Answer } from '../../frame/answer';
import { DialogFrame } from '../../frame/confirm-dialog';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { type Journey, type JourneyEvent, next, photoIdOf, saleOf, start, stillToDo } from './journey';
import { Lines } from './lines';
import { Checks, Receives } from './people';
import { RefusedPage } from './refused-page';
import { ToDo } from './to-do';
import { Total } from './total';

export function DispenseScreen() {
  const { t } = useTranslation();
  const { patient = '' } = useParams<{ patient: string }>();
  const { situation } = useSituation();
  const certificate = new URLSearchParams(useSearch()).get('certificate');
  const { reply, again } = useCall('patient.view', { patient }, { freshFor: Number.POSITIVE_INFINITY });
  const operator = situation.operator?.id ?? '';
  if (reply?.kind === 'done')
    return <Sale patient={reply.value} operator={operator} presented={certificate} />;
  return (
    <Page title={t('dispense.title')} back={{ path: pathTo('patient', { patient }), label: t('print.back') }}>
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </Page>
  );
}

interface SaleProps {
  readonly patient: PatientView;
  readonly operator: string;
  /** The certificate whose number was scanned or typed. */
  readonly presented: string | null;
}

function Sale({ patient, operator, presented }: SaleProps) {
  const [journey, move] = useReducer(next, null, () =>
    start(patient, presented, keptSaleLines(operator, patient.id)),
  );
  const { caregiving, items } = journey;
  const carer = patient.caregivers.find(({ id }) => id === caregiving);
  const scanned = photoIdOf(useSeenLicence(carer?.person.id ?? patient.id), Date.now());
  useEffect(() => {
    if (scanned) move({ kind: 'photoIdSeen', photoId: scanned });
  }, [scanned]);
  useEffect(() => keepSaleLines({ operator, patient: patient.id, items }), [operator, patient.id, items]);
  if (journey.step === 'refused' && journey.refused)
    return (
      <RefusedPage
        key="refused"
        patient={patient}
        decision={journey.refused}
        onChange={() => move({ kind: 'back' })}
      />
    );
  return <SalePage key="sale" patient={patient} journey={journey} move={move} />;
}

interface PageProps {
  readonly patient: PatientView;
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
}

function SalePage({ patient, journey, move }: PageProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const [entering, setEntering] = useState(false);
  const weighed = useCall('dispense.weigh', saleOf(journey, patient.id), { keepPrevious: true });
  const decision = weighed.reply?.kind === 'done' ? weighed.reply.value : null;
  return (
    <Page
      title={t('dispense.title')}
      below={
        <p className="sale-patient">
          <span className="strong">{fullName(patient.name)}</span>{' '}
          <span className="soft">{t('dispense.born', { day: when.day(patient.birthDate) })}</span>
        </p>
      }
      back={{ path: pathTo('patient', { patient: patient.id }), label: t('print.back') }}
      aside={
        <Link href={pathTo('allowance', { patient: patient.id })} className="button">
          {t('dispense.openAllowance')}
        </Link>
      }
    >
      <Answer reply={weighed.reply} again={weighed.again}>
        {(judged) => (
          <>
            {journey.presses > 0 && stillToDo(judged).length > 0 && (
              <ToDo key={journey.presses} decision={judged} />
            )}
            <div className="sale-columns">
              <div className="stack">
                <AddItem
                  forms={judged.forms}
                  ounce={judged.before.ounce}
                  form={journey.form}
                  onForm={(form) => move({ kind: 'formChosen', form })}
                  onAdded={(item) => move({ kind: 'added', item })}
                />
                <Lines journey={journey} decision={decision} move={move} />
              </div>
              <div className="stack">
                <section className="card stack" aria-label={t('dispense.checks')}>
                  <Receives patient={patient} journey={journey} move={move} />
                  <Checks patient={patient} journey={journey} move={move} />
                </section>
                <Total decision={judged} journey={journey} move={move} onExternal={() => setEntering(true)} />
              </div>
            </div>
            <Confirm patient={patient} journey={journey} move={move} decision={judged} />
          </>
        )}
      </Answer>
      {entering && (
        <DialogFrame open title={t('allowance.enter.title')} onClose={() => setEntering(false)}>
          <ExternalForm
            patient={patient.id}
            onSaved={() => setEntering(false)}
            onCancel={() => setEntering(false)}
          />
        </DialogFrame>
      )}
    </Page>
  );
}

/** Total and confirmation stay in sight while the sale is put together. */
function Confirm({ patient, journey, move, decision }: PageProps & { decision: SaleDecision }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const [, go] = useLocation();
  const commit = useAct('dispense.commit', { refresh: false });
  const attempt = useAttempt();
  async function confirm() {
    const sale = saleOf(journey, patient.id);
    const reply = await commit.act({ ...sale, key: attempt.keyOf(JSON.stringify(sale)) });
    if (reply.kind !== 'done') return;
    attempt.end();
    if (reply.value.outcome === 'refused') return move({ kind: 'refused', decision: reply.value.decision });
    forgetSaleLines();
    const { id } = reply.value.dispense;
    go(`${pathTo('dispensed', { patient: patient.id, dispense: id })}?new=1`, { replace: true });
  }
  return (
    <>
      {commit.reply && <NotDone reply={commit.reply} focus />}
      <section className="sale-bar" aria-label={t('dispense.total.title')}>
        <p>
          {t('dispense.total.title')} <span className="sale-total figures">{grams(decision.total)}</span>
        </p>
        <p role="status" className="strong">
          <LeftAfter decision={decision} />
        </p>
        <button
          type="button"
          className="button sale-confirm"
          data-kind="primary"
          aria-disabled={commit.busy}
          onClick={() => void confirm()}
        >
          {t('dispense.confirm')}
        </button>
      </section>
    </>
  );
}

function LeftAfter({ decision: { before, leftAfter } }: { decision: SaleDecision }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const [period] = before.periods;
  if (leftAfter === null) return <>{t('dispense.total.doesNotFit', { left: grams(period?.left ?? 0) })}</>;
  const word = period?.usedElsewhere === null ? 'dispense.total.leftAtMost' : 'dispense.total.left';
  return <>{t(word, { left: grams(leftAfter) })}</>;
}
