/** B-ID-1: what keyboards and scanners make of a code, and how far the result can be trusted. */
import { expect, test } from 'playwright/test';
import { readLicence } from '../../main/rules/licence/read';
import { changed, connecticut, eighth, encoded, first, linesOf, sample } from '../support/licences';
import { day } from './book';

const today = day('2026-03-10');
const read = (burst: string) => readLicence(burst, today);

const inverted = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
const bare = (text: string) => text.replace(/\p{Cc}/gu, '');

for (const [what, mangle, level] of [
  ['as it stands', (text: string) => text, 1],
  ['Enter for every separator', (text: string) => text.replaceAll('\r', '\n').replaceAll('\x1e', '\n'), 1],
  [
    'Enter for LF and CR, nothing for RS',
    (text: string) => text.replaceAll('\x1e', '').replaceAll('\r', '\n'),
    1,
  ],
  ['without RS', (text: string) => text.replaceAll('\x1e', ''), 1],
  ['without the last CR', (text: string) => text.slice(0, -1), 1],
  ['without the sign of compliance', (text: string) => text.slice(1), 1],
  ['a keyboard layout that turns @ into "', (text: string) => text.replace('@', '"'), 1],
  ['CapsLock on', inverted, 1],
  ['a prefix and a suffix of the scanner', (text: string) => `]L2PRE${text}\n#END`, 1],
  ['Tab behind it', (text: string) => `${text}\t`, 1],
  ['a tab for every LF', (text: string) => text.replaceAll('\n', '\t'), 1],
  ['a bar for every LF', (text: string) => text.replaceAll('\n', '|'), 1],
  ['LF spelled out', (text: string) => text.replaceAll('\n', '<LF>').replaceAll('\r', '<CR>'), 1],
  ['Ctrl+J spelled out', (text: string) => text.replaceAll('\n', 'Control J'), 1],
  ['CR dropped', (text: string) => text.replaceAll('\r', ''), 2],
  ['two line ends for each', (text: string) => text.replace(/[\n\r]/g, '\r\n'), 2],
  ['no controls at all', bare, 3],
  ['no controls, CapsLock on', (text: string) => inverted(bare(text)), 3],
] as const)
  test(`B-ID-1 ${what}: level ${level}, and the same person`, () => {
    expect(read(mangle(connecticut))).toMatchObject({ kind: 'read', licence: { ...sample, level } });
  });

for (const version of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  test(`B-ID-1 version ${version} without any separator is split where known ids follow each other`, () => {
    const burst = bare(encoded({ version, elements: linesOf(version), own: 'ZC' }));
    expect(read(burst)).toMatchObject({ kind: 'read', licence: { ...sample, level: 3 } });
  });

for (const [what, written] of [
  ['a length that is too short', { wrongLength: -7 }],
  ['a length that is too long', { wrongLength: 12 }],
  ['an offset that is wrong by one', { wrongOffset: 1 }],
  ['an offset behind the end', { wrongOffset: 4000 }],
] as const)
  test(`B-ID-1 ${what} costs the first level and nothing of the person`, () => {
    const burst = encoded({ version: 10, elements: eighth, own: 'ZC', ...written });
    expect(read(burst)).toMatchObject({ kind: 'read', licence: { ...sample, level: 2 } });
  });

for (const [values, name] of [
  [{ DCS: 'HADDAD' }, { family: 'HADDAD' }],
  [
    { DCS: 'MADDAC', DAC: 'DADA' },
    { family: 'MADDAC', given: 'DADA' },
  ],
  [{ DAD: 'NONE' }, { middle: '' }],
] as const)
  test(`B-ID-1 names that look like ids are still split well: ${JSON.stringify(values)}`, () => {
    const burst = bare(encoded({ version: 10, elements: changed(eighth, values) }));
    expect(read(burst)).toMatchObject({ kind: 'read', licence: { level: 3, name } });
  });

test('B-ID-1 one separator that was lost makes the whole code doubtful, not the name longer', () => {
  const lost = connecticut.replace('SAMPLE\nDDE', 'SAMPLEDDE');
  expect(read(lost)).toMatchObject({ kind: 'read', licence: { ...sample, level: 3 } });
});

const other = encoded({
  version: 10,
  elements: changed(eighth, { DCS: 'OTHER', DAC: 'PAT', DBB: '01021990', DAQ: '987654321' }),
});

for (const [what, burst, kind] of [
  ['the same card twice', connecticut + connecticut, 'read'],
  ['the same card twice, without controls', bare(connecticut + connecticut), 'read'],
  ['the beginning of a card, then all of it', connecticut.slice(0, 90) + connecticut, 'read'],
  ['a card, then its beginning', connecticut + connecticut.slice(0, 90), 'read'],
  ['two cards', connecticut + other, 'twoCards'],
  ['two cards without controls', bare(connecticut) + bare(other), 'twoCards'],
  ['a part of one card, then another', connecticut.slice(0, 90) + other, 'twoCards'],
  ['two cards, the second without its start', connecticut + other.slice(31), 'twoCards'],
] as const)
  test(`B-ID-1 two scans run together: ${what} is ${kind}`, () => {
    expect(read(burst).kind).toBe(kind);
  });

test('B-ID-1 of the same card scanned twice the better reading counts', () => {
  expect(read(bare(connecticut) + connecticut)).toMatchObject({ kind: 'read', licence: { level: 1 } });
});

test('B-ID-1 a name that came in small letters is no CapsLock', () => {
  const burst = encoded({ version: 1, elements: changed(first, { DAA: 'Sample,Ana,Maria' }) });
  expect(read(burst)).toMatchObject({ licence: { name: { given: 'Ana', family: 'Sample' } } });
});
