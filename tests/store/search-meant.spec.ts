/** Names that were misheard, misspelt, or typed from the middle (B-PER-1). */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { formsOf } from '../../main/store/name-words';
import type { Store } from '../../main/store/open';
import { people } from '../../main/store/people';
import { addPatient, called, day, inMemory } from '../support/store';

const names = [
  called('Katarzyna', 'Kowalski'),
  called('Catherine', 'Smith'),
  called('Johann', 'Schmidt'),
  called('María Elena', 'Gonzalez-Ruiz'),
  called('Siobhán', 'O’Brien'),
  called('王小明', '司马'),
];

async function filled(): Promise<Store> {
  const store = await inMemory();
  await store.write(async (unit) => {
    for (const name of names) await addPatient(unit, name);
  });
  return store;
}

const found = (store: Store, text: string) =>
  store.read(async (unit) => (await people(unit).suggest(text, 8)).map(({ name }) => name.family));

for (const [typed, family, why] of [
  ['kowalsky', 'Kowalski', 'another last letter'],
  ['kovalski', 'Kowalski', 'another letter'],
  ['kowaslki', 'Kowalski', 'two letters out of order'],
  ['kowlski', 'Kowalski', 'a letter too few'],
  ['kowwalski', 'Kowalski', 'a letter too many'],
  ['smyth', 'Smith', 'as it sounds'],
  ['walsk', 'Kowalski', 'from the middle'],
  ['gonsales', 'Gonzalez-Ruiz', 'as it sounds, of two names'],
  ['riuz', 'Gonzalez-Ruiz', 'the second name, misspelt'],
  ['obrian', 'O’Brien', 'as it is heard'],
  ['kathrine smith', 'Smith', 'the given name alone misspelt'],
  ['kathrine smtih', 'Smith', 'both misspelt'],
  ['smtih cathrine', 'Smith', 'both misspelt, the other way round'],
  ['司马', '司马', 'other scripts as they are'],
] as const)
  test(`B-PER-1 "${typed}" finds ${family}: ${why}`, async () => {
    const store = await filled();
    expect(await found(store, typed)).toContain(family);
    await store.close();
  });

test('B-PER-1 whoever is called so comes before whoever is called nearly so', async () => {
  const store = await filled();
  expect((await found(store, 'schmidt'))[0]).toBe('Schmidt');
  expect((await found(store, 'smith'))[0]).toBe('Smith');
  await store.close();
});

test('B-PER-1 what resembles nobody finds nobody', async () => {
  const store = await filled();
  for (const text of ['xylophone', 'qq', '%', '_____', '%%%']) expect(await found(store, text)).toEqual([]);
  await store.close();
});

test('B-PER-1 a name that was changed is found, misspelt, by its new words', async () => {
  const store = await inMemory();
  const id = await store.write((unit) => addPatient(unit, called('Ada', 'Rows')));
  await store.write((unit) =>
    people(unit).change({ id, version: 1, name: called('Ada', 'Wisniewski'), birthDate: day('1980-05-17') }),
  );
  expect(await found(store, 'wisnewski')).toEqual(['Wisniewski']);
  await store.close();
});

const word = fc.stringMatching(/^[a-z]{4,12}$/);
test('B-PER-1 one letter wrong, missing, too many or out of order always leaves a form that both have', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (right, place, letter) => {
      const at = place % right.length;
      const [before, after] = [right.slice(0, at), right.slice(at + 1)];
      const swapped = before + after.slice(0, 1) + right[at] + after.slice(1);
      for (const wrong of [before + letter + after, before + letter + right.slice(at), swapped])
        expect(formsOf(wrong).some((form) => formsOf(right).includes(form))).toBe(true);
      // One shorter than the shortest has no shorter forms of its own.
      expect(formsOf(right)).toContain(before + after);
    }),
  );
});
