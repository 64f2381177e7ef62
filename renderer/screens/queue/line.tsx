/** One place in the queue, drawn and moved. */
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Place, PlaceMove } from '../../../preload/contract/queue';
import { type Act, useAct } from '../../client/client';
import { useWhen } from '../../client/when';
import { StatusPill } from '../../frame/parts';
import { pathOfPlace } from './journey';

export interface ListProps {
  readonly places: readonly Place[];
  /** First names alone, and nothing of why they came. */
  readonly brief: boolean;
}

export function useMove(): {
  readonly act: Act<'queue.move'>;
  readonly move: (place: Place, to: PlaceMove) => void;
} {
  const act = useAct('queue.move');
  const [, go] = useLocation();
  const move = (place: Place, to: PlaceMove) =>
    void act.act({ place: place.id, version: place.version, move: to }).then((reply) => {
      const path = to === 'attend' && reply.kind === 'done' ? pathOfPlace(reply.value) : null;
      if (path !== null) go(path);
    });
  return { act, move };
}

export function Line({
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
export function Press({ place, label, primary, quiet, onPress }: PressProps) {
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

export function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
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
