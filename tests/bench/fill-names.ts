/** What names sound like and the words that they are made of, as the program keeps them beside the people. */

import { formsOf, wordsIn } from '../../main/store/name-words';
import { nameWords, soundPairs } from '../../main/store/sounds';
import { madePerson } from './people';
import type { Raw, Value } from './raw';

const batch = 4_000;

type Table =
  | 'person_sound (code, birth_date, person_id)'
  | 'name_word (word)'
  | 'name_part (word)'
  | 'name_form (form, word)';

async function insert(raw: Raw, table: Table, rows: readonly (readonly Value[])[]): Promise<void> {
  for (let first = 0; first < rows.length; first += batch) {
    const some = rows.slice(first, first + batch);
    const marks = `(${(some[0] ?? []).map(() => '?').join(',')})`;
    const statement = raw.prepare(`INSERT INTO ${table} VALUES ${some.map(() => marks).join(',')}`);
    await statement.run(some.flat());
    await statement.finalize();
  }
}

/** In the transaction of whoever calls; after the people. */
export async function addNames(raw: Raw, patients: number): Promise<void> {
  const words = new Set<string>();
  const heard = new Map<string, string[]>();
  for (let first = 0; first < patients; first += batch) {
    const sounds: Value[][] = [];
    for (let index = first; index < Math.min(first + batch, patients); index++) {
      const person = madePerson(index);
      const { given, middle, family } = person;
      const name = { given, middle, family, suffix: '' };
      const full = `${given}/${middle}/${family}`;
      const known = heard.get(full) ?? soundPairs(nameWords(name));
      heard.set(full, known);
      for (const word of wordsIn(name)) words.add(word);
      for (const code of known) sounds.push([code, person.birthDate, person.ids[0]]);
    }
    await insert(raw, 'person_sound (code, birth_date, person_id)', sounds);
  }
  const all = [...words].map((word) => [word]);
  await insert(raw, 'name_word (word)', all);
  await insert(raw, 'name_part (word)', all);
  await insert(
    raw,
    'name_form (form, word)',
    [...words].flatMap((word) => formsOf(word).map((form) => [form, word])),
  );
}
