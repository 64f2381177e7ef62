/** Bags are scanned into the car; then the run is handed to the driver (B-DLV-3). */
import { CircleCheck, ScanBarcode, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../preload/contract/delivery-run';
import { useAct } from '../../client/client';
import { useKeptWork } from '../../client/kept-work';
import { fullName } from '../../client/names';
import { OrderStatePill } from '../../frame/delivery/order-state';
import { NotDone } from '../../frame/not-done';
import { Progress } from '../../frame/parts';
import { useReads } from '../../frame/use-reads';
import { empty, type Heard, loadedOf, next } from './loading';
import type { Runs } from './runs-screen';

interface LoadProps {
  readonly run: RunView;
  readonly runs: Runs;
  readonly onClose: () => void;
}

export function Load({ run, runs, onClose }: LoadProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { state: loading, move, drop } = useKeptWork(`load ${run.id}`, next, empty);
  const start = useAct('delivery.startRun');
  useReads((scan) => {
    if (scan.kind !== 'order') return false;
    move({ kind: 'scanned', order: scan.id, run: run.id, day: runs });
    return true;
  });
  const loaded = loadedOf(loading, run.stops);
  const all = run.stops.length;
  const missing = run.stops.filter(({ id }) => !loaded.includes(id)).map(({ number }) => number);
  async function hand() {
    const reply = await start.act({ run: run.id, version: run.version, loaded: [...loaded] });
    if (reply.kind !== 'done') return;
    drop();
    onClose();
  }
  return (
    <section className="stack" aria-labelledby={`load-${run.id}`}>
      <h3 id={`load-${run.id}`} ref={heading} tabIndex={-1}>
        {t('delivery.runs.loading')}
      </h3>
      <p className="row-tight">
        <ScanBarcode aria-hidden /> {t('delivery.runs.loadingLead')}
      </p>
      <Progress
        done={loaded.length}
        all={all}
        label={t('delivery.runs.loaded', { loaded: loaded.length, all })}
      />
      <div role="status">{loading.heard && <Said key={loading.round} heard={loading.heard} />}</div>
      <ul className="choices run-bags">
        {run.stops.map(({ id, number, patient, state, stop }) => (
          <li key={id}>
            <label className="choice" data-off={state !== 'packed'}>
              <input
                type="checkbox"
                checked={loaded.includes(id)}
                disabled={state !== 'packed'}
                onChange={(event) => move({ kind: 'ticked', order: id, on: event.target.checked })}
              />
              <span>
                <span className="choice-label">
                  {t('delivery.runs.bag', { stop: stop ?? '', name: fullName(patient.name) })}
                </span>
                <span className="choice-hint">
                  {number} {state !== 'packed' && <OrderStatePill state={state} />}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {start.reply && <NotDone reply={start.reply} focus />}
      {start.reply?.kind === 'refused' && start.reply.code === 'run-not-loaded' && missing.length > 0 && (
        <p className="strong">{t('delivery.runs.missing', { numbers: missing.join(', ') })}</p>
      )}
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={start.busy}
          onClick={() => void hand()}
        >
          {run.driver ? t('delivery.runs.handTo', { name: run.driver.name }) : t('delivery.runs.handOver')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('common.back')}
        </button>
      </div>
    </section>
  );
}

function Said({ heard }: { heard: Heard }) {
  const { t } = useTranslation();
  const good = heard.kind === 'loaded' || heard.kind === 'already';
  return (
    <p className="note row-tight strong" data-tone={good ? undefined : 'wrong'}>
      {good ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
      {t(`delivery.runs.heard.${heard.kind}`, { ...heard })}
    </p>
  );
}
