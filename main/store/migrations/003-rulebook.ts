/** What was done to the rulebook of this store, act by act: each leads from one whole rulebook to the next. */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { day, id, instant, link } from './columns';

export async function createRulebookActs(db: Knex): Promise<void> {
  await db.schema.createTable('rulebook_act', (t) => {
    t.increments('sequence');
    id(t).unique();
    t.enu('kind', ['shipped', 'loaded', 'confirmed', 'takenBack', 'valueSet']).notNullable();
    // Null where a whole file came.
    t.string('rule', 60);
    // The day on which it begins to decide: that of the act, or a later one.
    day(t, 'from_day').notNullable();
    // The rulebook that decides from this act on, and the one before.
    t.string('hash', 64).notNullable().references('hash').inTable('rulebook_version');
    t.string('before_hash', 64).references('hash').inTable('rulebook_version');
    // The file on which it rests: the program's own, or one that was loaded.
    t.string('file_hash', 64).notNullable().references('hash').inTable('rulebook_version');
    // What was chosen, as JSON.
    t.text('details').notNullable();
    t.text('reason');
    instant(t, 'at').notNullable();
    // Null: the program brought it.
    link(t, 'by', 'operator');
    t.check("(kind = 'shipped') = (by is null)");
    t.check("(kind = 'shipped') = (reason is null)");
    t.check("(rule is null) = (kind in ('shipped', 'loaded'))");
  });
  await refuseChanges(db, 'rulebook_act');
}
