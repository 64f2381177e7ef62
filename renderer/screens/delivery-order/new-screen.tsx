/** `/deliveries/new/:patient`: who orders and where to, what, and when; the store weighs it all the while (R-DLV-1 to R-DLV-5). */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearch } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import type { OrderView } from '../../../preload/contract/delivery';
import type { PatientView } from '../../../preload/contract/patient';
import { useAttempt } from '../../client/attempt';
import { useAct, useCall } from '../../client/client';
import { useKeptWork } from '../../client/kept-work';
import { Answer } from '../../frame/answer';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { ItemsStep } from './items-step';
import { type Journey, type JourneyEvent, next, start } from './journey';
import { NotDelivering } from './not-delivering';
import { orderOf, refusedByRules } from './order-of';
import { RefusedPage } from './refused-page';
import { WhereStep } from './where-step';
import { WindowStep } from './window-step';
import './delivery-order.css';

export interface StepProps {
  readonly patient: PatientView;
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
  readonly decision: OutputOf<'delivery.weigh'>;
  /** Said above each step. */
  readonly note: ReactNode;
}

export function DeliveryNewScreen() {
  const { t } = useTranslation();
  const { patient = '' } = useParams<{ patient: string }>();
  const asked = new URLSearchParams(useSearch());
  const again = asked.get('again');
  const enabled = again !== null;
  const view = useCall('patient.view', { patient }, { freshFor: Number.POSITIVE_INFINITY });
  const before = useCall('delivery.before', { patient }, { freshFor: Number.POSITIVE_INFINITY });
  const last = useCall(
    'delivery.order',
    { order: again ?? '' },
    { enabled, freshFor: Number.POSITIVE_INFINITY },
  );
  const lacking = [view, before, ...(enabled ? [last] : [])].find(({ reply }) => reply?.kind !== 'done');
  if (view.reply?.kind === 'done' && before.reply?.kind === 'done' && lacking === undefined)
    return (
      <Take
        patient={view.reply.value}
        before={before.reply.value}
        again={last.reply?.kind === 'done' ? last.reply.value : null}
        caregiving={asked.get('caregiving')}
      />
    );
  return (
    <Page
      title={t('delivery.order.title')}
      back={{ path: pathTo('patient', { patient }), label: t('print.back') }}
    >
      <Answer<unknown> reply={lacking?.reply ?? null} {...(lacking ? { again: lacking.again } : {})}>
        {() => null}
      </Answer>
    </Page>
  );
}

interface TakeProps {
  readonly patient: PatientView;
  readonly before: OutputOf<'delivery.before'>;
  readonly again: OrderView | null;
  readonly caregiving: string | null;
}

function Take({ patient, before, again, caregiving }: TakeProps) {
  const [, go] = useLocation();
  const begun = start({ patient, caregiving, before, again });
  const place = `order ${patient.id} ${again?.id ?? ''}`;
  const { state, move, drop, resumed } = useKeptWork(place, next, begun);
  const [startedOver, setStartedOver] = useState(false);
  const order = orderOf(state, patient.id);
  const weighed = useCall('delivery.weigh', order, { keepPrevious: true });
  const placing = useAct('delivery.place', { refresh: false });
  const attempt = useAttempt();

  async function send(wait: boolean) {
    const wish = { ...order, wait };
    const reply = await placing.act({ ...wish, key: attempt.keyOf(JSON.stringify(wish)) });
    if (reply.kind !== 'done') return;
    attempt.end();
    if (reply.value.outcome === 'refused') {
      const { decision } = reply.value;
      await weighed.again();
      return move(refusedByRules(decision).length > 0 ? { kind: 'refused', decision } : { kind: 'toDo' });
    }
    drop();
    go(`${pathTo('deliveryOrder', { order: reply.value.order.id })}?new=1`, { replace: true });
  }

  if (weighed.reply?.kind !== 'done') return <NotWeighed patient={patient} weighed={weighed} />;
  const decision = weighed.reply.value;
  const note = resumed && !startedOver && (
    <Resumed
      onStartOver={() => {
        setStartedOver(true);
        move({ kind: 'startsOver', journey: begun });
      }}
    />
  );
  const props = { patient, journey: state, move, decision, note };
  if (decision.refusals.some(({ code }) => code === 'not-delivering')) return <NotDelivering {...props} />;
  switch (state.step) {
    case 'where':
      return <WhereStep key={`where ${startedOver}`} {...props} />;
    case 'items':
      return <ItemsStep key="items" {...props} />;
    case 'window':
      return (
        <WindowStep
          key="window"
          {...props}
          busy={placing.busy}
          onConfirm={(wait) => void send(wait)}
          failed={placing.reply && <NotDone reply={placing.reply} focus />}
        />
      );
    case 'refused':
      return <RefusedPage key="refused" {...props} decision={state.refused ?? decision} />;
  }
}

/** An order that was left half-way is still there. */
function Resumed({ onStartOver }: { onStartOver: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="note row-spread">
      <p>{t('delivery.order.resumed')}</p>
      <button type="button" className="button" onClick={onStartOver}>
        {t('delivery.order.startOver')}
      </button>
    </div>
  );
}

function NotWeighed({
  patient,
  weighed,
}: {
  patient: PatientView;
  weighed: ReturnType<typeof useCall<'delivery.weigh'>>;
}) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('delivery.order.title')}
      back={{ path: pathTo('patient', { patient: patient.id }), label: t('print.back') }}
    >
      <Answer reply={weighed.reply} again={weighed.again}>
        {() => null}
      </Answer>
    </Page>
  );
}
