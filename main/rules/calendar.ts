/**
 * Calendar days and instants. A day is decided by the store's zone; near midnight UTC has another one. Where no
 * zone plays a part, days are counted in UTC, of which each has the same length: every verdict counts dozens.
 */
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../preload/contract/values';

/** Where an anniversary of 29 February falls in a common year. */
export type LeapPolicy = 'feb28' | 'mar01';

const dayMs = 86_400_000;

/** A day's first millisecond in UTC; of a text that is no day NaN, or that of another day. */
const firstMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Years beyond 9999 are written longer, and are no day. */
const written = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, -'Thh:mm:ss.mmmZ'.length);

/** Whether a text is a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const first = firstMs(text);
  return !Number.isNaN(first) && written(first) === text;
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

/** The last answer: every call asks for its day several times, and no zone's clock moves within a second. */
let latest: { readonly zone: string; readonly second: number; readonly day: Day } | null = null;

/** The calendar day on which an instant falls in a zone. */
export function dayIn(zone: string, instant: Instant | number): Day {
  const milliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  const second = Math.floor(milliseconds / 1000);
  if (latest?.zone === zone && latest.second === second) return latest.day;
  const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  const day = asDay(moment.toZonedDateTimeISO(zone).toPlainDate().toString());
  latest = { zone, second, day };
  return day;
}

/** The last answer: every decision of a day asks for the same beginning. */
let begun: { readonly zone: string; readonly day: Day; readonly at: Instant } | null = null;

/** The first instant of a day in a zone, also where the clocks change at midnight. */
export function startOfDay(zone: string, day: Day): Instant {
  if (begun?.zone === zone && begun.day === day) return begun.at;
  const at = instantOf(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
  begun = { zone, day, at };
  return at;
}

/** The instant of a time of day, `HH:MM`; one that the clocks skip is taken as late as they go forward. */
export const instantAt = (zone: string, day: Day, clock: string): Instant =>
  instantOf(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds,
  );

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export function weekdayOf(day: Day): (typeof weekdays)[number] {
  const name = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];
  if (name === undefined) throw new RangeError('no day of a week');
  return name;
}

/** The first instant that no longer belongs to the day. */
export const endOfDay = (zone: string, day: Day): Instant => startOfDay(zone, addDays(day, 1));

const isWritten = (text: string): text is Day => text.length === 10 && !text.startsWith('0000');

/** The calendar has every day that is counted; only its year may be none. */
function dayAt(milliseconds: number): Day {
  const text = written(milliseconds);
  if (!isWritten(text)) throw new RangeError('a day outside the years 1 to 9999');
  return text;
}

export const addDays = (day: Day, days: number): Day => dayAt(firstMs(day) + days * dayMs);

/** Of a month counted from January of the year 0. */
function lengthOf(month: number): number {
  const first = new Date(0);
  first.setUTCFullYear(0, month + 1, 0);
  return first.getUTCDate();
}

/** The same day of a later month; its last day where the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const from = new Date(firstMs(day));
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  return dayAt(from.setUTCFullYear(0, month, Math.min(from.getUTCDate(), lengthOf(month))));
}

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => (firstMs(to) - firstMs(from)) / dayMs;

/** The anniversary; one of 29 February falls where the policy says in a common year. */
export function addYears(day: Day, years: number, leap: LeapPolicy): Day {
  const to = addMonths(day, years * 12);
  return leap === 'mar01' && to.slice(8) < day.slice(8) ? addDays(to, 1) : to;
}

/** Full years of age; somebody born on 29 February ages by the policy in common years. */
export function ageOn(birthDate: Day, day: Day, leap: LeapPolicy = 'mar01'): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return addYears(birthDate, years, leap) <= day ? years : years - 1;
}

/** The later of two days. */
export const later = (one: Day, other: Day): Day => (one >= other ? one : other);

/** The earlier of two days. */
export const earlier = (one: Day, other: Day): Day => (one <= other ? one : other);
