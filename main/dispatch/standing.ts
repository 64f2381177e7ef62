/** One window as the dispatcher sees it: who stands there, and the line of calls that wait for their turn. */
import type { Day } from '../../preload/contract/values';
import { type Caller, nobody } from '../scope/caller';
import type { OnShow } from './on-show';

export interface Standing {
  caller: Caller;
  /** Calls under way: a store that one of them has just opened is not closed under it. */
  underWay: number;
  /** The day on which the account was last seen to be in force; null before. */
  seenOn: Day | null;
  /** Whether the page was told that the clock is behind. */
  clockBehind: boolean;
  /** Whom the page shows, so that its asking again is no further look-up. */
  onShow: OnShow | null;
  /** The last call of the line. */
  last: Promise<unknown>;
}

export const newStanding = (): Standing => ({
  caller: nobody,
  underWay: 0,
  seenOn: null,
  clockBehind: false,
  onShow: null,
  last: Promise.resolve(),
});

/**
 * Calls of a window at which no operator works are answered one after the other: so no guess at a PIN
 * or passphrase overtakes the count of the one before.
 */
export function inTurn<T>(standing: Standing, work: () => Promise<T>): Promise<T> {
  if (standing.caller.kind === 'operator') return work();
  const answered = standing.last.then(work);
  standing.last = answered.catch(() => undefined);
  return answered;
}
