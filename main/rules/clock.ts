/** Whether the machine's clock stands behind what was already written (trust, T15). */
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day, Instant } from '../../preload/contract/values';
import { ruleSet } from './rulebook';

const minuteMs = 60_000;

/** A clock that is adjusted steps back a little: that much is let pass. */
export function isBehind(lastEntry: Instant, now: Instant, book: Rulebook, today: Day): boolean {
  const { value: minutes } = ruleSet(book, 'clock.tolerance', today, today);
  return Date.parse(now) < Date.parse(lastEntry) - minutes * minuteMs;
}
