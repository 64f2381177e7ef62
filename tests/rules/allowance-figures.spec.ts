import { expect, test } from 'playwright/test';
import { allowanceOn, daysOf } from '../../main/rules/allowance/figures';
import { AllowanceFigures } from '../../preload/contract/allowance';
import { bookWith, figure, ledger, limit, on, type Row, records, zone } from './allowance-records';
import { book, day } from './book';

const first = (figures: AllowanceFigures) => {
  expect(AllowanceFigures.safeParse(figures).success).toBe(true);
  return figures.periods[0];
};
const raises = bookWith(['allotment.certifierMay', ['lower', 'raise']]);
const covering = figure('2026-11-01', '2026-11-22', '2026-11-22T15:00:00.000Z', 20_000, { own: 5000 });
const rolling = bookWith(['allotment.period', 'rolling-30-days']);

test('R-ALW-1 without a row, 3.5 ounces of 28 g are left in the calendar month', () => {
  const figures = allowanceOn(records(), book, on('2026-11-22'));
  expect(first(figures)).toMatchObject({ kind: 'calendar-month', from: '2026-11-01', to: '2026-11-30' });
  expect(first(figures)).toMatchObject({ limit: 98_000, limitFrom: 'programme', usedHere: 0, left: 98_000 });
  expect(figures.ounce).toBe(28_000);
  expect(figures.rules.map(({ id }) => id)).toEqual([
    'allotment.default',
    'allotment.period',
    'allotment.periodsCompared',
    'allotment.ounce',
  ]);
});

for (const [on_, kind, left] of [
  ['2026-10-31', 'calendar-month', 94_500],
  ['2026-11-01', 'calendar-month', 91_000],
  ['2026-11-30', 'calendar-month', 91_000],
  ['2026-12-01', 'calendar-month', 98_000],
  ['2026-11-14', 'certification-month', 87_500],
  ['2026-11-15', 'certification-month', 98_000],
  ['2026-11-30', 'rolling-30-days', 91_000],
  ['2026-12-01', 'rolling-30-days', 98_000],
] as const)
  test(`B-ALW-2 by ${kind}, ${left} mg are left on ${on_}`, () => {
    const held = records({
      ledger: ledger({ day: '2026-10-31', milligrams: 3500 }, { day: '2026-11-01', milligrams: 7000 }),
    });
    // Each day as it was: what came later was not there yet.
    const then = { ...held, ledger: held.ledger.filter((row) => row.day <= on_) };
    const found = allowanceOn(then, book, on(on_)).periods.find((one) => one.kind === kind);
    expect(found?.left).toBe(left);
  });

test('B-ALW-2 all three ways are computed, and where they disagree it is said', () => {
  const held = records({ ledger: ledger({ day: '2026-10-31', milligrams: 3500 }) });
  const figures = allowanceOn(held, book, on('2026-11-05'));
  expect(figures.periods.map(({ kind, usedHere }) => [kind, usedHere])).toEqual([
    ['calendar-month', 0],
    ['certification-month', 3500],
    ['rolling-30-days', 3500],
  ]);
  expect(figures.disagree).toBe(true);
  expect(allowanceOn(records(), book, on('2026-11-05')).disagree).toBe(false);
  expect(allowanceOn(held, rolling, on('2026-11-05')).periods.map(({ kind }) => kind)).toEqual([
    'rolling-30-days',
    'calendar-month',
    'certification-month',
  ]);
});

test('B-ALW-2 without a certification the certification month is left out, and the calendar month stands in', () => {
  const months = bookWith(['allotment.period', 'certification-month']);
  const figures = allowanceOn(records({ certifiedOn: [] }), months, on('2026-11-05'));
  expect(figures.deciding).toBe('calendar-month');
  expect(figures.periods.map(({ kind }) => kind)).toEqual(['calendar-month', 'rolling-30-days']);
});

test('R-ALW-2 a lesser amount that starts in mid-period below what is used leaves nothing, and says by how much', () => {
  const held = records({
    ledger: ledger({ day: '2026-11-05', milligrams: 40_000 }),
    limits: [limit('2026-11-20', 30_000)],
  });
  expect(first(allowanceOn(held, book, on('2026-11-19')))).toMatchObject({ left: 58_000, over: 0 });
  const after = allowanceOn(held, book, on('2026-11-20'));
  expect(first(after)).toMatchObject({ limit: 30_000, limitFrom: 'certifier', left: 0, over: 10_000 });
  expect(after.rules[0]?.id).toBe('allotment.certifierMay');
  expect(after.freeing).toEqual([
    { on: '2026-11-20', left: 0 },
    { on: '2026-12-01', left: 30_000 },
  ]);
});

test('B-ALW-4 a raised amount counts only where a certifier may raise; in mid-period it counts at once', () => {
  const held = records({
    ledger: ledger({ day: '2026-11-05', milligrams: 98_000 }),
    limits: [limit('2026-11-20', 140_000)],
  });
  expect(first(allowanceOn(held, book, on('2026-11-20')))).toMatchObject({
    limit: 98_000,
    limitFrom: 'programme',
    left: 0,
  });
  expect(first(allowanceOn(held, raises, on('2026-11-19')))).toMatchObject({ limit: 98_000, left: 0 });
  expect(first(allowanceOn(held, raises, on('2026-11-20')))).toMatchObject({ limit: 140_000, left: 42_000 });
});

