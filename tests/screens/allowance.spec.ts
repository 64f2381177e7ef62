/** What the allowance's page makes of the figures: bar, picture, days, periods of a statement. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { barOf, overOf } from '../../renderer/frame/allowance-parts';
import { kindsOf, sinceOf } from '../../renderer/screens/alerts/journey';
import {
  columnsOf,
  freeOn,
  heightOf,
  statementDays,
  undatedOf,
} from '../../renderer/screens/allowance/journey';

const figures = (
  usedHere: number,
  usedElsewhere: number | null,
  held = 0,
  limit = 98_000,
  knownElsewhere = usedElsewhere ?? 0,
) => ({ limit, usedHere, usedElsewhere, knownElsewhere, held });

test('B-ALW-1 what is left is “at most” where nobody knows what was dispensed elsewhere', () => {
  const kinds = (of: ReturnType<typeof figures>, sale = 0) => barOf(of, sale).parts.map(({ kind }) => kind);
  expect(kinds(figures(0, null))).toEqual(['atMost']);
  expect(kinds(figures(0, 0))).toEqual(['left']);
  expect(kinds(figures(10, 20, 30), 40)).toEqual(['here', 'elsewhere', 'held', 'sale', 'left']);
  // What other figures show at least is drawn, though the whole is not known.
  expect(kinds(figures(0, null, 0, 98_000, 500))).toEqual(['elsewhere', 'atMost']);
});

test('R-ALW-1 what goes beyond the limit lengthens the bar', () => {
  for (const [sale, over, limitAt] of [
    [97_999, 0, 1],
    [98_000, 0, 1],
    [98_001, 1, 98_000 / 98_001],
  ] as const) {
    expect(overOf(figures(0, 0), sale)).toBe(over);
    expect(barOf(figures(0, 0), sale).limitAt).toBe(limitAt);
  }
});

test('R-ALW-1 the parts of every bar fill it, none overlaps the next', () => {
  const amount = fc.integer({ min: 0, max: 200_000 });
  fc.assert(
    fc.property(amount, fc.option(amount), amount, amount, amount, (here, elsewhere, held, limit, sale) => {
      const { parts, limitAt } = barOf(figures(here, elsewhere, held, limit), sale);
      let from = 0;
      for (const part of parts) {
        expect(part.from).toBeCloseTo(from, 9);
        from += part.width;
      }
      expect(from).toBeLessThanOrEqual(1 + 1e-9);
      expect(limitAt).toBeLessThanOrEqual(1);
    }),
  );
});

test('B-ALW-2 “when will x g be free?” is answered with the first day that leaves so much', () => {
  const on = (day: string, left: number) => ({ on: day, left }) as never;
  const freeing = [on('2026-03-10', 2000), on('2026-03-12', 5000), on('2026-04-01', 98_000)];
  for (const [asked, said] of [
    [0, { kind: 'now', left: 2000 }],
    [2000, { kind: 'now', left: 2000 }],
    [2001, { kind: 'on', on: '2026-03-12', left: 5000 }],
    [5001, { kind: 'on', on: '2026-04-01', left: 98_000 }],
    [98_001, { kind: 'never', left: 98_000 }],
  ] as const)
    expect(freeOn(freeing, asked)).toEqual(said);
});

test('B-ALW-1 the picture grows day by day; what has no day counts from the first on', () => {
  const day = (name: string, here: number, elsewhere = 0, held = 0) =>
    ({ day: name, here, elsewhere, held }) as never;
  const days = [day('2026-02-27', 1000, 500), day('2026-03-01', 2000, 0, 300)];
  const period = { from: '2026-02-26', to: '2026-03-02', knownElsewhere: 700 } as never;
  expect(undatedOf(period, days)).toBe(200);
  const columns = columnsOf(period, days, '2026-02-28');
  expect(columns.map(({ day: name, future }) => [name, future])).toEqual([
    ['2026-02-26', false],
    ['2026-02-27', false],
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-02', true],
  ]);
  expect(columns.map(({ here, elsewhere, held }) => [here, elsewhere, held])).toEqual([
    [0, 200, 0],
    [1000, 700, 0],
    [1000, 700, 0],
    [3000, 700, 300],
    [3000, 700, 300],
  ]);
  expect(heightOf(98_000, columns)).toBe(98_000);
  expect(heightOf(1000, columns)).toBe(4000);
});

test('R-ALW-1 months of a statement, over year ends and 29 February', () => {
  for (const [period, today, from, to] of [
    ['thisMonth', '2026-03-10', '2026-03-01', '2026-03-10'],
    ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['lastMonth', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['threeMonths', '2026-01-05', '2025-11-01', '2026-01-05'],
  ] as const)
    expect(statementDays(period, today)).toEqual({ from, to });
});

test('R-PMP-7 which alerts are looked at', () => {
  expect(kindsOf('all')).toEqual([
    'expiresSoon',
    'externalStale',
    'overAllowance',
    'cardRefused',
    'handedOver',
    'productShort',
  ]);
  expect(kindsOf('cardRefused')).toEqual(['cardRefused']);
  expect(sinceOf('week', '2026-03-03')).toBe('2026-02-24');
  expect(sinceOf('year', '2025-03-01')).toBe('2024-03-01');
});
