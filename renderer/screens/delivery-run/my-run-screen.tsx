/** `/run`: the driver's own runs of today, the next stop first, and nothing else (R-ST-3). */
import { CircleCheck, RefreshCw, Truck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import type { DriverStop } from '../../../preload/contract/delivery-door';
import { useCall } from '../../client/client';
import { useMoney } from '../../client/money';
import { fullName } from '../../client/names';
import { useWindowWords } from '../../client/window-words';
import { Answer } from '../../frame/answer';
import { OrderStatePill } from '../../frame/delivery/order-state';
import { Page } from '../../frame/page';
import { EmptyState, Progress } from '../../frame/parts';
import { pathTo } from '../../routes';
import './delivery-run.css';

type Mine = OutputOf<'delivery.mine'>;
type MyRun = Mine['runs'][number];

export function MyRunScreen() {
  const { t } = useTranslation();
  const windowWords = useWindowWords();
  const { reply, again } = useCall('delivery.mine', {}, { keepPrevious: true });
  return (
    <Page
      title={t('delivery.runs.mine.title')}
      lead={reply?.kind === 'done' ? windowWords.day(reply.value.today, 'long') : undefined}
      aside={
        <button type="button" className="button" onClick={() => void again()}>
          <RefreshCw aria-hidden /> {t('delivery.runs.mine.again')}
        </button>
      }
    >
      <Answer reply={reply} again={again}>
        {({ runs }) =>
          runs.length === 0 ? (
            <EmptyState
              icon={<Truck aria-hidden />}
              title={t('delivery.runs.mine.none')}
              body={t('delivery.runs.mine.noneBody')}
            />
          ) : (
            runs.map((run) => <Run key={run.id} run={run} />)
          )
        }
      </Answer>
    </Page>
  );
}

function Run({ run }: { run: MyRun }) {
  const { t } = useTranslation();
  const open = run.stops.filter(({ state }) => state === 'out');
  const [nextStop, ...later] = open;
  const ended = run.stops.filter(({ state }) => state !== 'out');
  return (
    <section className="stack" aria-labelledby={`my-run-${run.id}`}>
      <h2 id={`my-run-${run.id}`}>{run.number}</h2>
      {run.state === 'planned' ? (
        <p className="note">{t('delivery.runs.mine.planned', { count: run.stops.length })}</p>
      ) : (
        <Progress
          done={ended.length}
          all={run.stops.length}
          label={t('delivery.runs.ended', { ended: ended.length, all: run.stops.length })}
        />
      )}
      {run.state === 'out' && nextStop && <Next stop={nextStop} />}
      {run.state === 'out' && !nextStop && (
        <p className="note row-tight strong">
          <CircleCheck aria-hidden /> {t('delivery.runs.mine.drive')}
        </p>
      )}
      {run.state === 'back' && <p className="note">{t('delivery.runs.mine.back')}</p>}
      <Stops
        label={t('delivery.runs.mine.later')}
        stops={run.state === 'planned' ? run.stops : later}
        opens={run.state === 'out'}
      />
      {run.state !== 'planned' && (
        <Stops label={t('delivery.runs.mine.ended')} stops={ended} opens={run.state === 'out'} />
      )}
    </section>
  );
}

function Where({ stop }: { stop: DriverStop }) {
  const { address } = stop;
  return (
    <span>
      {[address.line1, address.line2].filter((line) => line !== '').join(', ')}, {address.town}
    </span>
  );
}

function Next({ stop }: { stop: DriverStop }) {
  const { t } = useTranslation();
  const money = useMoney();
  const windowWords = useWindowWords();
  return (
    <div className="card run-next">
      <p className="soft">{t('delivery.runs.mine.next', { stop: stop.stop })}</p>
      <p className="run-next-name">{fullName(stop.receiver)}</p>
      <p className="run-next-where">
        <Where stop={stop} />
      </p>
      <p>
        {windowWords.hours(stop.window)} · {t('delivery.runs.due', { due: money(stop.due) })}
      </p>
      <Link
        href={pathTo('deliveryStop', { order: stop.order })}
        className="button run-next-open"
        data-kind="primary"
      >
        {t('delivery.runs.mine.open')}
      </Link>
    </div>
  );
}

interface StopsProps {
  readonly label: string;
  readonly stops: readonly DriverStop[];
  readonly opens: boolean;
}

function Stops({ label, stops, opens }: StopsProps) {
  const { t } = useTranslation();
  if (stops.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{label}</h3>
      <ol className="lines">
        {stops.map((stop) => (
          <li key={stop.order} className="line">
            <span className="run-stop figures">
              <span className="visually-hidden">{t('delivery.runs.stop')}</span> {stop.stop}
            </span>
            <div className="line-text">
              {opens ? (
                <Link href={pathTo('deliveryStop', { order: stop.order })} className="line-link">
                  {fullName(stop.receiver)}
                </Link>
              ) : (
                <span className="strong">{fullName(stop.receiver)}</span>
              )}
              <span className="soft">
                <Where stop={stop} />
              </span>
            </div>
            <OrderStatePill state={stop.state} />
          </li>
        ))}
      </ol>
    </div>
  );
}
