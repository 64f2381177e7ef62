/** The words that names are made of: few beside the people who bear them, so that misspelt ones are found among them. */
import type { Knex } from 'knex';
import { formsOf, wordsIn } from '../name-words';

const page = 1000;
const rowsAtOnce = 200;

/** An index by another name: whoever changes how words are read fills it anew. */
export async function createWords(db: Knex): Promise<void> {
  await db.raw('CREATE TABLE name_word (word text NOT NULL PRIMARY KEY) WITHOUT ROWID');
  await db.raw(
    `CREATE TABLE name_form (
       form text NOT NULL, word text NOT NULL REFERENCES name_word (word), PRIMARY KEY (form, word)
     ) WITHOUT ROWID`,
  );
  // The words alone: what a person is called stays in one place.
  await db.raw("CREATE VIRTUAL TABLE name_part USING fts5 (word, tokenize = 'trigram', detail = none)");
  const known = new Set<string>();
  for (let after = ''; ; ) {
    const people: { id: string; given: string; middle: string; family: string; suffix: string }[] = await db(
      'person',
    )
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .select('id', 'given', 'middle', 'family', 'suffix');
    const words = [...new Set(people.flatMap(wordsIn))].filter((word) => !known.has(word));
    for (const word of words) known.add(word);
    for (const [table, rows] of [
      ['name_word', words.map((word) => ({ word }))],
      ['name_part', words.map((word) => ({ word }))],
      ['name_form', words.flatMap((word) => formsOf(word).map((form) => ({ form, word })))],
    ] as const)
      for (let first = 0; first < rows.length; first += rowsAtOnce)
        await db(table).insert(rows.slice(first, first + rowsAtOnce));
    const last = people.at(-1);
    if (!last) return;
    after = last.id;
  }
}
