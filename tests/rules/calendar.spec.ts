import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  asDay,
  dayIn,
  daysBetween,
  endOfDay,
  instantOf,
  isDay,
  startOfDay,
  weekdayOf,
} from '../../main/rules/calendar';
import { Day, Instant } from '../../preload/contract/values';
import { anyDay, day } from './book';

const zone = 'America/New_York';

for (const [text, real] of [
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0000-01-01', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
  ['', false],
] as const)
  test(`"${text}" is ${real ? 'a' : 'no'} calendar day, in the rules and in the contract`, () => {
    expect(isDay(text)).toBe(real);
    expect(Day.safeParse(text).success).toBe(real);
  });

test('a text that is no day is a fault, not a guess', () => {
  expect(() => asDay('2026-02-30')).toThrow(RangeError);
});

for (const [instant, expected] of [
  ['2026-11-22T04:59:59.999Z', '2026-11-21'],
  ['2026-11-22T05:00:00.000Z', '2026-11-22'],
  ['2026-07-01T03:59:59.999Z', '2026-06-30'],
  ['2026-07-01T04:00:00.000Z', '2026-07-01'],
  ['2026-03-08T06:59:59.999Z', '2026-03-08'],
  ['2026-03-09T03:59:59.999Z', '2026-03-08'],
  ['2026-03-09T04:00:00.000Z', '2026-03-09'],
  ['2026-11-02T04:59:59.999Z', '2026-11-01'],
  ['2026-11-02T05:00:00.000Z', '2026-11-02'],
  ['2027-01-01T04:59:59.999Z', '2026-12-31'],
] as const)
  test(`at ${instant} the store's calendar shows ${expected}`, () => {
    const moment = Instant.parse(instant);
    expect(dayIn(zone, moment)).toBe(expected);
    expect(dayIn(zone, Date.parse(instant))).toBe(expected);
  });

for (const [on, hours] of [
  ['2026-03-08', 23],
  ['2026-11-01', 25],
  ['2026-06-15', 24],
] as const)
  test(`${on} has ${hours} hours in the store's zone`, () => {
    const length = Date.parse(endOfDay(zone, day(on))) - Date.parse(startOfDay(zone, day(on)));
    expect(length).toBe(hours * 3_600_000);
  });

test('every instant lies in the day that the calendar gives it', () => {
  const zones = fc.constantFrom(
    'America/New_York',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Chicago',
  );
  const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });
  fc.assert(
    fc.property(zones, moments, (place, moment) => {
      const on = dayIn(place, moment);
      const instant = instantOf(moment);
      expect(startOfDay(place, on) <= instant && instant < endOfDay(place, on)).toBe(true);
    }),
  );
});

for (const [from, years, feb28, mar01] of [
  ['2024-02-29', 1, '2025-02-28', '2025-03-01'],
  ['2024-02-29', 4, '2028-02-29', '2028-02-29'],
  ['2096-02-29', 4, '2100-02-28', '2100-03-01'],
  ['2023-02-28', 1, '2024-02-28', '2024-02-28'],
  ['2023-03-01', 1, '2024-03-01', '2024-03-01'],
  ['2025-12-31', 1, '2026-12-31', '2026-12-31'],
  ['2025-10-31', 1, '2026-10-31', '2026-10-31'],
] as const)
  test(`${years} years after ${from} is ${feb28} for a certification and ${mar01} for a birthday`, () => {
    expect(addYears(day(from), years, 'feb28')).toBe(feb28);
    expect(addYears(day(from), years, 'mar01')).toBe(mar01);
  });

for (const [born, on, age] of [
  ['2008-11-22', '2026-11-21', 17],
  ['2008-11-22', '2026-11-22', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-23', '2026-11-22', -1],
] as const)
  test(`R-PAT-9 somebody born on ${born} is ${age} on ${on}`, () => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });

