/** Who orders, where it is brought, and whom the driver calls (R-DLV-3, R-DLV-5, B-DLV-2). */
import { CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addressKinds } from '../../../preload/contract/delivery-values';
import type { Reply } from '../../../preload/contract/reply';
import { caringNow, useCarerHints } from '../../client/carers';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { RadioCards, TickBox } from '../../forms/choice-fields';
import { Form, useFormFrame, useTyped } from '../../forms/form';
import { AddressFields } from '../../forms/person-fields';
import { PhoneField, TextArea } from '../../forms/text-fields';
import { Reasons } from '../../frame/delivery/reasons';
import { Panel } from '../../frame/not-done';
import { pathTo } from '../../routes';
import type { Place } from './journey';
import type { StepProps } from './new-screen';
import { against, againstAddress, againstPeople, checkedPlace, orderOf } from './order-of';
import { ReachWords } from './reach-words';
import { OrderBar, StepPage } from './step-page';

export function WhereStep(props: StepProps) {
  const { t } = useTranslation();
  const { patient, journey, move, decision } = props;
  const weigh = useAct('delivery.weigh', { refresh: false });
  // How often the way on was pressed although the store says no.
  const [stops, setStops] = useState(0);
  const refused = against(decision, 'where');
  const stopped = stops > 0 && refused.length > 0;

  /** The store is asked about what stands there now: what cannot be mended later keeps the order here. */
  async function send(place: Place): Promise<Reply<unknown>> {
    const now = { ...journey, typed: place, place };
    const checked = checkedPlace(now, patient.id);
    if (checked.kind !== 'done') return checked;
    const reply = await weigh.act(orderOf(now, patient.id));
    if (reply.kind !== 'done' || against(reply.value, 'where').length === 0) return reply;
    setStops(stops + 1);
    return { kind: 'invalid', fields: {} };
  }

  return (
    <StepPage {...props} step="where">
      {stopped ? (
        <Panel
          key={stops}
          tone="warn"
          icon={<CircleSlash aria-hidden />}
          title={t('delivery.order.refused')}
          focus
        >
          <Reasons refusals={refused} />
        </Panel>
      ) : (
        <People {...props} />
      )}
      <Form<Place, unknown>
        name="where"
        values={journey.typed}
        onTyped={(place) => move({ kind: 'typed', place: structuredClone(place) })}
        onLeft={() => move({ kind: 'left' })}
        send={send}
        done={() => move({ kind: 'goes', to: 'items' })}
      >
        <div className="sale-columns">
          <section className="card stack" aria-labelledby="order-who">
            <h2 id="order-who">{t('delivery.order.who')}</h2>
            <Orders patient={patient} />
            <PhoneField name="phone" label={t('delivery.order.phone')} hint={t('delivery.order.phoneHint')} />
            <TextArea
              name="note"
              label={t('delivery.order.note')}
              hint={t('delivery.order.noteHint')}
              rows={2}
              optional
            />
          </section>
          <section className="card stack" aria-labelledby="order-where">
            <h2 id="order-where">{t('delivery.order.address')}</h2>
            <AddressFields name="address" />
            <KindFields />
            <Reach {...props} />
            <div role="status">{!stopped && <Reasons refusals={againstAddress(decision)} />}</div>
          </section>
        </div>
        {journey.lines.length === 0 ? (
          <div className="submit-bar">
            <NextButton />
          </div>
        ) : (
          <OrderBar decision={decision}>
            <NextButton />
          </OrderBar>
        )}
      </Form>
    </StepPage>
  );
}

/** Who cannot order or receive is said before anything is dictated, with the way out. */
function People({ decision, patient }: StepProps) {
  const { t } = useTranslation();
  const refused = againstPeople(decision);
  return (
    <div role="status" className="stack-tight">
      {refused.length > 0 && (
        <>
          <Reasons refusals={refused} />
          <div className="row">
            <Link href={pathTo('cardOfPatient', { patient: patient.id })} className="button">
              {t('patient.checkCard')}
            </Link>
            <Link href={pathTo('patient', { patient: patient.id })} className="button">
              {t('delivery.order.toCaregivers')}
            </Link>
          </div>
        </>
      )}
    </div>
  );
}

function NextButton() {
  const { t } = useTranslation();
  const { busy } = useFormFrame();
  return (
    <button type="submit" className="button sale-confirm" data-kind="primary" aria-disabled={busy}>
      {t('delivery.order.next.items')}
    </button>
  );
}

function Orders({ patient }: Pick<StepProps, 'patient'>) {
  const { t } = useTranslation();
  const hintOf = useCarerHints(patient);
  const carers = caringNow(patient);
  const own = t('dispense.who.patient', { verdict: t(`card.verdict.${patient.verdict.kind}`) });
  if (carers.length === 0)
    return (
      <p>
        <span className="strong">{fullName(patient.name)}</span> <span className="soft">{own}</span>
      </p>
    );
  return (
    <RadioCards
      name="orders"
      label={t('delivery.order.orders')}
      options={[
        { value: 'patient', label: fullName(patient.name), hint: own },
        ...carers.map(({ id, person }) => {
          const hint = hintOf(id);
          return { value: id, label: fullName(person.name), ...(hint ? { hint } : {}) };
        }),
      ]}
    />
  );
}

/** A home is confirmed by whoever orders; the other kinds need no such word. */
function KindFields() {
  const { t } = useTranslation();
  const kind = useTyped('addressKind');
  return (
    <>
      <RadioCards
        name="addressKind"
        label={t('delivery.order.kind')}
        options={addressKinds.map((value) => ({ value, label: t(`delivery.order.kinds.${value}`) }))}
      />
      {kind === 'residence' && <TickBox name="residenceConfirmed" label={t('delivery.order.confirmed')} />}
    </>
  );
}

/** How far it is; where nobody can say, a member of staff does. */
function Reach({ decision: { reach }, journey }: StepProps) {
  const { t } = useTranslation();
  const open = reach?.verdict === 'band' || reach?.verdict === 'unknown';
  return (
    <>
      <p role="status" className="strong">
        {reach && <ReachWords reach={reach} />}
      </p>
      {(open || journey.typed.reachReason !== '') && (
        <TextArea
          name="reachReason"
          label={t('delivery.order.reachReason')}
          hint={t('delivery.order.reachReasonHint')}
          rows={2}
          optional
        />
      )}
    </>
  );
}
