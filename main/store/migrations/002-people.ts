/** People found once: what names sound like, records that were merged and separated again, forms sent twice. */
import type { Knex } from 'knex';
import { nameWords, soundPairs } from '../sounds';
import { refuseChanges } from '../sqlite/triggers';
import { done, id, link } from './columns';

const page = 1000;
const rowsAtOnce = 200;

interface Named {
  readonly id: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly suffix: string;
  readonly birth_date: string;
}

/** An index by another name: whoever changes how names are heard fills it anew. */
async function createSounds(db: Knex): Promise<void> {
  await db.raw('CREATE INDEX person_by_birth_date ON person (birth_date, search_family, search_given)');
  await db.raw(
    `CREATE TABLE person_sound (
       code text NOT NULL, birth_date varchar(10) NOT NULL, person_id varchar(36) NOT NULL REFERENCES person (id),
       PRIMARY KEY (code, birth_date, person_id)
     ) WITHOUT ROWID`,
  );
  await db.raw('CREATE INDEX person_sound_of_person ON person_sound (person_id)');
  for (let after = ''; ; ) {
    const people: Named[] = await db('person')
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .select('id', 'given', 'middle', 'family', 'suffix', 'birth_date');
    const rows = people.flatMap(({ id: person_id, birth_date, ...name }) =>
      soundPairs(nameWords(name)).map((code) => ({ code, birth_date, person_id })),
    );
    for (let first = 0; first < rows.length; first += rowsAtOnce)
      await db('person_sound').insert(rows.slice(first, first + rowsAtOnce));
    const last = people.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function createMerges(db: Knex): Promise<void> {
  await db.schema.createTable('person_merge', (t) => {
    id(t).primary();
    t.enu('kind', ['merge', 'unmerge']).notNullable();
    link(t, 'merged_id', 'person').notNullable().index();
    link(t, 'into_id', 'person').notNullable();
    // The merge that an unmerge takes back: once.
    link(t, 'undoes', 'person_merge').unique();
    t.text('reason').notNullable();
    done(t);
    t.check("(kind = 'unmerge') = (undoes is not null)");
    t.check('merged_id <> into_id');
  });
  await refuseChanges(db, 'person_merge');
  // A role that only a merged record has: the surviving one bears it until they are separated.
  for (const role of ['patient', 'caregiver'])
    await db.raw(
      `ALTER TABLE ${role} ADD COLUMN by_merge integer NOT NULL DEFAULT 0 CHECK (by_merge IN (0, 1))`,
    );
}

/** A form that opens a session bears a key: sent twice, it opens one. */
async function createStartKeys(db: Knex): Promise<void> {
  await db.schema.createTable('start_key', (t) => {
    t.string('key', 36).primary();
    t.string('fingerprint', 64).notNullable();
    link(t, 'session_id', 'registration_session').notNullable();
    done(t);
  });
  await refuseChanges(db, 'start_key');
}

export async function createFoundOnce(db: Knex): Promise<void> {
  await createSounds(db);
  await createMerges(db);
  await createStartKeys(db);
}
