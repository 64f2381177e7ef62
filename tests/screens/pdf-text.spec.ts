/** B-A11Y-1 B-PAP-2: a paper's words below its picture, for whoever hears them. */
import { expect, test } from 'playwright/test';
import { wordsOf } from '../../renderer/frame/pdf-text';

const run = (str: string, x: number, width: number, more: { dir?: string; hasEOL?: boolean } = {}) => ({
  str,
  width,
  dir: more.dir ?? 'ltr',
  hasEOL: more.hasEOL ?? false,
  transform: [11, 0, 0, 11, x, 625],
});
const arabic = (str: string, x: number, width: number) => run(str, x, width, { dir: 'rtl' });

test('B-A11Y-1 words from right to left are told apart, and nothing else is', () => {
  const name = [arabic('محمد', 306.2, 36.5), arabic('عبد', 279.6, 22.7), arabic('الله', 253.6, 22)];
  expect(wordsOf([...name, run(', caregiver of', 342.6, 97.6)])).toBe('محمد عبد الله, caregiver of');
  // A word that two faces share.
  expect(wordsOf([arabic('مح', 306.2, 20), arabic('مد', 286.2, 20)])).toBe('محمد');
  expect(wordsOf([run('Order', 60, 30, { hasEOL: true }), run('O-000012', 20, 22)])).toBe('Order\nO-000012');
});
