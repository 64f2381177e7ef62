/** A person's picture for the card check (R-CARD-1): one that counts, closed under a key of its own. */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { day, done, id, instant, link } from './columns';

export async function createPhotos(db: Knex): Promise<void> {
  await db.schema.createTable('photo', (t) => {
    id(t).primary();
    link(t, 'person_id', 'person').notNullable().index();
    // The last day by the retention rule of when it was taken; null: until the person asks.
    day(t, 'keep_until');
    done(t);
    instant(t, 'removed_at');
    t.integer('size');
    t.string('sha256', 64);
    t.binary('sealed');
    t.check('(removed_at is null) = (sealed is not null)');
    t.check('(sealed is null) = (sha256 is null) and (sealed is null) = (size is null)');
    t.check('size is null or size between 1 and 300000');
  });
  await db.raw('CREATE UNIQUE INDEX photo_that_counts ON photo (person_id) WHERE removed_at IS NULL');
  // Apart from the picture: a copy of its row opens nothing once the key is gone.
  await db.schema.createTable('photo_key', (t) => {
    link(t, 'photo_id', 'photo').notNullable().primary();
    t.binary('wrapped').notNullable();
  });
  await db.schema.createTable('photo_removal', (t) => {
    t.increments('sequence');
    link(t, 'photo_id', 'photo').notNullable().unique();
    t.enu('how', ['replaced', 'byHand', 'due']).notNullable();
    t.text('why');
    instant(t, 'at').notNullable();
    // Null where the retention rule did it by itself.
    link(t, 'by', 'operator');
    t.check("(how = 'byHand') = (why is not null) and (how = 'due') = (by is null)");
  });
  await refuseChanges(db, 'photo_removal');
}
