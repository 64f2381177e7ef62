/** Days on which an allowance turns: amounts that start in mid-period, voids after it, holds across two (R-ALW-1, R-ALW-2). */
import { expect, test } from 'playwright/test';
import { allowanceOn } from '../../main/rules/allowance/figures';
import { bookWith, ledger, limit, on, type Row, records } from './allowance-records';
import { book } from './book';

const raises = bookWith(['allotment.certifierMay', ['lower', 'raise']]);
const used = (milligrams: number): Row => ({ day: '2026-11-05', milligrams });
/** Of the calendar month, which decides. */
function deciding(text: string, of: Parameters<typeof records>[0], rules = book) {
  const [month] = allowanceOn(records(of), rules, on(text)).periods;
  if (!month) throw new Error('no period decides');
  return { ...month, most: month.limit };
}

for (const [milligrams, day, most, left, over] of [
  [29_999, '2026-11-20', 30_000, 1, 0],
  [30_000, '2026-11-20', 30_000, 0, 0],
  [30_001, '2026-11-20', 30_000, 0, 1],
  [98_000, '2026-11-19', 98_000, 0, 0],
  [98_000, '2026-11-20', 30_000, 0, 68_000],
  [98_000, '2026-11-30', 30_000, 0, 68_000],
  [98_000, '2026-12-01', 30_000, 30_000, 0],
] as const)
  test(`R-ALW-2 with ${milligrams} mg used and 30 g from 20 November on, on ${day} ${left} mg are left and ${over} are over`, () => {
    const of = { ledger: ledger(used(milligrams)), limits: [limit('2026-11-20', 30_000)] };
    expect(deciding(day, of)).toMatchObject({ most, left, over });
  });

for (const [milligrams, day, most, left] of [
  [97_999, '2026-11-19', 98_000, 1],
  [98_000, '2026-11-19', 98_000, 0],
  [98_000, '2026-11-20', 140_000, 42_000],
  [140_000, '2026-11-30', 140_000, 0],
  [0, '2026-12-01', 140_000, 140_000],
] as const)
  test(`B-ALW-4 with ${milligrams} mg used and 140 g from 20 November on, on ${day} ${left} mg are left`, () => {
    const of = { ledger: ledger(used(milligrams)), limits: [limit('2026-11-20', 140_000)] };
    expect(deciding(day, of, raises)).toMatchObject({ most, left, over: 0 });
  });

for (const [day, taken, left] of [
  ['2026-10-30', 0, 98_000],
  ['2026-10-31', 0, 98_000],
  ['2026-11-01', 5000, 93_000],
  ['2026-11-30', 5000, 93_000],
  ['2026-12-01', 0, 98_000],
] as const)
  test(`R-ALW-1 a sale of 31 October that is voided in November leaves ${left} mg on ${day}`, () => {
    const rows = ledger(
      { day: '2026-10-31', milligrams: 98_000 },
      { day: '2026-11-02', milligrams: 5000 },
      { day: '2026-10-31', milligrams: 98_000, kind: 'void', voids: 1 },
    );
    expect(deciding(day, { ledger: rows })).toMatchObject({ usedHere: taken, left });
  });

const hold: Row = { day: '2026-12-01', milligrams: 60_000, kind: 'hold' };
for (const [what, rows, november, december] of [
  ['that is live', [hold], [0, 0], [0, 60_000]],
  ['that was released', [hold, { ...hold, kind: 'release', endsHold: 1 }], [0, 0], [0, 0]],
  [
    'that was handed over on its day',
    [hold, { day: '2026-12-01', milligrams: 60_000, endsHold: 1 }],
    [0, 0],
    [60_000, 0],
  ],
  [
    'that was handed over a day early',
    [hold, { day: '2026-11-30', milligrams: 60_000, endsHold: 1 }],
    [60_000, 0],
    [0, 0],
  ],
] as const)
  test(`R-ALW-1 a hold of November for 1 December ${what} counts in the month of its own day alone`, () => {
    const of = { ledger: ledger(...rows) };
    const figures = ([usedHere, held]: readonly [number, number]) => ({ usedHere, held });
    expect(deciding('2026-11-30', of)).toMatchObject(figures(november));
    expect(deciding('2026-12-01', of)).toMatchObject(figures(december));
  });
