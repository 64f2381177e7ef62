/** A day of the board: why it is closed, its windows, and the way to its runs. */
import { CalendarOff, Truck } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Holiday } from '../../../preload/contract/delivery-programme';
import type { OrderBrief, WindowKey } from '../../../preload/contract/delivery-values';
import { useWindowWords } from '../../client/window-words';
import { keyOf } from '../../frame/delivery/offers';
import type { Movable } from '../../frame/delivery/use-moves';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import type { BoardDay, Filter } from './journey';
import { WindowCard } from './window-card';

interface DayProps {
  readonly found: BoardDay;
  readonly isToday: boolean;
  readonly filter: Filter;
  readonly brief: boolean;
  /** Lines that are drawn at first, by window. */
  readonly drawn: ReadonlyMap<string, number>;
  readonly onMove: (order: OrderBrief) => void;
  readonly onDropped: (order: Movable, window: WindowKey) => void;
}

/** Nothing is brought on a closed day: only what was ordered before it was closed still stands there. */
const shownOf = ({ closed, windows }: BoardDay) =>
  closed === null ? windows : windows.filter(({ orders, waiting }) => orders.length + waiting.length > 0);

export function Day({ found, isToday, filter, drawn, ...shared }: DayProps) {
  const { t } = useTranslation();
  const id = useId();
  const words = useWindowWords();
  return (
    <section className="stack board-day" aria-labelledby={id}>
      <div className="row-spread">
        <div className="row">
          <h2 id={id}>{words.day(found.day)}</h2>
          {isToday && <StatusPill tone="accent">{t('delivery.board.today')}</StatusPill>}
        </div>
        <Link href={pathTo('deliveryRuns', { day: found.day })} className="link-button">
          <Truck aria-hidden /> {t('delivery.board.runs')}
          <span className="visually-hidden">{words.day(found.day)}</span>
        </Link>
      </div>
      {found.closed !== null && <Closed why={found.closed} />}
      <div className="columns">
        {shownOf(found).map((window) => (
          <WindowCard
            // Another filter folds what was unfolded: hundreds of lines are drawn for nobody.
            key={`${filter} ${keyOf(window.window)}`}
            found={window}
            closed={found.closed !== null}
            filter={filter}
            drawn={drawn.get(keyOf(window.window)) ?? 0}
            {...shared}
          />
        ))}
      </div>
    </section>
  );
}

/** A holiday by its name, or what the store wrote. */
function Closed({ why }: { why: string }) {
  const { t } = useTranslation();
  const holiday = Holiday.safeParse(why);
  return (
    <p className="note row-tight" data-tone="warn">
      <CalendarOff aria-hidden />
      <span>
        {t('delivery.board.closed', {
          why: holiday.success ? t(`delivery.window.holiday.${holiday.data}`) : why,
        })}
      </span>
    </p>
  );
}
