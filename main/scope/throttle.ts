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

type Failures = { readonly count: number; readonly until: number };

/** Where the counts outlive the program. */
export interface ThrottleMemory {
  read(): readonly (readonly [name: string, failures: Failures])[];
  keep(entries: readonly (readonly [name: string, failures: Failures])[]): void;
}

/** All wrong recovery keys count together: they belong to no name. */
export const recoveryKeys = 'recovery key';

/** `fold` makes one name of all the ways to write it: else every accent would be a fresh five tries. */
export function createThrottle(fold: (name: string) => string, memory: ThrottleMemory | null): Throttle {
  const failures = new Map<string, Failures>(memory?.read());
  return {
    // A clock that was set back makes no wait longer than the longest.
    waits: (name, now) => Math.min(longestWaitMs, Math.max(0, (failures.get(fold(name))?.until ?? 0) - now)),
    failed(name, now) {
      const count = (failures.get(fold(name))?.count ?? 0) + 1;
      const wait = count < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - freeTries));
      failures.set(fold(name), { count, until: now + wait });
      memory?.keep([...failures]);
    },
    passed(name) {
      if (failures.delete(fold(name))) memory?.keep([...failures]);
    },
  };
}
