import { expect, test } from 'playwright/test';
import { isBehind } from '../../main/rules/clock';
import { Instant } from '../../preload/contract/values';
import { book, day } from './book';

const at = (text: string) => Instant.parse(text);
const lastEntry = at('2026-03-10T15:00:00.000Z');

for (const [now, behind] of [
  ['2026-03-10T15:00:00.000Z', false],
  ['2026-03-10T14:58:00.000Z', false],
  ['2026-03-10T14:57:59.999Z', true],
  ['2025-03-10T15:00:00.000Z', true],
  ['2026-03-11T15:00:00.000Z', false],
] as const)
  test(`B-TRUST-2 a clock at ${now} is ${behind ? '' : 'not '}behind an entry of ${lastEntry}`, () => {
    expect(isBehind(lastEntry, at(now), book, day(now.slice(0, 10)))).toBe(behind);
  });
