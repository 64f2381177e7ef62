import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { flag, instant } from './columns';

/** Without foreign keys: a row must be writable whatever it is about, and stays when that goes. */
export async function createTrail(db: Knex): Promise<void> {
  await db.schema.createTable('audit', (t) => {
    t.integer('sequence').primary();
    t.integer('chain_version').notNullable();
    instant(t, 'at').notNullable();
    t.string('operator_id', 36);
    t.string('operator_name', 200);
    t.text('roles').notNullable();
    t.enu('hand', ['operator', 'walkIn']).notNullable();
    t.string('call', 80).notNullable();
    t.enu('outcome', ['done', 'denied', 'refused', 'stale', 'fault']).notNullable();
    t.string('subject', 36);
    t.string('purpose', 40);
    flag(t, 'look_up');
    t.string('reference', 40);
    t.string('mac', 64).notNullable().unique();
    t.check('sequence > 0');
    t.index(['subject', 'sequence']);
    t.index(['look_up', 'at']);
  });
  for (const table of ['audit', 'certificate_event', 'paper_print', 'rulebook_version'])
    await refuseChanges(db, table);
}
