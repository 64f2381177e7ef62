/** What the form for a figure from elsewhere starts with and sends (B-ALW-1). */
import { expect, test } from 'playwright/test';
import type { AllowanceView } from '../../preload/contract/allowance';
import { atField, figureOf, soldIn, startingValues } from '../../renderer/forms/external-values';
import { standingWord } from '../../renderer/frame/external-words';

const opened = { key: 'key', at: '2026-11-22T15:00:00.000Z' };
const zone = 'America/New_York';
const today = '2026-11-22';
const period = { from: '2026-11-01', to: '2026-11-30' };
const sale = (day: string, milligrams: number, at = `${day}T14:00:00.000Z`) => ({ day, milligrams, at });
const shown = (id: string, from: string, to: string, superseded = false) => ({ id, from, to, superseded });

const standing = (parts: {
  soldHere?: readonly ReturnType<typeof sale>[];
  externals?: readonly ReturnType<typeof shown>[];
}) => {
  const figures = { periods: [period], ounce: 28_000 };
  const view = { patient: { id: 'p' }, figures, soldHere: [], externals: [], ...parts };
  return { view: view as unknown as AllowanceView, opened, zone };
};
const typed = (of: ReturnType<typeof standing>, more = {}) => ({
  ...startingValues(of, today),
  source: 'cpmrs',
  total: '10',
  ...more,
});

test('B-ALW-1 our own share stands in it only where it can be nothing else', () => {
  expect(startingValues(standing({}), today)).toMatchObject({ own: '0', ...period });
  expect(startingValues(standing({ soldHere: [sale('2026-11-02', 5000)] }), today).own).toBe('');
  expect(startingValues(standing({ soldHere: [sale('2026-10-31', 5000)] }), today).own).toBe('0');
});

test('B-ALW-1 what we sold follows the days that are covered and when it was seen', () => {
  const of = standing({
    soldHere: [
      sale('2026-11-02', 5000),
      sale('2026-11-20', 2000),
      sale('2026-11-22', 1000, '2026-11-22T15:00:00.000Z'),
    ],
  });
  const sold = (more: object) => soldIn(typed(of, more), of);
  expect(sold({})).toBe(7000);
  expect(sold({ from: '2026-11-03' })).toBe(2000);
  expect(sold({ to: '2026-11-19' })).toBe(5000);
  expect(sold({ seen: 'earlier', seenOn: '2026-11-20', seenAt: '09:00' })).toBe(5000);
  expect(sold({ seen: 'earlier', seenOn: '2026-11-20', seenAt: '09:01' })).toBe(7000);
  expect(sold({ seen: 'earlier', seenOn: '2026-11-20', seenAt: '' })).toBe(0);
});

test('B-ALW-1 a form that is sent once more is the same form', () => {
  const of = standing({
    externals: [shown('old', '2026-11-01', '2026-11-05', true), shown('a', '2026-11-03', '2026-11-30')],
  });
  const first = figureOf(typed(of), 0, of);
  expect(first).toMatchObject({
    value: { asOf: opened.at, key: 'key', own: 0, total: 10_000, supersedes: 'a' },
  });
  expect(figureOf(typed(of), 0, of)).toEqual(first);
});

test('B-ALW-1 the days of the figure before it stand in it, as far back as they are needed', () => {
  const from = (first: string) =>
    startingValues(standing({ externals: [shown('a', first, '2026-11-30')] }), today).from;
  expect([from('2026-11-05'), from('2026-10-25'), from('2026-09-01')]).toEqual([
    '2026-11-01',
    '2026-10-25',
    '2026-10-22',
  ]);
});

test('B-ALW-1 what is wrong with when it was seen is shown where it is answered', () => {
  const reply = { kind: 'invalid', fields: { asOf: { word: 'wrong.seenFuture', facts: {} } } } as const;
  const seen = { seenOn: '', seenAt: '' };
  const keys = (how: string) => {
    const at = atField(reply, { ...seen, seen: how });
    return at.kind === 'invalid' ? Object.keys(at.fields) : [];
  };
  expect([keys('now'), keys('earlier')]).toEqual([['seen'], ['seenAt']]);
});

test('B-ALW-1 a figure that is not of today is called too old only where an age is set', () => {
  expect(standingWord({ kind: 'stale', mostHours: null })).toBe('unset');
  expect(standingWord({ kind: 'stale', mostHours: 24 })).toBe('stale');
  expect(standingWord({ kind: 'none', mostHours: null })).toBe('none');
});
