/** One run: what it waits for while planned, how its stops stand while it is out, and how it ended. */
import { CircleCheck, Clock, FileText, PackagePlus, Pencil, Truck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RunView } from '../../../preload/contract/delivery-run';
import { useAct } from '../../client/client';
import { useMoney } from '../../client/money';
import { useWhen } from '../../client/when';
import { NotDone } from '../../frame/not-done';
import { Progress, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { Load } from './load';
import { ToPack } from './loose-orders';
import { RunPapers } from './run-papers';
import type { Runs } from './runs-screen';
import { StopLine } from './stop-line';
import { UndoRun } from './undo-run';

interface CardProps {
  readonly run: RunView;
  readonly runs: Runs;
  readonly loading: boolean;
  readonly onChange: () => void;
  readonly onLoad: () => void;
  readonly onClose: (run: string) => void;
}

export const headingOf = (run: string) => `run-${run}`;

const looks = {
  planned: { tone: 'neutral', Icon: Clock },
  out: { tone: 'info', Icon: Truck },
  back: { tone: 'good', Icon: CircleCheck },
} as const;

export function RunCard({ run, runs, loading, onChange, onLoad, onClose }: CardProps) {
  const { t } = useTranslation();
  const [papers, setPapers] = useState(false);
  const { tone, Icon } = looks[run.state];
  return (
    <section className="card stack" aria-labelledby={headingOf(run.id)}>
      <div className="row-spread">
        <h2 id={headingOf(run.id)} tabIndex={-1}>
          {run.number}
        </h2>
        <div className="row">
          <StatusPill tone={tone} icon={<Icon aria-hidden />}>
            {t(`delivery.runs.state.${run.state}`)}
          </StatusPill>
          <button type="button" className="button" onClick={() => setPapers(true)}>
            <FileText aria-hidden /> {t('delivery.runs.papers')}
            <span className="visually-hidden">{run.number}</span>
          </button>
        </div>
      </div>
      <Facts run={run} />
      {loading && run.state === 'planned' ? (
        <Load run={run} runs={runs} onClose={() => onClose(run.id)} />
      ) : (
        <>
          <Stops run={run} />
          {run.state === 'planned' && (
            <Planned run={run} onChange={onChange} onLoad={onLoad} onClose={onClose} />
          )}
          {run.state === 'out' && <Out run={run} onClose={onClose} />}
        </>
      )}
      {papers && <RunPapers run={run} onClose={() => setPapers(false)} />}
    </section>
  );
}

function Facts({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const money = useMoney();
  const { cash, debit, tips } = run.collected;
  const said = [
    run.driver ? t('delivery.runs.drives', { name: run.driver.name }) : t('delivery.runs.noDriver'),
    run.state === 'back' ? null : t('delivery.runs.cash', { due: money(run.due) }),
    run.outAt && t('delivery.runs.outAt', { time: when.time(run.outAt), name: run.outBy ?? '' }),
    cash + debit === 0
      ? null
      : t('delivery.runs.collected', { cash: money(cash), debit: money(debit), tips: money(tips) }),
    run.backAt && t('delivery.runs.backAt', { time: when.time(run.backAt), name: run.backBy ?? '' }),
  ];
  return (
    <ul className="row run-facts">
      {said.flatMap((words) => (words === null ? [] : [<li key={words}>{words}</li>]))}
    </ul>
  );
}

function Stops({ run }: { run: RunView }) {
  const { t } = useTranslation();
  return (
    <ol className="lines">
      {run.stops.map((order, at) => (
        <StopLine key={order.id} order={order} stop={order.stop ?? at + 1}>
          {run.state === 'planned' ? (
            <ToPack order={order.id} state={order.state} name={order.number} />
          ) : (
            <Link
              href={pathTo(order.state === 'out' ? 'deliveryStop' : 'deliveryOrder', { order: order.id })}
              className="button"
            >
              {t(order.state === 'out' ? 'delivery.runs.enter' : 'delivery.runs.open')}{' '}
              <span className="visually-hidden">{order.number}</span>
            </Link>
          )}
        </StopLine>
      ))}
    </ol>
  );
}

type PlannedProps = Pick<CardProps, 'run' | 'onChange' | 'onLoad' | 'onClose'>;

function Planned({ run, onChange, onLoad, onClose }: PlannedProps) {
  const { t } = useTranslation();
  const name = <span className="visually-hidden">{run.number}</span>;
  return (
    <div className="submit-bar">
      <button type="button" className="button" data-kind="primary" onClick={onLoad}>
        <PackagePlus aria-hidden /> {t('delivery.runs.load')} {name}
      </button>
      <button type="button" className="button" onClick={onChange}>
        <Pencil aria-hidden /> {t('delivery.runs.changeRun')} {name}
      </button>
      <UndoRun run={run} onUndone={() => onClose(run.id)} />
    </div>
  );
}

/** Each stop is entered by its slip's code, or opened from the list; then the run is back. */
function Out({ run, onClose }: Pick<CardProps, 'run' | 'onClose'>) {
  const { t } = useTranslation();
  const end = useAct('delivery.endRun');
  const ended = run.stops.filter(({ state }) => state !== 'out').length;
  return (
    <>
      <Progress
        done={ended}
        all={run.stops.length}
        label={t('delivery.runs.ended', { ended, all: run.stops.length })}
      />
      <p className="note">{t('delivery.runs.onReturn')}</p>
      {end.reply && <NotDone reply={end.reply} focus />}
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind={ended === run.stops.length ? 'primary' : undefined}
          aria-disabled={end.busy}
          onClick={() => void end.act({ run: run.id, version: run.version })}
        >
          {t('delivery.runs.isBack')} <span className="visually-hidden">{run.number}</span>
        </button>
        {ended === 0 && <UndoRun run={run} onUndone={() => onClose(run.id)} />}
      </div>
    </>
  );
}
