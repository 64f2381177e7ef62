import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import type { Store } from '../../main/store/open';
import { people } from '../../main/store/people';
import { searchText } from '../../main/store/search-text';
import { addPatient, called, day, inMemory, noon } from '../support/store';

for (const [typed, folded] of [
  ['José', 'jose'],
  ['Müller', 'muller'],
  ['MÜLLER', 'muller'],
  ['Strauß', 'strauss'],
  ['Nguyễn', 'nguyen'],
  ['Øystein', 'oystein'],
  ['Łukasz', 'lukasz'],
  ['İbrahim', 'ibrahim'],
  ['O’Brien', 'obrien'],
  ["O'Brien", 'obrien'],
  ['Smith-Jones', 'smith jones'],
  ['  de   la Cruz ', 'de la cruz'],
  ['ДМИТРИЙ', 'дмитрии'],
  ['Ελένη', 'ελενη'],
  ['محمّد', 'محمد'],
  ['王小明', '王小明'],
  ['St. John', 'st john'],
  ['—', ''],
] as const)
  test(`B-ID-1 ${typed} is searched as ${folded || 'nothing'}`, () => {
    expect(searchText(typed)).toBe(folded);
  });

test('B-ID-1 folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(searchText(searchText(text))).toBe(searchText(text));
    }),
  );
});

const names = [
  called('José', 'Müller'),
  called('Josefine', 'Mulligan'),
  called('Ana María', 'de la Cruz'),
  called('Дмитрий', 'Иванов'),
  called('Seán', 'O’Brien'),
  called('Zoë', 'Joseph'),
];

async function filled(): Promise<Store> {
  const store = await inMemory();
  await store.write(async (unit) => {
    for (const name of names) await addPatient(unit, name);
    // Somebody who is no patient (a caregiver for instance) is not suggested.
    await people(unit).add({
      id: 'x',
      name: called('José', 'Nopatient'),
      birthDate: day('1980-05-17'),
      at: noon,
    });
  });
  return store;
}

for (const [typed, found] of [
  ['mull', ['Müller', 'Mulligan']],
  ['MÜLL', ['Müller', 'Mulligan']],
  ['jose', ['Joseph', 'Müller', 'Mulligan']],
  ['José Mü', ['Müller', 'Mulligan']],
  // Whoever is called nearly so comes last.
  ['josef mul', ['Mulligan', 'Müller']],
  ['Müller José', ['Müller']],
  ['müller, josé', ['Müller']],
  ['de la cr', ['de la Cruz']],
  ['ana maria de la', ['de la Cruz']],
  ['cruz', ['de la Cruz']],
  ['la cruz ana', ['de la Cruz']],
  ['brien', ['O’Brien']],
  ['o brien', ['O’Brien']],
  ['иван', ['Иванов']],
  ['ДМИТРИЙ ИВ', ['Иванов']],
  ["o'b", ['O’Brien']],
  ['obrien sean', ['O’Brien']],
  ['%', []],
  ['_', []],
  ['', []],
  ['   ', []],
  ['x'.repeat(200), []],
] as const)
  test(`B-ID-1 “${typed.slice(0, 30)}” finds ${found.join(', ') || 'nobody'}`, async () => {
    const store = await filled();
    const suggested = await store.read((unit) => people(unit).suggest(typed, 8));
    expect(suggested.map((person) => person.name.family)).toEqual(found);
    await store.close();
  });

test('B-ID-1 at most as many as asked for, in order, nobody twice', async () => {
  const store = await filled();
  const suggested = await store.read((unit) => people(unit).suggest('jo', 2));
  expect(suggested.map((person) => person.name.family)).toEqual(['Joseph', 'Müller']);
  await store.close();
});

test('B-ID-1 the search reads an index, never the whole table', async () => {
  const store = await filled();
  for (const column of ['search_family', 'search_given'] as const) {
    const plan = await store.read((unit) =>
      unit.raw(
        `EXPLAIN QUERY PLAN SELECT person.* FROM person WHERE ${column} >= 'a' AND ${column} < 'b' ORDER BY search_family LIMIT 8`,
      ),
    );
    expect(JSON.stringify(plan)).toContain(
      `INDEX person_by_${column === 'search_family' ? 'family' : 'given'}`,
    );
  }
  await store.close();
});
