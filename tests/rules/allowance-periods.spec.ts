import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { anchorsOf, periodOf, reachesBackTo } from '../../main/rules/allowance/periods';
import { addDays, dayIn, daysBetween } from '../../main/rules/calendar';
import { termOf } from '../../main/rules/certification';
import { periods } from '../../preload/contract/rulebook-parts';
import { bookWith, instant, zone } from './allowance-records';
import { anyDay, book, day } from './book';

const today = day('2026-11-22');
const monthOf = (on: string, ...certifiedOn: string[]) =>
  periodOf('certification-month', day(on), anchorsOf(certifiedOn.map(day), book, today));

for (const [now, on, from, to, what] of [
  [
    '2026-11-01T03:59:59.999Z',
    '2026-10-31',
    '2026-10-01',
    '2026-10-31',
    'the last second of October, summer time',
  ],
  ['2026-11-01T04:00:00.000Z', '2026-11-01', '2026-11-01', '2026-11-30', 'the first second of November'],
  ['2026-11-01T05:30:00.000Z', '2026-11-01', '2026-11-01', '2026-11-30', '01:30, the first time'],
  ['2026-11-01T06:30:00.000Z', '2026-11-01', '2026-11-01', '2026-11-30', '01:30, the second time'],
  [
    '2026-12-01T04:59:59.999Z',
    '2026-11-30',
    '2026-11-01',
    '2026-11-30',
    'the last second of November, winter time',
  ],
  ['2026-12-01T05:00:00.000Z', '2026-12-01', '2026-12-01', '2026-12-31', 'the first second of December'],
  [
    '2026-03-08T06:59:59.999Z',
    '2026-03-08',
    '2026-03-01',
    '2026-03-31',
    'before the hour that March leaves out',
  ],
  [
    '2026-03-08T07:00:00.000Z',
    '2026-03-08',
    '2026-03-01',
    '2026-03-31',
    'after the hour that March leaves out',
  ],
  [
    '2026-04-01T03:59:59.999Z',
    '2026-03-31',
    '2026-03-01',
    '2026-03-31',
    'the last second of March, summer time',
  ],
  ['2027-01-01T04:59:59.999Z', '2026-12-31', '2026-12-01', '2026-12-31', 'the last second of a year'],
] as const)
  test(`B-ALW-2 the calendar month at ${now} is ${from} to ${to}: ${what}`, () => {
    const lies = dayIn(zone, instant(now));
    expect(lies).toBe(on);
    expect(periodOf('calendar-month', lies, [])).toEqual({ kind: 'calendar-month', from, to });
  });

for (const [certifiedOn, on, from, to] of [
  ['2026-03-15', '2026-03-15', '2026-03-15', '2026-04-14'],
  ['2026-03-15', '2026-04-14', '2026-03-15', '2026-04-14'],
  ['2026-03-15', '2026-04-15', '2026-04-15', '2026-05-14'],
  ['2026-03-15', '2026-11-01', '2026-10-15', '2026-11-14'],
  ['2026-01-31', '2026-02-27', '2026-01-31', '2026-02-27'],
  ['2026-01-31', '2026-02-28', '2026-02-28', '2026-03-30'],
  ['2026-01-31', '2026-03-31', '2026-03-31', '2026-04-29'],
  ['2026-01-31', '2026-04-30', '2026-04-30', '2026-05-30'],
  ['2027-12-31', '2028-02-28', '2028-01-31', '2028-02-28'],
  ['2027-12-31', '2028-02-29', '2028-02-29', '2028-03-30'],
  ['2028-02-29', '2028-03-28', '2028-02-29', '2028-03-28'],
  ['2028-02-29', '2028-03-29', '2028-03-29', '2028-04-28'],
  ['2028-02-29', '2029-02-27', '2029-01-29', '2029-02-27'],
  ['2028-02-29', '2029-02-28', '2029-02-28', '2029-03-28'],
  ['2028-02-29', '2032-02-29', '2032-02-29', '2032-03-28'],
] as const)
  test(`B-ALW-2 certified on ${certifiedOn}, the month of ${on} is ${from} to ${to}`, () => {
    expect(monthOf(on, certifiedOn)).toEqual({ kind: 'certification-month', from, to });
  });

for (const [on, from, to] of [
  ['2026-11-22', '2026-10-24', '2026-11-22'],
  ['2026-03-01', '2026-01-31', '2026-03-01'],
  ['2028-03-01', '2028-02-01', '2028-03-01'],
] as const)
  test(`B-ALW-2 the thirty days that end on ${on} begin on ${from}`, () => {
    expect(periodOf('rolling-30-days', day(on), [])).toEqual({ kind: 'rolling-30-days', from, to });
  });

