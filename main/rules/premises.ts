/** Until when a visitor may be inside without anybody wondering (B-REG-5). */
import type { StoreProfile } from '../../preload/contract/profile';
import type { Day, Instant } from '../../preload/contract/values';
import { dayIn, instantAt, weekdayOf } from './calendar';

/** When the store closes on a day, as milliseconds since the epoch; null where it is closed or not set. */
function closing({ hours, zone }: Pick<StoreProfile, 'hours' | 'zone'>, day: Day): number | null {
  const open = hours?.[weekdayOf(day)];
  return open ? Date.parse(instantAt(zone, day, open.closes)) : null;
}

/** Came on an earlier day, or before today's closing hour which is over. */
export function isLate(inAt: Instant, now: Instant, profile: Pick<StoreProfile, 'hours' | 'zone'>): boolean {
  const today = dayIn(profile.zone, now);
  if (dayIn(profile.zone, inAt) < today) return true;
  const closes = closing(profile, today);
  return closes !== null && Date.parse(now) >= closes && Date.parse(inAt) < closes;
}
