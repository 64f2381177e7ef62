import { expect, test } from 'playwright/test';
import { judgeHold, judgeVoid } from '../../main/rules/allowance/hold';
import { whatever } from '../support/acknowledged';
import { figure, ledger, on, records } from './allowance-records';
import { book, day } from './book';

/** Nothing was dispensed elsewhere, by every way to count. */
const nothingElsewhere = figure('2026-10-01', '2026-12-31', '2026-11-22T15:00:00.000Z', 0);

test('R-ALW-1 a hold is made and moved by the same check; a hold across two periods counts in its own', () => {
  const rows = ledger(
    { day: '2026-11-02', milligrams: 98_000 },
    { day: '2026-12-02', milligrams: 60_000, kind: 'hold' },
  );
  const of = records({ ledger: rows, externals: [nothingElsewhere] });
  const wanted = (milligrams: number, moves: readonly number[], text: string) =>
    judgeHold({ milligrams, moves, acknowledged: whatever('Delivery') }, of, book, {
      ...on('2026-11-22'),
      day: day(text),
    });
  const codesOf = (...[milligrams, moves, text]: Parameters<typeof wanted>) =>
    wanted(milligrams, moves, text).refusals.map(({ code }) => code);
  expect(codesOf(1, [], '2026-11-30')).toEqual(['over-allowance']);
  expect(codesOf(38_000, [], '2026-12-01')).toEqual([]);
  expect(codesOf(38_001, [], '2026-12-31')).toEqual(['over-allowance']);
  expect(codesOf(60_000, [2], '2026-12-20')).toEqual([]);
  expect(codesOf(60_000, [2], '2026-11-30')).toEqual(['over-allowance']);
  expect(wanted(98_000, [2], '2026-12-20').leftAfter).toBe(0);
});

test('B-ALW-1 nobody can know what will be dispensed elsewhere in a month to come', () => {
  const wanted = { milligrams: 1000, moves: [], acknowledged: null };
  const at = (text: string) => {
    const { refusals, toAcknowledge } = judgeHold(wanted, records(), book, {
      ...on('2026-11-22'),
      day: day(text),
    });
    return { codes: refusals.map(({ code }) => code), asked: toAcknowledge.map(({ what }) => what) };
  };
  expect(at('2026-12-05')).toEqual({ codes: [], asked: [] });
  expect(at('2026-11-28')).toEqual({ codes: ['external-missing'], asked: ['external'] });
});

const voidable = ledger(
  { day: '2026-10-31', milligrams: 3500 },
  { day: '2026-11-02', milligrams: 7000 },
  { day: '2026-11-02', milligrams: 7000, kind: 'void', voids: 2 },
  { day: '2026-11-03', milligrams: 1000, kind: 'hold' },
);
for (const [rows, kind, why] of [
  [[1], 'good', null],
  [[2], 'refused', 'voided'],
  [[1, 1], 'refused', 'voided'],
  [[1, 2], 'refused', 'voided'],
  [[3], 'refused', 'unknown'],
  [[4], 'refused', 'unknown'],
  [[9], 'refused', 'unknown'],
] as const)
  test(`R-ALW-1 voiding rows ${rows.join(' and ')} is ${kind}${why ? `: ${why}` : ''}`, () => {
    expect(judgeVoid(voidable, rows)).toMatchObject(why === null ? { kind } : { kind, why });
  });

test('R-ALW-1 a void takes the day and the milligrams of its row', () => {
  expect(judgeVoid(voidable, [1])).toEqual({
    kind: 'good',
    rows: [{ voids: 1, day: '2026-10-31', milligrams: 3500 }],
  });
});
