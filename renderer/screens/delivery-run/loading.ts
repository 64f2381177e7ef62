/** Bags into the car, scan by scan: each of the run, and none of another one (B-DLV-3). */
import type { OrderBrief } from '../../../preload/contract/delivery-values';

type Bag = Pick<OrderBrief, 'id' | 'number' | 'state'>;

/** Runs of the day as far as a scanned bag is concerned. */
export interface Day {
  readonly runs: readonly { readonly id: string; readonly number: string; readonly stops: readonly Bag[] }[];
  readonly loose: readonly Bag[];
}

/** What a scanned bag turned out to be. */
export type Heard =
  | { readonly kind: 'loaded' | 'already' | 'notPacked' | 'loose'; readonly number: string }
  | { readonly kind: 'otherRun'; readonly number: string; readonly run: string }
  | { readonly kind: 'otherDay' };

export interface Loading {
  readonly loaded: readonly string[];
  readonly heard: Heard | null;
  /** Counts what was heard, so that the same words are said anew. */
  readonly round: number;
}

export type LoadingEvent =
  | { readonly kind: 'scanned'; readonly order: string; readonly run: string; readonly day: Day }
  | { readonly kind: 'ticked'; readonly order: string; readonly on: boolean };

export const empty: Loading = { loaded: [], heard: null, round: 0 };

function hear({ loaded }: Loading, order: string, run: string, { loose, runs }: Day): Heard {
  const on = runs.find(({ stops }) => stops.some(({ id }) => id === order));
  const bag = [...(on?.stops ?? []), ...loose].find(({ id }) => id === order);
  if (!bag) return { kind: 'otherDay' };
  const { number } = bag;
  if (!on) return { kind: 'loose', number };
  if (on.id !== run) return { kind: 'otherRun', number, run: on.number };
  if (bag.state !== 'packed') return { kind: 'notPacked', number };
  return { kind: loaded.includes(order) ? 'already' : 'loaded', number };
}

export function next(loading: Loading, event: LoadingEvent): Loading {
  const { loaded } = loading;
  if (event.kind === 'ticked') {
    const others = loaded.filter((id) => id !== event.order);
    return { ...loading, loaded: event.on ? [...others, event.order] : others, heard: null };
  }
  const heard = hear(loading, event.order, event.run, event.day);
  return {
    loaded: heard.kind === 'loaded' ? [...loaded, event.order] : loaded,
    heard,
    round: loading.round + 1,
  };
}

/** Those that are on the run now: it may have been changed since a bag was scanned. */
export const loadedOf = ({ loaded }: Loading, stops: readonly Bag[]): readonly string[] =>
  stops.filter(({ id, state }) => state === 'packed' && loaded.includes(id)).map(({ id }) => id);
