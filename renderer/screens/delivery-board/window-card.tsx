/** One window: how full it is, its orders, and below them those that wait for a place, in their order (B-DLV-1). */
import { CalendarOff } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief, WindowKey } from '../../../preload/contract/delivery-values';
import { useWindowWords } from '../../client/window-words';
import { Capacity, usePlaceWords } from '../../frame/delivery/capacity';
import type { Movable } from '../../frame/delivery/use-moves';
import { StatusPill } from '../../frame/parts';
import { type BoardWindow, type Filter, passes } from './journey';
import { OrderList } from './order-list';

interface WindowProps {
  readonly found: BoardWindow;
  /** Its day is closed: what stands here has to go elsewhere. */
  readonly closed: boolean;
  readonly filter: Filter;
  readonly brief: boolean;
  /** So many lines are drawn before anybody asks for all. */
  readonly drawn: number;
  readonly onMove: (order: OrderBrief) => void;
  readonly onDropped: (order: Movable, window: WindowKey) => void;
}

export const WindowCard = memo(function WindowCard(props: WindowProps) {
  const { found, closed, filter, brief, drawn, onMove, onDropped } = props;
  const { t } = useTranslation();
  const id = useId();
  const words = useWindowWords();
  const placeWords = usePlaceWords();
  const [all, setAll] = useState(false);
  const orders = found.orders.filter((order) => passes(filter, order));
  const waiting = found.waiting.filter((order) => passes(filter, order));
  const most = all ? Number.POSITIVE_INFINITY : drawn;
  const shown = orders.slice(0, most);
  const shownWaiting = waiting.slice(0, Math.max(0, most - shown.length));
  const hidden = orders.length + waiting.length - shown.length - shownWaiting.length;
  const noneWord = filter === 'all' ? 'none' : 'noneSuch';
  return (
    <section className="card board-window stack-tight" aria-labelledby={id}>
      <h3 id={id}>
        <span className="visually-hidden">{words.day(found.window.day)},</span> {words.hours(found.window)}
      </h3>
      {closed ? (
        <StatusPill tone="warn" icon={<CalendarOff aria-hidden />}>
          {t('delivery.board.closedWindow')}
        </StatusPill>
      ) : (
        <Capacity taken={found.taken} capacity={found.capacity} />
      )}
      <OrderList
        label={`${words.window(found.window)} · ${placeWords(found)}`}
        orders={shown}
        brief={brief}
        none={
          orders.length > 0
            ? t('delivery.board.folded', { count: orders.length })
            : t(`delivery.board.${noneWord}`)
        }
        onMove={onMove}
        onDropped={(order) => onDropped(order, found.window)}
      />
      {shownWaiting.length > 0 && (
        <>
          <h4 className="board-waiting">
            {t('delivery.board.waiting')} <span className="count">{waiting.length}</span>
          </h4>
          <p className="soft small">{t('delivery.board.waitingHint')}</p>
          <OrderList
            label={`${t('delivery.board.waiting')} · ${words.window(found.window)}`}
            orders={shownWaiting}
            brief={brief}
            none=""
            onMove={onMove}
            onDropped={null}
          />
        </>
      )}
      {hidden > 0 && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t('delivery.board.showAll', { count: orders.length + waiting.length })}
          <span className="visually-hidden">{words.window(found.window)}</span>
        </button>
      )}
    </section>
  );
});
