/** Puts a run together: which orders, in which order they are driven to, and who drives. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../preload/contract/delivery-run';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import type { Day } from '../../../preload/contract/values';
import { useAttempt } from '../../client/attempt';
import { useAct } from '../../client/client';
import { useKeptWork } from '../../client/kept-work';
import { NotDone } from '../../frame/not-done';
import { DriverFields } from './driver-fields';
import { driverOf, inTime, newPlan, next, type Plan, planOf } from './plan';
import { RunStops } from './run-stops';
import type { Runs } from './runs-screen';
import { StopLine } from './stop-line';

interface EditorProps {
  readonly day: Day;
  readonly runs: Runs;
  /** Null: a new one. */
  readonly run: RunView | null;
  readonly onClose: (run: string | null) => void;
}

const planned = (run: RunView | null, runs: Runs): Plan =>
  run ? planOf(run) : newPlan(runs.loose.filter(({ state }) => state === 'packed'));

export function RunEditor({ day, runs, run, onClose }: EditorProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const {
    state: plan,
    move,
    drop,
  } = useKeptWork(`plan ${run?.id ?? day} ${run?.version ?? ''}`, next, planned(run, runs));
  const save = useAct('delivery.planRun');
  const attempt = useAttempt();
  const known = new Map([...runs.loose, ...(run?.stops ?? [])].map((order) => [order.id, order]));
  const stops = plan.orders.flatMap((id) => known.get(id) ?? []);
  const others = inTime(
    [...known.values()].filter(({ id, state }) => free(state) && !plan.orders.includes(id)),
  );
  async function press() {
    const asked = {
      run: run?.id ?? null,
      version: run?.version ?? 0,
      day,
      orders: stops.map(({ id }) => id),
      driver: driverOf(plan, runs.drivers),
    };
    const reply = await save.act({ ...asked, key: attempt.keyOf(JSON.stringify(asked)) });
    if (reply.kind !== 'done') return;
    drop();
    onClose(reply.value.id);
  }
  return (
    <section className="card stack" aria-labelledby="run-editor">
      <h2 id="run-editor" ref={heading} tabIndex={-1}>
        {run ? t('delivery.runs.change', { number: run.number }) : t('delivery.runs.new')}
      </h2>
      {save.reply && <NotDone reply={save.reply} focus />}
      <RunStops more={others.length > 0} stops={stops} move={move} />
      {others.length > 0 && <Others orders={others} onAdded={(order) => move({ kind: 'added', order })} />}
      <DriverFields runs={runs} plan={plan} move={move} />
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={save.busy}
          onClick={() => void press()}
        >
          {t('delivery.runs.save')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            drop();
            onClose(run?.id ?? null);
          }}
        >
          {t('common.cancel')}
        </button>
      </div>
    </section>
  );
}

const free = (state: OrderBrief['state']) => state === 'scheduled' || state === 'packed';

function Others({ orders, onAdded }: { orders: readonly OrderBrief[]; onAdded: (order: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className="stack-tight" aria-labelledby="run-others">
      <h3 id="run-others">{t('delivery.runs.others')}</h3>
      <ul className="lines">
        {orders.map((order) => (
          <StopLine key={order.id} order={order} stop={null}>
            <button type="button" className="button" onClick={() => onAdded(order.id)}>
              {t('delivery.runs.add')} <span className="visually-hidden">{order.number}</span>
            </button>
          </StopLine>
        ))}
      </ul>
    </section>
  );
}
