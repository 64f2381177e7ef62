/** How full a window is: pure, so that it is tested without a browser. */

export interface Places {
  readonly taken: number;
  /** Null is no limit. */
  readonly capacity: number | null;
}

export type Fullness = 'unlimited' | 'free' | 'nearly' | 'full';

/** The last place, and the last fifth of many, are worth a look before anybody is promised one. */
const lastFew = (capacity: number) => Math.max(1, Math.floor(capacity / 5));

export function fullnessOf({ taken, capacity }: Places): Fullness {
  if (capacity === null) return 'unlimited';
  const left = capacity - taken;
  if (left <= 0) return 'full';
  return taken > 0 && left <= lastFew(capacity) ? 'nearly' : 'free';
}

export const leftIn = ({ taken, capacity }: Places): number | null =>
  capacity === null ? null : Math.max(0, capacity - taken);

/** Places that are few enough to be counted stand apart in the picture: where each of them ends, from 0 to 1. */
const countable = 30;

export const edgesOf = (capacity: number): readonly number[] =>
  capacity > countable ? [] : Array.from({ length: capacity - 1 }, (_, at) => (at + 1) / capacity);
