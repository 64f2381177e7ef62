/** B-ID-1, B-ID-3: a licence finds its person, and nothing of it stays behind. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { LicenceScan } from '../../preload/contract/scan';
import { colleague, type Desk, test, trail } from '../support/counter';
import { startSession, workThrough } from '../support/journey';
import { changed, eighth, encoded } from '../support/licences';
import { lookInto } from '../support/store-rows';

/** Ana María O'Connor-Nguyễn of the tests, as a licence has her. */
const hers = {
  DCS: 'OCONNOR-NGUYEN',
  DAC: 'ANA',
  DAD: 'MARIA',
  DBB: '07141980',
  DAG: '12 FARMINGTON AVENUE',
  DAH: 'APT 3',
  DAI: 'HARTFORD',
  DAK: '061050000  ',
};
const burst = (values: Readonly<Record<string, string>> = {}) =>
  encoded({ version: 10, elements: changed(eighth, { ...hers, ...values }), own: 'ZC' });

async function scan(desk: Desk, text: string): Promise<LicenceScan> {
  const read = await desk.done('scan.read', { text });
  if (read.kind !== 'licence') throw new Error(`read as ${read.kind}`);
  return read;
}

test('B-ID-3 a licence finds the person of its name and birth date, and says what differs', async ({
  main,
}) => {
  const { patient } = await workThrough(main, await startSession(main));
  const read = await scan(main, burst());
  expect(read).toMatchObject({
    licence: { level: 1, birthDate: '1980-07-14', expiresOn: '2028-07-14' },
    expired: false,
    comesOfAgeOn: null,
    found: 'sure',
    reportWithin: 5,
  });
  expect(read.matches).toEqual([
    {
      id: patient.id,
      name: { given: 'Ana María', middle: '', family: "O'Connor-Nguyễn", suffix: '' },
      names: { verdict: 'same', differences: [] },
      sameBirthDate: true,
      patient: true,
      caresFor: [],
      address: 'same',
    },
  ]);
  expect((await trail(main, 1))[0]).toMatchObject({ call: 'scan.read', lookUp: false, subject: patient.id });
});

for (const [what, values, found, names, sameBirthDate] of [
  ['half of a double name', { DCS: 'NGUYEN' }, 'sure', 'close', true],
  ['a name that was cut', { DCS: 'OCONNOR-NGU', DDE: 'T' }, 'sure', 'same', true],
  ['another family name', { DCS: 'MILLER' }, 'perhaps', 'different', true],
  ['another given name, as a twin has', { DAC: 'EVA', DAD: 'LUZ' }, 'perhaps', 'different', true],
  ['a birth date with a wrong figure', { DBB: '07151980' }, 'perhaps', 'same', false],
] as const)
  test(`B-ID-3 with ${what} a licence is ${found}, its name ${names}`, async ({ main }) => {
    await startSession(main);
    const read = await scan(main, burst(values));
    expect(read.found).toBe(found);
    expect(read.matches).toMatchObject([{ names: { verdict: names }, sameBirthDate }]);
  });

for (const [what, values] of [
  ['another name', { DCS: 'MILLER', DAC: 'EVA' }],
  ['another birth date', { DBB: '01021990' }],
  ['another suffix', { DCU: 'JR', DCS: 'OCONNOR-NGUYEN' }],
] as const)
  test(`B-ID-3 a licence with ${what} names nobody else as sure`, async ({ main }) => {
    await startSession(main);
    const read = await scan(main, burst(values));
    if (what === 'another suffix') expect(read.found).toBe('sure');
    else expect(read).toMatchObject({ found: 'none', matches: [] });
  });

test('B-ID-3 two people of one name and birth date are both named, and the trail names neither', async ({
  main,
}) => {
  await startSession(main);
  await startSession(main);
  const read = await scan(main, burst());
  expect(read.found).toBe('sure');
  expect(read.matches).toHaveLength(2);
  expect((await trail(main, 1))[0]).toMatchObject({ call: 'scan.read', subject: null });
});

test('R-MD-1 an address that differs from the record’s is said; a record without one says that', async ({
  main,
}) => {
  const session = await startSession(main);
  expect((await scan(main, burst())).matches[0]?.address).toBe('notKept');
  await workThrough(main, session);
  expect((await scan(main, burst({ DAH: '' }))).matches[0]?.address).toBe('differs');
  expect((await scan(main, burst({ DAG: '12 Farmington Avenue,' }))).matches[0]?.address).toBe('same');
  expect((await scan(main, burst({ DAI: '' }))).matches[0]?.address).toBeNull();
});

