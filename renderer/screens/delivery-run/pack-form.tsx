/** Ticks, slip, PMP and reason, and the one press that asks the store. */
import { Scale, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderView } from '../../../preload/contract/delivery';
import { useAct } from '../../client/client';
import { useWeights } from '../../client/grams';
import { useKeptWork } from '../../client/kept-work';
import { Reasons } from '../../frame/delivery/reasons';
import { NotDone } from '../../frame/not-done';
import { pathTo } from '../../routes';
import { begin, next, type Packing, type PackingEvent, packOf, reasonFor, stillToDo } from './packing';
import { SlipCheck } from './slip-check';

export interface PartProps {
  readonly order: OrderView;
  readonly packing: Packing;
  readonly move: (event: PackingEvent) => void;
}

export function PackForm({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const { state: packing, move, drop } = useKeptWork(`pack ${order.id} ${order.version}`, next, begin);
  const pack = useAct('delivery.pack');
  const left = stillToDo(packing, order.lines.length);
  async function press() {
    move({ kind: 'pressed' });
    if (left.length > 0) return;
    const reply = await pack.act({ order: order.id, version: order.version, ...packOf(packing) });
    if (reply.kind !== 'done') return;
    if (reply.value.outcome === 'packed') return drop();
    const { refusals, toAcknowledge } = reply.value;
    move({ kind: 'refused', refusals, toAcknowledge });
  }
  return (
    <>
      {packing.presses > 0 && left.length > 0 && <ToDo key={packing.presses} left={left} />}
      {pack.reply && <NotDone reply={pack.reply} focus />}
      {packing.refusals.length > 0 && (
        <Refused key={`refused-${packing.presses}`} order={order} packing={packing} move={move} />
      )}
      <div className="pack-columns">
        <Lines order={order} packing={packing} move={move} />
        <div className="stack">
          <SlipCheck order={order} packing={packing} move={move} />
          <section className="card stack" aria-label={t('delivery.pack.checks')}>
            <label className="choice">
              <input
                type="checkbox"
                checked={packing.pmpReviewed}
                onChange={(event) => move({ kind: 'pmp', reviewed: event.target.checked })}
              />
              <span className="choice-label">{t('delivery.pack.pmp')}</span>
            </label>
            <button
              type="button"
              className="button"
              data-kind="primary"
              aria-disabled={pack.busy}
              onClick={() => void press()}
            >
              {t('delivery.pack.confirm')}
            </button>
          </section>
        </div>
      </div>
    </>
  );
}

function ToDo({ left }: { left: ReturnType<typeof stillToDo> }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="pack-to-do">
      <h2 id="pack-to-do">
        <TriangleAlert aria-hidden /> {t('delivery.pack.toDo.title')}
      </h2>
      <ul>
        {left.map((one) => (
          <li key={one}>
            <a
              href={`#pack-${one}`}
              onClick={(event) => {
                event.preventDefault();
                const part = document.getElementById(`pack-${one}`);
                part?.scrollIntoView({ block: 'center' });
                part?.querySelector<HTMLElement>('input')?.focus();
              }}
            >
              {t(`delivery.pack.toDo.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a figure from elsewhere can mend. */
const aboutFigures: ReadonlySet<string> = new Set(['external-missing', 'external-stale']);

/** What the store said to the last press; it takes the focus each time it says something. */
function Refused({ order, packing, move }: PartProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className="stack" aria-labelledby="pack-refused">
      <h2 id="pack-refused">{t('delivery.pack.refused')}</h2>
      <Reasons refusals={packing.refusals} />
      {packing.refusals.some(({ code }) => aboutFigures.has(code)) && (
        <Link href={pathTo('allowance', { patient: order.patient.id })} className="button">
          <Scale aria-hidden /> {t('delivery.pack.toFigures')}
        </Link>
      )}
      {packing.toAcknowledge.length > 0 && <Reason packing={packing} move={move} />}
    </section>
  );
}

function Lines({ order, packing, move }: PartProps) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  return (
    <fieldset className="card stack" id="pack-lines">
      <legend className="pack-legend">{t('delivery.pack.lines')}</legend>
      <p className="soft" role="status">
        {t('delivery.pack.seen', { seen: packing.checked.length, all: order.lines.length })}
      </p>
      {order.lines.map(({ line: { item }, working }, at) => {
        const form = t([`products.form.${item.form}`, 'products.unknownForm'], { form: item.form });
        const said = [
          form === item.product ? null : form,
          item.weight === null ? null : t('delivery.pack.each', { weight: grams(item.weight) }),
          t('delivery.pack.counts', { weight: grams(working.milligrams) }),
        ];
        return (
          <label key={[at, item.product].join(' ')} className="choice pack-line">
            <input
              type="checkbox"
              checked={packing.checked.includes(at)}
              onChange={(event) => move({ kind: 'checked', line: at, on: event.target.checked })}
            />
            <span>
              <span className="choice-label figures">
                {item.units} × {item.product}
              </span>
              <span className="choice-hint figures">
                {said.filter((words) => words !== null).join(' · ')}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Another way to count says "over", or nobody knows what was dispensed elsewhere: a pharmacist says why it is right. */
function Reason({ packing, move }: Pick<PartProps, 'packing' | 'move'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => reasonFor(packing));
  return (
    <div className="stack-tight">
      <label className="field-label" htmlFor="pack-reason">
        {t('delivery.pack.reason')}
      </label>
      <textarea
        id="pack-reason"
        className="input"
        rows={2}
        maxLength={500}
        value={typed}
        aria-describedby="pack-reason-hint"
        onChange={(event) => {
          setTyped(event.target.value);
          move({ kind: 'reason', reason: event.target.value });
        }}
      />
      <p id="pack-reason-hint" className="field-hint">
        {t('delivery.pack.reasonHint')}
      </p>
    </div>
  );
}