test('R-ALW-2 the latest amount by its day holds, of one day the later entry, and null gives the programme’s back', () => {
  const limits = [
    limit('2026-11-10', 50_000),
    limit('2026-11-05', 40_000),
    limit('2026-11-10', 60_000),
    limit('2026-11-20', null),
  ];
  const on_ = (text: string) => first(allowanceOn(records({ limits }), book, on(text)))?.limit;
  expect([on_('2026-11-04'), on_('2026-11-05'), on_('2026-11-10'), on_('2026-11-20')]).toEqual([
    98_000, 40_000, 60_000, 98_000,
  ]);
});

test('B-ALW-4 a programme’s amount of a later day is in force from that day on, and stands among what becomes free', () => {
  const later = bookWith(
    ['allotment.default', 98_000],
    ['allotment.default', 140_000, { from: '2026-11-25' }],
  );
  const figures = allowanceOn(records(), later, on('2026-11-22'));
  expect(figures.freeing).toEqual([
    { on: '2026-11-22', left: 98_000 },
    { on: '2026-11-25', left: 140_000 },
  ]);
});

test('R-ALW-1 a void gives back to the period of its row, also after that has ended', () => {
  const held = records({
    ledger: ledger(
      { day: '2026-10-31', milligrams: 10_000 },
      { day: '2026-11-02', milligrams: 5000 },
      { day: '2026-10-31', milligrams: 10_000, kind: 'void', voids: 1 },
    ),
  });
  expect(first(allowanceOn(held, book, on('2026-11-03')))?.left).toBe(93_000);
  expect(first(allowanceOn(held, book, on('2026-10-31')))?.left).toBe(98_000);
});

test('R-ALW-1 a hold counts in the period of its day; released it counts no more, dispensed the sale replaces it', () => {
  const hold = { day: '2026-12-02', milligrams: 10_000, kind: 'hold' } as const;
  const at = (text: string, ...rows: Row[]) =>
    first(allowanceOn(records({ ledger: ledger(...rows) }), book, on(text)));
  expect(at('2026-11-30', hold)).toMatchObject({ held: 0, left: 98_000 });
  expect(at('2026-12-01', hold)).toMatchObject({ held: 10_000, usedHere: 0, left: 88_000 });
  const released = { day: '2026-12-02', milligrams: 10_000, kind: 'release', endsHold: 1 } as const;
  expect(at('2026-12-01', hold, released)).toMatchObject({ held: 0, left: 98_000 });
  const sold = { day: '2026-11-30', milligrams: 9000, endsHold: 1 };
  expect(at('2026-12-02', hold, sold)).toMatchObject({ held: 0, usedHere: 0, left: 98_000 });
  expect(at('2026-11-30', hold, sold)).toMatchObject({ usedHere: 9000, left: 89_000 });
});

test('B-ALW-2 over thirty days, each day on which something falls out is a date', () => {
  const held = records({
    ledger: ledger(
      { day: '2026-11-01', milligrams: 50_000 },
      { day: '2026-11-10', milligrams: 40_000 },
      { day: '2026-11-28', milligrams: 5000, kind: 'hold' },
    ),
  });
  expect(allowanceOn(held, rolling, on('2026-11-22')).freeing).toEqual([
    // The hold of the 28th would not fit any more with what is left of today's thirty days.
    { on: '2026-11-22', left: 3000 },
    { on: '2026-12-01', left: 53_000 },
    { on: '2026-12-10', left: 93_000 },
    { on: '2026-12-28', left: 98_000 },
  ]);
});

test('B-ALW-2 holds and amounts that start later stand among the dates', () => {
  const held = records({
    ledger: ledger(
      { day: '2026-11-05', milligrams: 20_000 },
      { day: '2026-12-10', milligrams: 8000, kind: 'hold' },
    ),
    limits: [limit('2027-01-15', 50_000)],
  });
  expect(allowanceOn(held, book, on('2026-11-22')).freeing).toEqual([
    { on: '2026-11-22', left: 78_000 },
    { on: '2026-12-01', left: 90_000 },
    { on: '2027-01-01', left: 98_000 },
    { on: '2027-01-15', left: 50_000 },
  ]);
});

test('R-ALW-1 what each day took: here, elsewhere where it is dated, and held', () => {
  const { ledger: rows, externals } = records({
    ledger: ledger(
      { day: '2026-11-05', milligrams: 3500 },
      { day: '2026-11-05', milligrams: 1000 },
      { day: '2026-11-28', milligrams: 2000, kind: 'hold' },
      { day: '2026-11-05', milligrams: 1000, kind: 'void', voids: 2 },
      { day: '2026-10-31', milligrams: 9999 },
    ),
    externals: [{ ...covering, items: [{ day: day('2026-11-07'), milligrams: 7000 }] }],
  });
  const period = { kind: 'calendar-month', from: day('2026-11-01'), to: day('2026-11-30') } as const;
  expect(daysOf({ ledger: rows, externals }, period, zone)).toEqual([
    { day: '2026-11-05', here: 3500, elsewhere: 0, held: 0 },
    { day: '2026-11-07', here: 0, elsewhere: 7000, held: 0 },
    { day: '2026-11-28', here: 0, elsewhere: 0, held: 2000 },
  ]);
});
