/** `/queue`: who waits, who was called, and the next place; shown with first names alone where others look on. */
import { Eye, EyeOff, Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import type { Place } from '../../../preload/contract/queue';
import { useAct, useCall } from '../../client/client';
import { useNow, useWaitWords } from '../../client/waits';
import { Answer } from '../../frame/answer';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { firstName } from './journey';
import { AtCounter, Called, Ended, Waiting } from './lists';
import { PlaceForm } from './place-form';
import './queue.css';

type Board = OutputOf<'queue.board'>;

export function QueueScreen() {
  const { t } = useTranslation();
  const [brief, setBrief] = useState(false);
  const board = useCall('queue.board', {}, { keepPrevious: true });
  const now = useNow(board.again);
  const next = useAct('queue.callNext');
  // Not even in what is read aloud: the board may be heard as well as seen.
  const named = (places: readonly Place[]) =>
    brief ? places.map((place) => ({ ...place, name: firstName(place.name) })) : places;
  const nobody = next.reply?.kind === 'done' && next.reply.value === null;
  return (
    <Page
      title={t('queue.title')}
      lead={t('queue.lead')}
      back={{ path: pathTo('today'), label: t('today.title') }}
      aside={
        <div className="row">
          <button type="button" className="button" aria-pressed={brief} onClick={() => setBrief(!brief)}>
            {brief ? <Eye aria-hidden /> : <EyeOff aria-hidden />} {t('queue.firstNames')}
          </button>
          <Link href={pathTo('visitors')} className="button">
            {t('queue.visitors')}
          </Link>
          <button
            type="button"
            className="button"
            data-kind="primary"
            aria-disabled={next.busy}
            onClick={() => void next.act({})}
          >
            <Megaphone aria-hidden /> {t('queue.callNext')}
          </button>
        </div>
      }
    >
      {next.reply && next.reply.kind !== 'done' && <NotDone reply={next.reply} focus />}
      <p role="status" className="said">
        {nobody && t('queue.nobodyWaits')}
        {next.reply?.kind === 'done' &&
          next.reply.value &&
          t('queue.calledNow', {
            number: next.reply.value.number,
            name: brief ? firstName(next.reply.value.name) : next.reply.value.name,
          })}
      </p>
      <div className="list-and-form">
        <Answer reply={board.reply} again={board.again}>
          {(found) => (
            <div className="stack-wide">
              <Figures board={found} now={now} />
              <Called places={named(found.called)} brief={brief} now={now} />
              <AtCounter places={named(found.atCounter)} brief={brief} now={now} />
              <Waiting places={named(found.waiting)} brief={brief} now={now} />
              <Ended places={named(found.ended)} brief={brief} />
            </div>
          )}
        </Answer>
        <PlaceForm />
      </div>
    </Page>
  );
}

/** How long people wait and are helped today, at a glance. */
function Figures({ board, now }: { board: Board; now: number }) {
  const { t } = useTranslation();
  const wait = useWaitWords();
  const longest = board.waiting.find((place) => !place.leftOver);
  const none = t('queue.figures.none');
  const figures = [
    { key: 'waiting', value: String(board.waiting.filter((place) => !place.leftOver).length) },
    { key: 'now', value: longest ? wait.since(longest.arrivedAt, now) : none },
    { key: 'median', value: board.waits ? wait.minutes(board.waits.median) : none },
    { key: 'longest', value: board.waits ? wait.minutes(board.waits.longest) : none },
    { key: 'served', value: board.served ? wait.minutes(board.served.median) : none },
  ] as const;
  return (
    <dl className="figures-row">
      {figures.map(({ key, value }) => (
        <div key={key} className="card-plain figure">
          <dt className="small soft">{t(`queue.figures.${key}`)}</dt>
          <dd className="figure-value figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
