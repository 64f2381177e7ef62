/** Calendar days, counted without a zone. */
import { Day } from '../../preload/contract/values';

const dayMilliseconds = 86_400_000;

/** So many days before a day. */
export const daysBefore = (day: string, days: number): Day =>
  Day.parse(new Date(Date.parse(day) - days * dayMilliseconds).toISOString().slice(0, 10));

/** Every day from the first to the last. */
export function daysFromTo(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMilliseconds)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
