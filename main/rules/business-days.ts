/**
 * Business days are Monday to Friday. State holidays stand in no document: counting them as working days gives
 * the earlier day, which is the safe one.
 */
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../preload/contract/values';
import { addDays } from './calendar';

const saturday = 6;
const isBusinessDay = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek < saturday;

/** The n-th business day after a day; the day itself never counts. */
export function addBusinessDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}
