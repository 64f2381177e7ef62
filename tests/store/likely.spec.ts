/** Finding likely people reads indexes alone, and finds them however their names were spelled. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { bornOn, candidates, heardAt, heardOn } from '../../main/store/likely';
import { people } from '../../main/store/people';
import { nameWords, soundPairs } from '../../main/store/sounds';
import { suggestPeople } from '../../main/store/suggest';
import type { Unit } from '../../main/store/unit';
import { addPatient, called, day, inMemory, noon } from '../support/store';
import { within } from '../support/store-records';

const pairsOf = (given: string, family: string) => soundPairs(nameWords(called(given, family)));

for (const [one, other, alike] of [
  ['John/Smith', 'Jon/Smyth', true],
  ['Ana/Smith-Jones', 'Ana/Jones', true],
  ['Jones/Ana', 'Ana/Jones', true],
  ['Ana María/de la Cruz', 'Ana/Delacruz', true],
  ['Ана/Иванова', 'Ана/Иванова', true],
  ['John/Smith', 'Mary/Smith', false],
] as const)
  test(`B-PER-1 ${one} and ${other} ${alike ? 'sound alike' : 'do not sound alike'}`, () => {
    const [first, second] = [one, other].map((name) => {
      const [given = '', family = ''] = name.split('/');
      return pairsOf(given, family);
    });
    expect(first?.some((pair) => second?.includes(pair))).toBe(alike);
  });

const plan = async (unit: Unit, sql: string, bindings: readonly (string | number)[]) =>
  JSON.stringify(await unit.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings));

test('B-PER-1 likely people and R-PMP-9 are found through indexes, never by reading everybody', async () => {
  const store = await inMemory();
  await store.read(async (unit) => {
    const pairs = pairsOf('Ana', 'Cruz');
    for (const [asked, index] of [
      [bornOn(unit, '1980-07-14'), 'person_by_birth_date'],
      [heardOn(unit, pairs, ['1980-07-14', '1980-07-15']), 'SEARCH person_sound'],
      [heardAt(unit, pairs, '06105'), 'SEARCH person_sound'],
    ] as const) {
      const { sql, bindings } = asked.toSQL().toNative();
      const read = await plan(unit, sql, bindings.map(String));
      expect(read).toContain(index);
      expect(read).not.toContain('SCAN person');
    }
    const read = await plan(
      unit,
      "SELECT * FROM person WHERE search_family >= 'a' AND search_family < 'b' AND birth_date = '1980-07-14' ORDER BY search_family LIMIT 8",
      [],
    );
    expect(read).toContain('person_by_birth_date');
  });
  await store.close();
});

test('B-PER-1 candidates are those of one birth date, one sound or one place; a changed name is heard anew', () =>
  within(async (unit) => {
    const cruz = await addPatient(unit, called('Ana', 'Cruz'), day('1980-07-14'));
    const far = await addPatient(unit, called('Ana', 'Cruz'), day('1951-02-03'));
    const home = { line1: '1 Elm St', line2: '', town: 'Hartford', state: 'CT', zip: '06105-1234' };
    await people(unit).setAddress({ id: randomUUID(), person: far, address: home, at: noon });
    const asked = {
      name: called('Anna', 'Kruz'),
      birthDate: '1980-07-15',
      zip: null,
      dates: ['1980-07-14', '1980-07-15'],
    };
    expect((await candidates(unit, asked)).map(({ id }) => id)).toEqual([cruz]);
    const there = await candidates(unit, { ...asked, zip: '06105' });
    expect(there.map(({ id }) => id).sort()).toEqual([cruz, far].sort());
    expect(there.find(({ id }) => id === far)).toMatchObject({ town: 'Hartford', zip: '06105-1234' });
    const born = await candidates(unit, { ...asked, name: called('Bob', 'Miller'), birthDate: '1980-07-14' });
    expect(born.map(({ id }) => id)).toEqual([cruz]);

    await people(unit).change({
      id: cruz,
      version: 1,
      name: called('Ana', 'Miller'),
      birthDate: day('1980-07-14'),
    });
    expect(await candidates(unit, asked)).toEqual([]);
  }));

test('R-PMP-9 first name, last name and date of birth together find one person', () =>
  within(async (unit) => {
    const born = day('1980-07-14');
    const cruz = await addPatient(unit, called('Ana', 'de la Cruz'), born);
    await addPatient(unit, called('Ana', 'de la Cruz'), day('1980-07-15'));
    for (const text of ['Ana de la Cruz', 'cruz ana', 'de la cruz', 'ana'])
      expect(
        (await suggestPeople(unit, text, 8, 'patients', born)).map(({ id }) => id),
        text,
      ).toEqual([cruz]);
    expect(await suggestPeople(unit, '', 8, 'patients', born)).toEqual([]);
  }));
