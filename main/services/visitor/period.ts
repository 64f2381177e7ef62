import type { Day, Instant } from '../../../preload/contract/values';
import { endOfDay, startOfDay } from '../../rules/calendar';
import { unacceptable } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';

/** The instants of whole days in the store's zone; wrong where the last day is before the first. */
export function periodOf(
  { from, until }: { from: Day; until: Day },
  { zone }: Scope,
): { from: Instant; until: Instant } {
  if (until < from) unacceptable('until', 'periodBackwards');
  return { from: startOfDay(zone, from), until: endOfDay(zone, until) };
}
