/** Slows down guessing: after five wrong tries in a row each further one costs a longer wait. */

const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

export interface Throttle {
  /** Milliseconds to wait before the next try for this name; 0 if it may be tried now. */
  waits(name: string, now: number): number;
  failed(name: string, now: number): void;
  passed(name: string): void;
}

/** `fold` makes one name of all the ways to write it: else every accent would be a fresh five tries. */
export function createThrottle(fold: (name: string) => string): Throttle {
  const failures = new Map<string, { count: number; until: number }>();
  return {
    waits: (name, now) => Math.max(0, (failures.get(fold(name))?.until ?? 0) - now),
    failed(name, now) {
      const count = (failures.get(fold(name))?.count ?? 0) + 1;
      const wait = count < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - freeTries));
      failures.set(fold(name), { count, until: now + wait });
    },
    passed: (name) => void failures.delete(fold(name)),
  };
}
