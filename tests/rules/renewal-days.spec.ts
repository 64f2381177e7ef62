/** The calls before the end of a registration, and the five business days of a change. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addBusinessDays } from '../../main/rules/business-days';
import { addDays, daysBetween } from '../../main/rules/calendar';
import { judgeRecertification, registeredOn, remindersOf, reportDueOn } from '../../main/rules/renewal';
import { book, day } from './book';

const certificate = {
  kind: 'card',
  issuedOn: day('2026-03-05'),
  printedExpiry: day('2027-03-01'),
  events: [],
} as const;
const plain = { certifiedOn: day('2026-03-01'), certificates: [certificate] };

for (const [certifiedOn, word] of [
  ['2027-01-29', 'wrong.certifiedEarly'],
  ['2027-01-30', null],
  ['2027-03-02', null],
  ['2026-03-01', 'wrong.certifiedBefore'],
  ['2026-02-01', 'wrong.certifiedBefore'],
] as const)
  test(`R-MD-4 the new certification of ${certifiedOn} is ${word ?? 'good'}`, () => {
    const before = registeredOn([plain], book, day('2027-03-02'));
    expect(judgeRecertification(day(certifiedOn), before)?.word ?? null).toBe(word);
  });

test('B-REG-4 staff call 60, 30, 14, 7 and 0 days before the end; the 30th is when it opens', () => {
  const held = registeredOn([plain], book, day('2026-03-10'));
  expect(remindersOf(held, book, day('2026-03-10'))).toEqual([
    { kind: 'renewalReminder', due: '2026-12-31' },
    { kind: 'renewalOpens', due: '2027-01-30' },
    { kind: 'renewalReminder', due: '2027-02-15' },
    { kind: 'renewalReminder', due: '2027-02-22' },
    { kind: 'renewalReminder', due: '2027-03-01' },
  ]);
  expect(remindersOf(null, book, day('2026-03-10'))).toEqual([]);
  expect(remindersOf(held && { ...held, revoked: true }, book, day('2026-03-10'))).toEqual([]);
});

// 2026-11-23 is a Monday.
for (const [weekday, changedOn, due] of [
  ['Monday', '2026-11-23', '2026-11-30'],
  ['Tuesday', '2026-11-24', '2026-12-01'],
  ['Friday', '2026-11-27', '2026-12-04'],
  ['Saturday', '2026-11-28', '2026-12-04'],
  ['Sunday', '2026-11-29', '2026-12-04'],
  ['Wednesday before New Year', '2026-12-30', '2027-01-06'],
  ['leap Tuesday', '2028-02-29', '2028-03-07'],
] as const)
  test(`R-MD-4 a change on a ${weekday} (${changedOn}) is reported by ${due}`, () => {
    expect(reportDueOn(day(changedOn), book, day('2026-11-22'))).toBe(due);
  });

test('business days never end on a weekend, and weeks of five are weeks of seven days', () => {
  const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1950-01-01'), days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addBusinessDays(from, count);
      const weekday = new Date(`${to}T00:00:00Z`).getUTCDay();
      expect([0, 6]).not.toContain(weekday);
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(count);
      const start = addBusinessDays(from, 1);
      expect(addBusinessDays(start, 5)).toBe(addDays(start, 7));
    }),
  );
});
