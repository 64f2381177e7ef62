/** The counter's time: the machine's, but where a training store is made. */
import type { Instant } from '../preload/contract/values';
import { instantOf } from './rules/calendar';

export function createClock(machine: () => number) {
  /** It stands still for the calls that make the store, so that no midnight comes between them. */
  let made: Instant | null = null;
  return {
    now: (): Instant => made ?? instantOf(machine()),
    isElsewhere: (): boolean => made !== null,
    /** Null lets it go on. */
    travel(at: Instant | null): void {
      made = at;
    },
  };
}