for (const [last, expired] of [
  ['03092026', true],
  ['03102026', false],
] as const)
  test(`B-ID-1 on 10 March a licence until ${last} has ${expired ? '' : 'not '}expired`, async ({ main }) => {
    expect((await scan(main, burst({ DBA: last, DBD: '06302018' }))).expired).toBe(expired);
  });

for (const [born, comesOfAgeOn] of [
  ['03112008', '2026-03-11'],
  ['03102008', null],
] as const)
  test(`B-ID-1 born ${born}, on 10 March 2026: of age ${comesOfAgeOn ?? 'already'}`, async ({ main }) => {
    expect((await scan(main, burst({ DBB: born }))).comesOfAgeOn).toBe(comesOfAgeOn);
  });

test('B-ID-1 at level 3 a person may be found, and nobody is guessed at', async ({ main }) => {
  await startSession(main);
  const bare = (text: string) => text.replace(/\p{Cc}/gu, '');
  expect(await scan(main, bare(burst()))).toMatchObject({ licence: { level: 3 }, found: 'sure' });
  expect(await scan(main, bare(burst({ DCS: 'MILLER' })))).toMatchObject({ found: 'none', matches: [] });
});

test('B-ID-1 two cards in one go and what is left of a card are refused, each in words', async ({ main }) => {
  const two = burst() + burst({ DCS: 'OTHER', DAQ: '1' });
  expect(await main.call('scan.read', { text: two })).toMatchObject({ code: 'scan-two-cards' });
  const part = burst().slice(0, 50);
  expect(await main.call('scan.read', { text: part })).toMatchObject({ code: 'scan-licence-unreadable' });
});

test('B-TRUST-2 under a clock that is behind a paper is still read, a licence is not', async ({
  house,
  main,
}) => {
  const { id } = await startSession(main);
  house.clock.now = '2026-03-10T14:00:00.000Z';
  const paper = `CS1RS${id.replaceAll('-', '').toUpperCase()}`;
  expect(await main.done('scan.read', { text: paper })).toEqual({ kind: 'session', id });
  expect(await main.call('scan.read', { text: burst() })).toMatchObject({ code: 'clock-behind' });
});

test('R-PMP-5 verify-only staff are led to one card by a licence, and told nothing else', async ({
  house,
  main,
}) => {
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  const { patient } = await workThrough(main, await startSession(main));
  const read = await scan(vera, burst());
  expect(read.licence.address).toBeNull();
  // It closes by itself at the door, and stays at the counter.
  expect([read.closesAfter, (await scan(main, burst())).closesAfter]).toEqual([60, undefined]);
  expect(read.matches).toMatchObject([{ id: patient.id, caresFor: [], address: null }]);
  expect(await scan(vera, burst({ DCS: 'MILLER' }))).toMatchObject({ found: 'none', matches: [] });
  await startSession(main);
  expect(await scan(vera, burst())).toMatchObject({ found: 'none', matches: [] });
});

test('B-REG-3 nothing that stands on a licence alone is stored, logged or audited', async ({
  house,
  main,
}) => {
  await startSession(main);
  const only = { DAQ: 'X77553311', DAG: '99 NOWHERE LANE', DCF: 'DISCRIM0077', DAI: 'ZZYZX' };
  await scan(main, burst(only));
  await main.call('scan.read', { text: burst(only).slice(0, 90) });
  const looking = await lookInto(house);
  const rows = JSON.stringify(await looking.tables());
  await looking.close();
  const files = await readdir(house.folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  );
  for (const value of Object.values(only)) {
    expect(rows).not.toContain(value);
    expect(texts.join('\n')).not.toContain(value);
  }
  expect(JSON.stringify(house.faults)).toBe('[]');
});

test('B-ID-1 the licence’s number and version never leave the main process', async ({ main }) => {
  const read = JSON.stringify(await scan(main, burst({ DAQ: 'X77553311' })));
  expect(read).not.toContain('X77553311');
  expect(read).not.toMatch(/"(number|version)"/);
});
