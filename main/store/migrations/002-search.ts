/** Later words of family names, and the records that were merged into one. */
import type { Knex } from 'knex';
import { link } from './columns';

const page = 1000;
const rowsAtOnce = 200;

/** Frozen with this migration: how a name was folded when it was written. */
function folded(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    þ: 'th',
    ı: 'i',
  };
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[ʼʻ]/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** What a family name reads like from each of its words on, but for what the person's own row says. */
function tails(family: string, known: string): string[] {
  const words = folded(family).split(' ');
  const read = words.map((_, index) => words.slice(index).join(' '));
  return [...new Set(read)].filter((tail) => tail !== '' && tail !== known);
}

export async function createSearch(db: Knex): Promise<void> {
  await db.raw('CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL');
  await db.schema.createTable('person_tail', (t) => {
    t.text('tail').notNullable();
    link(t, 'person_id', 'person').notNullable().index('person_tail_of_person');
    t.primary(['tail', 'person_id']);
  });
  for (let after = ''; ; ) {
    const people: { id: string; family: string; search_family: string }[] = await db('person')
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .select('id', 'family', 'search_family');
    const rows = people.flatMap(({ id, family, search_family }) =>
      tails(family, search_family).map((tail) => ({ tail, person_id: id })),
    );
    // knex's own batches open a transaction.
    for (let first = 0; first < rows.length; first += rowsAtOnce)
      await db('person_tail').insert(rows.slice(first, first + rowsAtOnce));
    const last = people.at(-1);
    if (!last) return;
    after = last.id;
  }
}