for (const [on, from, to, why] of [
  ['2026-11-02', '2026-10-15', '2026-11-14', 'before the renewal'],
  ['2026-11-03', '2026-10-15', '2026-11-14', 'on the day of the renewal the month that runs goes on'],
  ['2026-11-14', '2026-10-15', '2026-11-14', 'to its end'],
  ['2026-11-15', '2026-11-15', '2026-12-02', 'then the renewal counts, up to where its month ends'],
  ['2026-12-03', '2026-12-03', '2027-01-02', 'month by month'],
] as const)
  test(`B-ALW-2 certified on 15 March, renewed on 3 November, the month of ${on} is ${from} to ${to}: ${why}`, () => {
    expect(monthOf(on, '2026-11-03', '2026-03-15')).toEqual({ kind: 'certification-month', from, to });
  });

test('B-ALW-2 a renewal refills only where the rulebook says so', () => {
  const refills = bookWith(['allotment.renewalRefills', true]);
  const anchors = anchorsOf([day('2026-03-15'), day('2026-11-03')], refills, today);
  expect(periodOf('certification-month', day('2026-11-03'), anchors)).toMatchObject({ from: '2026-11-03' });
  expect(periodOf('certification-month', day('2026-11-02'), anchors)).toMatchObject({ from: '2026-10-15' });
});

test('B-ALW-2 after a certification that ran out long ago, the new one counts at once', () => {
  expect(monthOf('2026-11-03', '2024-03-15', '2026-11-03')).toMatchObject({ from: '2026-11-03' });
  // Ran out within the month: what was received in it still counts.
  expect(termOf(day('2025-10-20'), book, today).expiresOn).toBe('2026-10-20');
  expect(monthOf('2026-11-03', '2025-10-20', '2026-11-03')).toMatchObject({ from: '2026-10-20' });
});

test('B-ALW-2 nobody has a certification month before they were certified', () => {
  expect(monthOf('2026-03-14', '2026-03-15')).toBeNull();
  expect(monthOf('2026-03-14')).toBeNull();
});

test('B-ALW-2 every day lies in its period, which is a month long at most and within reach', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 4 }), anyDay, (certifiedOn, on) => {
      const anchors = anchorsOf(certifiedOn, book, today);
      for (const kind of periods) {
        const period = periodOf(kind, on, anchors);
        if (period === null) continue;
        expect(period.from <= on && on <= period.to).toBe(true);
        // What is left of a renewal's month after the one that ran is shorter.
        const least = kind === 'certification-month' ? 0 : 27;
        expect(daysBetween(period.from, period.to)).toBeGreaterThanOrEqual(least);
        expect(daysBetween(period.from, period.to)).toBeLessThanOrEqual(30);
        expect(reachesBackTo(on) <= period.from).toBe(true);
        if (kind !== 'rolling-30-days') expect(periodOf(kind, period.to, anchors)).toEqual(period);
      }
    }),
  );
});

test('B-ALW-2 periods of one kind never share a day, however often a patient was certified', () => {
  const near = fc.integer({ min: 0, max: 800 });
  const days = fc.array(near, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(days, near, near, fc.boolean(), (certified, one, other, refills) => {
      const at = (after: number) => addDays(day('2026-01-10'), after);
      const rules = bookWith(['allotment.renewalRefills', refills]);
      const anchors = anchorsOf(certified.map(at), rules, today);
      for (const kind of ['calendar-month', 'certification-month'] as const) {
        const [first, second] = [one, one + (other % 40)].map((after) => periodOf(kind, at(after), anchors));
        if (!first || !second) continue;
        if (first.to < second.from) continue;
        expect(first).toEqual(second);
      }
    }),
    { numRuns: 2000 },
  );
});

for (const [on, from, to] of [
  ['2026-02-25', '2026-02-10', '2026-03-09'],
  ['2026-03-09', '2026-02-10', '2026-03-09'],
  ['2026-03-10', '2026-03-10', '2026-03-19'],
  ['2026-03-20', '2026-03-20', '2026-04-19'],
] as const)
  test(`B-ALW-2 certified on 2025-03-10, renewed on 2026-02-20, ${on} lies in ${from} to ${to} alone`, () => {
    expect(monthOf(on, '2025-03-10', '2026-02-20')).toEqual({ kind: 'certification-month', from, to });
  });

test('B-ALW-2 months of one certification follow each other without a gap', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (certifiedOn, days) => {
      const anchors = anchorsOf([certifiedOn], book, today);
      const period = periodOf('certification-month', addDays(certifiedOn, days), anchors);
      const next = period && periodOf('certification-month', addDays(period.to, 1), anchors);
      expect(next?.from).toBe(period && addDays(period.to, 1));
    }),
  );
});
