/** `/deliveries`: coming days, their windows and orders; moved by drag or by key (R-DLV-1, B-DLV-1). */
import { Eye, EyeOff, Printer, Settings } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import type { Day as DayValue } from '../../../preload/contract/values';
import { useCall } from '../../client/client';
import { useMay, useSituation } from '../../client/situation';
import { PersonSearch } from '../../forms/person-search';
import { Answer } from '../../frame/answer';
import { MoveDialog } from '../../frame/delivery/move-dialog';
import { FilterRow } from '../../frame/filter-row';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { pathTo, routes } from '../../routes';
import { Cancelled } from './cancelled';
import { Day } from './day';
import { type Board, countsOf, drawnByWindow, type Filter, filters, shownFrom, span } from './journey';
import { NoDays } from './no-days';
import { Overdue } from './overdue';
import { PrintDialog } from './print-dialog';
import { type BoardMoves, useBoardMoves } from './use-board-moves';
import { useKeptFocus } from './use-kept-focus';
import { Weeks } from './weeks';
import './delivery-board.css';

export function BoardScreen() {
  const { situation } = useSituation();
  const asked = new URLSearchParams(useSearch()).get('from');
  return situation.today === null ? null : <BoardFrom from={shownFrom(asked, situation.today)} />;
}

function BoardFrom({ from }: { from: DayValue }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const may = useMay();
  const [brief, setBrief] = useState(false);
  const [printing, setPrinting] = useState(false);
  const board = useCall('delivery.board', { from, days: span }, { keepPrevious: true });
  const moves = useBoardMoves();
  return (
    <Page
      title={t('delivery.board.title')}
      lead={t('delivery.board.lead')}
      back={{ path: pathTo('today'), label: t('today.title') }}
      aside={
        <div className="row">
          <button type="button" className="button" aria-pressed={brief} onClick={() => setBrief(!brief)}>
            {brief ? <Eye aria-hidden /> : <EyeOff aria-hidden />} {t('queue.firstNames')}
          </button>
          <button type="button" className="button" onClick={() => setPrinting(true)}>
            <Printer aria-hidden /> {t('delivery.board.print.open')}
          </button>
          {may(routes.deliveryProgramme.who) && (
            <Link href={pathTo('deliveryProgramme')} className="button">
              <Settings aria-hidden /> {t('manager.deliveryProgramme.title')}
            </Link>
          )}
        </div>
      }
    >
      <PersonSearch
        label={t('delivery.board.take.label')}
        hint={t('delivery.board.take.hint')}
        none={t('search.nobody')}
        results={t('forms.suggestions')}
        born={(year) => t('search.born', { year: String(year) })}
        sessions={false}
        onChosen={({ id }) => go(pathTo('deliveryNew', { patient: id }))}
      />
      {moves.failed && <NotDone reply={moves.failed} focus />}
      <Answer reply={board.reply} again={board.again}>
        {(found) => <Shown from={from} found={found} brief={brief} moves={moves} />}
      </Answer>
      <p role="status" className="said board-said">
        {moves.said}
      </p>
      {moves.asked && (
        <MoveDialog
          order={moves.asked.order}
          tried={moves.asked.tried}
          overtaken={moves.asked.overtaken}
          onMoved={moves.done}
          onClose={moves.close}
        />
      )}
      {printing && <PrintDialog from={from} onClose={() => setPrinting(false)} />}
    </Page>
  );
}

interface ShownProps {
  readonly from: DayValue;
  readonly found: Board;
  readonly brief: boolean;
  readonly moves: BoardMoves;
}

function Shown({ from, found, brief, moves }: ShownProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  useKeptFocus(moves.moved, found);
  const counts = countsOf(found);
  const drawn = drawnByWindow(found.days, filter);
  return (
    <>
      <Overdue orders={found.overdue} brief={brief} onMove={moves.ask} />
      <div className="row-spread">
        <Weeks from={from} today={found.today} />
        <FilterRow
          label={t('delivery.board.filter.label')}
          options={filters.map((value) => ({
            value,
            label: t(`delivery.board.filter.${value}`),
            count: counts[value],
          }))}
          value={filter}
          onChosen={setFilter}
        />
      </div>
      {filter === 'cancelled' ? (
        <Cancelled orders={found.cancelled} brief={brief} />
      ) : (
        <>
          {found.days.length === 0 && <NoDays />}
          {found.days.map((day) => (
            <Day
              key={day.day}
              found={day}
              isToday={day.day === found.today}
              filter={filter}
              brief={brief}
              drawn={drawn}
              onMove={moves.ask}
              onDropped={moves.drop}
            />
          ))}
        </>
      )}
    </>
  );
}
