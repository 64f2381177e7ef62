/** Calendar days and instants. A day is decided by the store's zone; near midnight UTC has another one. */
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../preload/contract/values';

/** Where an anniversary of 29 February falls in a common year. */
export type LeapPolicy = 'feb28' | 'mar01';

/** Whether a text is a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** A text that must be a day; anything else is a fault of the program. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a calendar day');
  return text;
}

const isInstant = (text: string): text is Instant =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text);

/** An instant as it is stored, from milliseconds since the epoch. */
export function instantOf(milliseconds: number): Instant {
  const text = new Date(milliseconds).toISOString();
  if (!isInstant(text)) throw new RangeError('instant outside the years 0 to 9999');
  return text;
}

const plain = (day: Day) => Temporal.PlainDate.from(day);

/** The calendar day on which an instant falls in a zone. */
export function dayIn(zone: string, instant: Instant | number): Day {
  const moment =
    typeof instant === 'number'
      ? Temporal.Instant.fromEpochMilliseconds(instant)
      : Temporal.Instant.from(instant);
  return asDay(moment.toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** The first instant of a day in a zone, also where the clocks change at midnight. */
export const startOfDay = (zone: string, day: Day): Instant =>
  instantOf(plain(day).toZonedDateTime(zone).epochMilliseconds);

/** The instant of a time of day, `HH:MM`; one that the clocks skip is taken as late as they go forward. */
export const instantAt = (zone: string, day: Day, clock: string): Instant =>
  instantOf(plain(day).toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds);

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export function weekdayOf(day: Day): (typeof weekdays)[number] {
  const name = weekdays[plain(day).dayOfWeek - 1];
  if (name === undefined) throw new RangeError('no day of a week');
  return name;
}

/** The first instant that no longer belongs to the day. */
export const endOfDay = (zone: string, day: Day): Instant => startOfDay(zone, addDays(day, 1));

export const addDays = (day: Day, days: number): Day => asDay(plain(day).add({ days }).toString());

/** The same day of a later month; its last day where the month is shorter. */
export const addMonths = (day: Day, months: number): Day => asDay(plain(day).add({ months }).toString());

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days;

/** The anniversary; one of 29 February falls where the policy says in a common year. */
export function addYears(day: Day, years: number, leap: LeapPolicy): Day {
  const from = plain(day);
  const to = from.add({ years });
  return asDay((leap === 'mar01' && to.day < from.day ? to.add({ days: 1 }) : to).toString());
}

/** Full years of age; somebody born on 29 February ages by the policy in common years. */
export function ageOn(birthDate: Day, day: Day, leap: LeapPolicy = 'mar01'): number {
  const years = plain(day).year - plain(birthDate).year;
  return addYears(birthDate, years, leap) <= day ? years : years - 1;
}

/** The later of two days. */
export const later = (one: Day, other: Day): Day => (one >= other ? one : other);

/** The earlier of two days. */
export const earlier = (one: Day, other: Day): Day => (one <= other ? one : other);
