/** One drive with orders of one day: planned, out, back (R-DLV-5, B-DLV-3). */
import type { Knex } from 'knex';
import { day, done, id, instant, link, version } from './columns';

export async function createRuns(db: Knex): Promise<void> {
  await db.schema.createTable('delivery_run', (t) => {
    id(t).primary();
    t.integer('serial').notNullable().unique();
    day(t, 'day').notNullable().index();
    t.enu('agent', ['ownEmployee', 'deliveryService']).notNullable();
    // A member of staff, or somebody of a delivery service by name alone.
    link(t, 'driver_id', 'operator').index();
    t.string('driver_name', 200);
    instant(t, 'out_at');
    link(t, 'out_by', 'operator');
    instant(t, 'back_at');
    link(t, 'back_by', 'operator');
    done(t);
    version(t);
    t.check('(out_at is null) = (out_by is null)');
    t.check('(back_at is null) = (back_by is null)');
    t.check('back_at is null or out_at is not null');
    t.check('driver_id is null or driver_name is not null');
    t.check('out_at is null or driver_name is not null');
  });
}
