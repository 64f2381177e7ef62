/** B-ID-2: what the test sheet makes of a scan, and that its codes are what they say. */
import { expect, test } from 'playwright/test';
import { readLicence } from '../../main/rules/licence/read';
import { usualScanner } from '../../preload/contract/scanner';
import type { Heard } from '../../renderer/frame/heard';
import { adviceOf, paceOf, type Read, visible } from '../../renderer/screens/manager/scanner-advice';
import { testLicence } from '../../renderer/screens/manager/test-licence';
import { day } from '../rules/book';

const keysAt = (gap: number, count = 20) =>
  Array.from({ length: count }, (_, at) => ({ place: at + 1, name: 'A', gap: at === 0 ? null : gap }));
const heard = (text: string, gap = 5): Heard => ({ text, keys: keysAt(gap) });

/** What `scan.read` answers for this text, as far as the sheet looks at it. */
function readOf(text: string): Read {
  const reading = readLicence(text, day('2026-03-10'));
  if (reading.kind === 'twoCards') return { kind: 'refused', code: 'scan-two-cards', facts: {}, rule: null };
  if (reading.kind === 'unreadable')
    return { kind: 'refused', code: 'scan-licence-unreadable', facts: {}, rule: null };
  if (reading.kind === 'none') return { kind: 'done', value: { kind: 'unknown' } };
  const { number, version, ...licence } = reading.licence;
  const rest = { expired: false, comesOfAgeOn: null, found: 'none', matches: [], reportWithin: 5 } as const;
  return { kind: 'done', value: { kind: 'licence', licence, ...rest, matches: [] } };
}

test('B-ID-1 the made-up licence of the test sheet is read whole', () => {
  const reading = readLicence(testLicence, day('2026-03-10'));
  expect(reading).toMatchObject({
    kind: 'read',
    licence: { level: 1, name: { given: 'TESTINA', family: 'SAMPLE' }, jurisdiction: 'CT' },
  });
});

for (const [what, text, gap, advice] of [
  ['a good scan', testLicence, 5, ['good']],
  ['lost controls', testLicence.replace(/\p{Cc}/gu, ''), 5, ['controlsLost']],
  ['doubled controls', testLicence.replaceAll('\n', '\n\r'), 5, ['controlsChanged']],
  ['CapsLock', testLicence.toLowerCase(), 5, ['capsLock']],
  ['another layout', testLicence.replace('@', '"'), 5, ['layout']],
  ['slow keys', testLicence, 18, ['raiseGap']],
  ['keys fast enough', testLicence, 17, ['good']],
  ['two in one', testLicence + testLicence.replace('SAMPLE', 'OTHER'), 5, ['twoScans']],
  ['a start alone', testLicence.slice(0, 40), 5, ['unreadable']],
  ['rubbish', 'what is this', 5, ['unknown']],
] as const)
  test(`B-ID-2 the test sheet on ${what}: ${advice.join(', ')}`, () => {
    expect(adviceOf(heard(text, gap), readOf(text), usualScanner)).toEqual(advice);
  });

test('B-ID-2 a pause near the rest is told before it cuts scans in two', () => {
  const keys = [...keysAt(5), { place: 21, name: 'A', gap: 90 }];
  expect(adviceOf({ text: testLicence, keys }, readOf(testLicence), usualScanner)).toEqual(['raiseRest']);
  expect(paceOf(keys)).toEqual({ usual: 5, longest: 90 });
});

test('B-ID-2 each control character is seen by a sign of its own', () => {
  expect(visible('@\n\u001e\rA\tB\u0007')).toBe('@<LF>\n<RS><CR>A<TAB>B<?>');
});
