/** Places in the queue: those called, those at the counter, those who wait, and how today's ended. */
import { Clock, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useWaitWords } from '../../client/waits';
import { useWhen } from '../../client/when';
import { useFirstLines } from '../../frame/first-lines';
import { NotDone } from '../../frame/not-done';
import { EmptyState } from '../../frame/parts';
import { pathOfPlace } from './journey';
import { Line, type ListProps, Press, Section, useMove } from './line';

/** More lines than these are asked for. */
const shownAtFirst = 20;

export function Called({ places, brief, now }: ListProps & { now: number }) {
  const { t } = useTranslation();
  const wait = useWaitWords();
  const { act, move } = useMove();
  if (places.length === 0) return act.reply && <NotDone reply={act.reply} focus />;
  return (
    <Section title={t('queue.called')} count={places.length}>
      {act.reply && <NotDone reply={act.reply} focus />}
      <ul className="lines">
        {places.map((place) => (
          <Line
            key={place.id}
            place={place}
            brief={brief}
            said={
              <span className="soft">
                {t('queue.calledSince', {
                  wait: wait.since(place.calledAt ?? place.arrivedAt, now),
                  name: place.calledBy ?? '',
                })}
              </span>
            }
          >
            <Press place={place} label={t('queue.attend')} primary onPress={() => move(place, 'attend')} />
            <Press place={place} label={t('queue.noShow')} onPress={() => move(place, 'noShow')} />
            <Press place={place} label={t('queue.left')} onPress={() => move(place, 'leave')} />
            <Press place={place} label={t('queue.undoCall')} quiet onPress={() => move(place, 'undo')} />
          </Line>
        ))}
      </ul>
    </Section>
  );
}

/** Being helped now: nobody is forgotten there, and how long it takes is known. */
export function AtCounter({ places, brief, now }: ListProps & { now: number }) {
  const { t } = useTranslation();
  const wait = useWaitWords();
  const { act, move } = useMove();
  if (places.length === 0) return act.reply && <NotDone reply={act.reply} focus />;
  return (
    <Section title={t('queue.atCounter')} count={places.length}>
      {act.reply && <NotDone reply={act.reply} focus />}
      <ul className="lines">
        {places.map((place) => {
          const path = pathOfPlace(place);
          return (
            <Line
              key={place.id}
              place={place}
              brief={brief}
              said={
                <span className="soft">
                  {t('queue.attendedSince', {
                    wait: wait.since(place.attendedAt ?? place.arrivedAt, now),
                    name: place.attendedBy ?? '',
                  })}
                </span>
              }
            >
              <Press place={place} label={t('queue.serve')} primary onPress={() => move(place, 'serve')} />
              {path && (
                <Link href={path} className="button">
                  {t('queue.openPage')} <span className="visually-hidden">{place.name}</span>
                </Link>
              )}
              <Press place={place} label={t('queue.left')} onPress={() => move(place, 'leave')} />
              <Press place={place} label={t('queue.undoAttend')} quiet onPress={() => move(place, 'undo')} />
            </Line>
          );
        })}
      </ul>
    </Section>
  );
}

export function Waiting({ places, brief, now }: ListProps & { now: number }) {
  const { t } = useTranslation();
  const wait = useWaitWords();
  const { act, move } = useMove();
  const { shown, more } = useFirstLines(places, shownAtFirst);
  return (
    <Section title={t('queue.waiting')} count={places.length}>
      {act.reply && <NotDone reply={act.reply} focus />}
      {places.length === 0 ? (
        <EmptyState title={t('queue.noneWaiting')} body={t('queue.noneWaitingBody')} />
      ) : (
        <ol className="lines">
          {shown.map((place) => (
            <Line
              key={place.id}
              place={place}
              brief={brief}
              said={
                <span className="row-tight figures">
                  <Clock aria-hidden size="1em" /> {wait.since(place.arrivedAt, now)}
                </span>
              }
            >
              <Press place={place} label={t('queue.call')} onPress={() => move(place, 'call')} />
              <Press place={place} label={t('queue.left')} quiet onPress={() => move(place, 'leave')} />
            </Line>
          ))}
        </ol>
      )}
      {more}
    </Section>
  );
}

export function Ended({ places, brief }: ListProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const wait = useWaitWords();
  const { act, move } = useMove();
  const { shown, more } = useFirstLines(places, shownAtFirst);
  return (
    <Section title={t('queue.ended')} count={places.length}>
      {act.reply && <NotDone reply={act.reply} focus />}
      {places.length === 0 ? (
        <p className="soft">{t('queue.noneEnded')}</p>
      ) : (
        <ul className="lines">
          {shown.map((place) => (
            <Line
              key={place.id}
              place={place}
              brief={brief}
              said={
                <span className="soft">
                  {t(`queue.states.${place.state}`, { time: when.time(place.endedAt ?? place.arrivedAt) })}
                  {place.calledAt &&
                    ` · ${t('queue.waited', { wait: wait.since(place.arrivedAt, place.calledAt) })}`}
                  {place.attendedAt &&
                    place.endedAt &&
                    ` · ${t('queue.attended', { wait: wait.since(place.attendedAt, place.endedAt) })}`}
                </span>
              }
            >
              <button type="button" className="button" data-kind="quiet" onClick={() => move(place, 'undo')}>
                <Undo2 aria-hidden /> {t('queue.undo')} <span className="visually-hidden">{place.name}</span>
              </button>
            </Line>
          ))}
        </ul>
      )}
      {more}
    </Section>
  );
}