test('adding days and counting them are each other backwards', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test('an anniversary keeps month and day, but for 29 February', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (from, years) => {
      const to = addYears(from, years, 'feb28');
      expect(Number(to.slice(0, 4)) - Number(from.slice(0, 4))).toBe(years);
      if (from.slice(5) === '02-29') expect(['02-28', '02-29']).toContain(to.slice(5));
      else expect(to.slice(5)).toBe(from.slice(5));
    }),
  );
});

test('nobody gets younger from one day to the next', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (born, on) => {
      const grown = ageOn(born, addDays(on, 1)) - ageOn(born, on);
      expect([0, 1]).toContain(grown);
    }),
  );
});

/** Any day of the years 1 to 9999, month ends and leap days more often than the others. */
const everyDay = fc.oneof(
  fc.integer({ min: 0, max: 3_652_058 }).map((offset) => addDays(asDay('0001-01-01'), offset)),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) =>
      asDay(Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString()),
    ),
);
const temporal = (on: Day) => Temporal.PlainDate.from(on);

/** Null for what lies outside the years that a day has: one throws there, the other writes more digits. */
const orNone = (count: () => string): string | null => {
  try {
    const text = count();
    return isDay(text) ? text : null;
  } catch {
    return null;
  }
};

test('days are counted as Temporal counts them', () => {
  fc.assert(
    fc.property(everyDay, everyDay, fc.integer({ min: -4_000_000, max: 4_000_000 }), (from, to, days) => {
      const counted = [daysBetween(from, to), orNone(() => addDays(from, days))];
      expect(counted).toEqual([
        temporal(from).until(temporal(to), { largestUnit: 'day' }).days,
        orNone(() => temporal(from).add({ days }).toString()),
      ]);
    }),
    { numRuns: 2_000 },
  );
});

test('months and years are counted as Temporal counts them', () => {
  fc.assert(
    fc.property(everyDay, fc.integer({ min: -30_000, max: 30_000 }), (from, many) => {
      const [months, years] = [many, Math.trunc(many / 100)];
      const month = orNone(() => temporal(from).add({ months }).toString());
      const clamped = orNone(() => temporal(from).add({ years }).toString());
      const shorter = clamped !== null && clamped.slice(8) < from.slice(8);
      const birthday = shorter ? temporal(asDay(clamped)).add({ days: 1 }).toString() : clamped;
      const counted = [
        orNone(() => addMonths(from, months)),
        orNone(() => addYears(from, years, 'feb28')),
        orNone(() => addYears(from, years, 'mar01')),
      ];
      expect(counted).toEqual([month, clamped, birthday]);
    }),
    { numRuns: 2_000 },
  );
});

test('what is no day for Temporal is none here', () => {
  const two = fc.integer({ min: 0, max: 39 }).map((part) => String(part).padStart(2, '0'));
  const year = fc.integer({ min: 0, max: 9999 }).map((part) => String(part).padStart(4, '0'));
  fc.assert(
    fc.property(year, two, two, (...parts) => {
      const text = parts.join('-');
      const real = orNone(() => Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()) === text;
      expect(isDay(text)).toBe(real);
    }),
    { numRuns: 2_000 },
  );
});

test('the day of an instant is the one of Temporal, from second to second and from zone to zone', () => {
  const zones = fc.constantFrom('America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Monrovia');
  const moments = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2060, 0) });
  fc.assert(
    fc.property(zones, zones, moments, fc.integer({ min: -1500, max: 1500 }), (one, other, moment, apart) => {
      for (const [place, at] of [
        [one, moment],
        [one, moment + apart],
        [other, moment + apart],
        [one, moment],
      ] as const) {
        const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place);
        expect(dayIn(place, at)).toBe(there.toPlainDate().toString());
      }
    }),
    { numRuns: 500 },
  );
});

test('R-DLV-1 the days of a week follow each other, as Temporal counts them', () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
      expect(weekdayOf(on)).toBe(names[Temporal.PlainDate.from(on).dayOfWeek - 1]);
    }),
  );
});
