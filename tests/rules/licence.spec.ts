/** B-ID-1: what stands on a licence is read, whichever version wrote it. */
import { expect, test } from 'playwright/test';
import { readLicence } from '../../main/rules/licence/read';
import type { Licence } from '../../preload/contract/licence';
import {
  changed,
  connecticut,
  eighth,
  encoded,
  first,
  fourth,
  linesOf,
  sample,
  second,
  type Written,
  without,
} from '../support/licences';
import { day } from './book';

const today = day('2026-03-10');

function licenceOf(burst: string): Licence {
  const reading = readLicence(burst, today);
  if (reading.kind !== 'read') throw new Error(`read as ${reading.kind}`);
  return reading.licence;
}

const written = (change: Partial<Written>) =>
  licenceOf(encoded({ version: 10, elements: eighth, ...change }));
const changing = (values: Readonly<Record<string, string>>) => written({ elements: changed(eighth, values) });

for (const version of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  test(`B-ID-1 version ${version} of the standard is read by its offsets`, () => {
    const licence = written({ version, elements: linesOf(version), own: 'ZC' });
    expect(licence).toEqual({
      ...sample,
      level: 1,
      kind: 'licence',
      cut: { family: false, given: false, middle: false },
      jurisdiction: 'CT',
      country: 'USA',
      version,
      laterVersion: false,
      doubts: [],
    });
  });

test('B-ID-1 a version that came later is read as the latest one, and said', () => {
  expect(written({ version: 12 })).toMatchObject({ ...sample, level: 1, version: 12, laterVersion: true });
});

test('B-ID-1 no more is kept than a counter needs: no height, eyes, donor, veteran, document number', () => {
  const text = JSON.stringify(written({ elements: changed(eighth, { DDL: '1', DAW: '125', DBN: 'ALIAS' }) }));
  expect(text).not.toMatch(/064|BRO|1234567890MV12|12345678901234567890|125|ALIAS|08012016/);
});

for (const [what, change, expected] of [
  ['an ID card', { type: 'ID' }, { kind: 'idCard', level: 1 }],
  ['an enhanced licence', { type: 'EN' }, { kind: 'licence', level: 1 }],
  ['a card that names the file type AAMVA', { version: 1, elements: first, fileType: 'AAMVA' }, { level: 1 }],
  ['a licence of Ontario', { issuer: '636012', version: 3, elements: second }, { jurisdiction: 'ON' }],
  ['an issuer that nobody knows', { issuer: '999999' }, { jurisdiction: null, country: 'USA' }],
] as const)
  test(`B-ID-1 ${what} is read`, () => {
    expect(written(change)).toMatchObject({ ...sample, ...expected });
  });

test('B-ID-1 Canada writes the year first, and its postal code stays whole', () => {
  const licence = written({
    issuer: '636012',
    version: 3,
    elements: changed(fourth, {
      DBA: '20280714',
      DBB: '19800714',
      DBD: '20220630',
      DCG: 'CAN',
      DAJ: 'ON',
      DAK: 'M6N3H1     ',
      DAI: 'TORONTO',
    }),
  });
  expect(licence).toMatchObject({
    ...sample,
    level: 1,
    country: 'CAN',
    jurisdiction: 'ON',
    address: { ...sample.address, town: 'TORONTO', state: 'ON', postal: 'M6N 3H1' },
  });
});

test('B-ID-1 without a country in the code, the issuer says it', () => {
  expect(written({ issuer: '636012', version: 1, elements: first }).country).toBe('CAN');
  expect(written({ issuer: '636003', version: 1, elements: first }).country).toBe('USA');
});

for (const [text, birthDate] of [
  ['07141980', '1980-07-14'],
  ['19800714', '1980-07-14'],
  // Ends like a year and begins like a day: only one of the two ways is a day.
  ['12311920', '1920-12-31'],
  ['10102010', '2010-10-10'],
  ['20101010', '2010-10-10'],
  ['20020229', null],
  ['02292000', '2000-02-29'],
  ['02292001', null],
  ['13011980', null],
  ['14071980', null],
  ['18991231', null],
  ['00000000', null],
  ['        ', null],
  ['1980714', null],
  ['071419800', null],
] as const)
  test(`B-ID-1 a birth date written ${text} is ${birthDate}`, () => {
    const reading = readLicence(encoded({ version: 10, elements: changed(eighth, { DBB: text }) }), today);
    if (birthDate === null) expect(reading.kind).toBe('unreadable');
    else expect(reading).toMatchObject({ kind: 'read', licence: { birthDate } });
  });

for (const [what, values, expected] of [
  ['born tomorrow', { DBB: '03112026' }, { birthDate: null, doubts: ['birthInFuture'] }],
  ['born today', { DBB: '03102026', DBD: '03102026' }, { birthDate: '2026-03-10', doubts: [] }],
  ['expired before it was issued', { DBA: '06292022' }, { expiresOn: null, doubts: ['datesDisagree'] }],
  ['good for one day', { DBA: '06302022' }, { expiresOn: '2022-06-30', doubts: [] }],
  ['issued before the birth', { DBD: '07131980' }, { issuedOn: null, doubts: ['datesDisagree'] }],
  ['without an expiry', { DBA: 'NONE' }, { expiresOn: null, doubts: [] }],
] as const)
  test(`B-ID-1 a licence ${what}: what cannot be is left out`, () => {
    expect(changing(values)).toMatchObject(expected);
  });

for (const [values, name] of [
  [{ DCS: 'SMITH JR' }, { family: 'SMITH', suffix: 'JR' }],
  [
    { DCS: 'SMITH', DCU: 'III' },
    { family: 'SMITH', suffix: 'III' },
  ],
  [{ DCS: 'DE LA CRUZ' }, { family: 'DE LA CRUZ', suffix: '' }],
  [{ DCS: "O'BRIEN-SMITH" }, { family: "O'BRIEN-SMITH" }],
  [{ DAD: 'MARIA,LUZ' }, { middle: 'MARIA LUZ' }],
  [{ DAD: 'NONE' }, { middle: '' }],
  [{ DAD: 'unavl' }, { middle: '' }],
  [{ DAD: 'NMN' }, { middle: '' }],
  [{ DAD: '      ' }, { middle: '' }],
  [
    { DAC: 'ANA   ', DCS: 'SAMPLE    ' },
    { given: 'ANA', family: 'SAMPLE' },
  ],
  [
    { DAC: 'NONE', DAD: 'NONE' },
    { given: '', family: 'SAMPLE' },
  ],
] as const)
  test(`B-ID-1 names written ${JSON.stringify(values)}`, () => {
    expect(changing(values).name).toMatchObject(name);
  });

for (const [full, name] of [
  ['SAMPLE,ANA,MARIA,', sample.name],
  ['SAMPLE,ANA,MARIA                ', sample.name],
  ['SAMPLE,ANA', { ...sample.name, middle: '' }],
  ['SAMPLE,ANA,,JR', { ...sample.name, middle: '', suffix: 'JR' }],
  ['SAMPLE,ANA,JR', { ...sample.name, middle: '', suffix: 'JR' }],
  ['SAMPLE@ANA@MARIA', sample.name],
  ['SAMPLE JR,ANA,MARIA', { ...sample.name, suffix: 'JR' }],
] as const)
  test(`B-ID-1 a full name of version 1 written "${full}"`, () => {
    const elements = changed(first, { DAA: full });
    expect(written({ version: 1, elements }).name).toEqual(name);
    // Missouri has it in version 2, filled with spaces.
    expect(written({ version: 2, elements }).name).toEqual(name);
  });

test('B-ID-1 a full name in which nothing is apart names nobody', () => {
  const elements = changed(first, { DAA: 'ANA MARIA SAMPLE' });
  expect(readLicence(encoded({ version: 1, elements }), today).kind).toBe('unreadable');
});

for (const [given, name] of [
  ['ANA MARIA', { given: 'ANA', middle: 'MARIA' }],
  ['ANA,MARIA LUZ', { given: 'ANA', middle: 'MARIA LUZ' }],
  ['MARY ANN,LUZ', { given: 'MARY ANN', middle: 'LUZ' }],
  ['ANA', { given: 'ANA', middle: '' }],
] as const)
  test(`B-ID-1 all given names in one, written "${given}"`, () => {
    expect(written({ version: 3, elements: changed(second, { DCT: given }) }).name).toMatchObject(name);
  });

for (const [values, cut] of [
  [{ DDE: 'T' }, { family: true, given: false, middle: false }],
  [
    { DDF: 'T', DDG: 'U' },
    { family: false, given: true, middle: false },
  ],
  [{ DCS: 'S'.repeat(35) }, { family: false }],
  [{ DCS: 'S'.repeat(35), DDE: 'U' }, { family: true }],
  [{ DCS: 'S'.repeat(34), DDE: 'U' }, { family: false }],
] as const)
  test(`B-ID-1 ${JSON.stringify(values)}: whether the issuer cut a name off`, () => {
    expect(changing(values).cut).toMatchObject(cut);
  });

for (const [postal, expected] of [
  ['065100000  ', '06510'],
  ['06510      ', '06510'],
  ['065101234  ', '06510-1234'],
  ['06510-1234 ', '06510-1234'],
  ['M6N 3H1    ', 'M6N 3H1'],
  ['6510', ''],
] as const)
  test(`B-ID-1 a postal code written "${postal}" is "${expected}"`, () => {
    expect(changing({ DAK: postal }).address?.postal).toBe(expected);
  });

test('B-ID-1 version 1 may keep the home apart from the address for letters', () => {
  const home = without(first, 'DAG', 'DAI', 'DAJ', 'DAK');
  const elements = changed(home, { DAL: '12 CHAPEL ST', DAN: 'NEW HAVEN', DAO: 'CT', DAP: '06510' });
  expect(written({ version: 1, elements }).address).toEqual(sample.address);
});

test('B-ID-1 without street or town there is no address', () => {
  expect(written({ elements: without(eighth, 'DAG') }).address).toBeNull();
  expect(written({ elements: without(eighth, 'DAI') }).address).toBeNull();
});

test('B-ID-1 what is no licence is none', () => {
  for (const text of ['', 'MMP-001234', 'CS1RS0123', 'hello world', '@\n\x1e\rSOMETHING 12345678'])
    expect(readLicence(text, today)).toEqual({ kind: 'none' });
});

test('B-ID-1 a licence without a name, or a header alone, is refused', () => {
  for (const burst of [
    encoded({ version: 10, elements: without(eighth, 'DCS') }),
    encoded({ version: 10, elements: without(eighth, 'DBB') }),
    connecticut.slice(0, 31),
    connecticut.slice(0, 60),
  ])
    expect(readLicence(burst, today).kind).toBe('unreadable');
});
