/** Places in the queue: those called, those who wait, and how today's ended. */
import { Clock, TriangleAlert, Undo2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Place, PlaceMove } from '../../../preload/contract/queue';
import { type Act, useAct } from '../../client/client';
import { useWaitWords } from '../../client/waits';
import { useWhen } from '../../client/when';
import { NotDone } from '../../frame/not-done';
import { EmptyState, StatusPill } from '../../frame/parts';
import { pathOfPlace } from './journey';

interface ListProps {
  readonly places: readonly Place[];
  /** First names alone, and nothing of why they came. */
  readonly brief: boolean;
}

/** More lines than these are asked for. */
const shownAtFirst = 20;

function useMove(): {
  readonly act: Act<'queue.move'>;
  readonly move: (place: Place, to: PlaceMove) => void;
} {
  const act = useAct('queue.move');
  const [, go] = useLocation();
  const move = (place: Place, to: PlaceMove) =>
    void act.act({ place: place.id, version: place.version, move: to }).then((reply) => {
      const path = to === 'serve' && reply.kind === 'done' ? pathOfPlace(reply.value) : null;
      if (path !== null) go(path);
    });
  return { act, move };
}

function Line({
  place,
  brief,
  said,
  children,
}: {
  place: Place;
  brief: boolean;
  said: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <li className="line place">
      <span className="place-number figures" aria-hidden>
        {place.number}
      </span>
      <div className="line-text">
        <span className="strong place-name">
          <span className="visually-hidden">{t('queue.numbered', { number: place.number })}</span>{' '}
          {place.name}
        </span>
        <span className="row place-said">
          {!brief && <span className="soft">{t(`queue.reasons.${place.reason}`)}</span>}
          {said}
          {place.leftOver && (
            <StatusPill tone="warn" icon={<TriangleAlert aria-hidden />}>
              {t('queue.leftOver', { day: when.day(place.day, 'short') })}
            </StatusPill>
          )}
        </span>
      </div>
      <div className="row">{children}</div>
    </li>
  );
}

/** A button that says, to those who cannot see the line, whose it is. */
function Press({ place, label, primary, quiet, onPress }: PressProps) {
  return (
    <button
      type="button"
      className="button"
      data-kind={primary ? 'primary' : quiet ? 'quiet' : undefined}
      onClick={onPress}
    >
      {label} <span className="visually-hidden">{place.name}</span>
    </button>
  );
}
interface PressProps {
  readonly place: Place;
  readonly label: string;
  readonly primary?: boolean;
  readonly quiet?: boolean;
  readonly onPress: () => void;
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count > 0 && <span className="count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

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
            <Press place={place} label={t('queue.serve')} primary onPress={() => move(place, 'serve')} />
            <Press place={place} label={t('queue.noShow')} onPress={() => move(place, 'noShow')} />
            <Press place={place} label={t('queue.left')} onPress={() => move(place, 'leave')} />
            <Press place={place} label={t('queue.undoCall')} quiet onPress={() => move(place, 'undo')} />
          </Line>
        ))}
      </ul>
    </Section>
  );
}

/** The first lines, and a way to the rest. */
function useFirstLines(places: readonly Place[]): { shown: readonly Place[]; more: ReactNode } {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? places : places.slice(0, shownAtFirst);
  const more = shown.length < places.length && (
    <button type="button" className="button" onClick={() => setAll(true)}>
      {t('queue.showAll', { count: places.length })}
    </button>
  );
  return { shown, more };
}

export function Waiting({ places, brief, now }: ListProps & { now: number }) {
  const { t } = useTranslation();
  const wait = useWaitWords();
  const { act, move } = useMove();
  const { shown, more } = useFirstLines(places);
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
  const { shown, more } = useFirstLines(places);
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
