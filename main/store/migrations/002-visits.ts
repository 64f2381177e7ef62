/** Who waits at the counter, and who enters without a card. */
import type { Knex } from 'knex';
import { day, done, id, instant, link, version } from './columns';

const reasons = ['register', 'renew', 'caregiver', 'card', 'question', 'delivery', 'other'];
const states = ['waiting', 'called', 'served', 'left', 'noShow'];
const moves = ['call', 'serve', 'leave', 'noShow', 'undo'];

export async function createVisits(db: Knex): Promise<void> {
  await db.schema.createTable('visit', (t) => {
    id(t).primary();
    // The day of the store's zone, and the number of that day.
    day(t, 'day').notNullable();
    t.integer('serial').notNullable().checkPositive();
    t.string('name', 200).notNullable();
    link(t, 'person_id', 'person');
    t.enu('reason', reasons).notNullable();
    t.enu('state', states).notNullable();
    instant(t, 'called_at');
    link(t, 'called_by', 'operator');
    instant(t, 'ended_at');
    done(t);
    version(t);
    t.unique(['day', 'serial']);
    t.index(['state', 'day', 'at']);
    t.check('(called_at is null) = (called_by is null)');
    t.check("(ended_at is null) = (state in ('waiting', 'called'))");
  });
  await db.schema.createTable('visit_event', (t) => {
    t.increments('sequence');
    link(t, 'visit_id', 'visit').notNullable().index();
    t.enu('move', moves).notNullable();
    done(t);
  });
  await db.schema.createTable('visitor', (t) => {
    id(t).primary();
    t.string('name', 200).notNullable();
    t.string('why', 200).notNullable();
    link(t, 'escort_id', 'operator').notNullable();
    t.string('authorised_by', 120).notNullable();
    t.string('badge', 20).notNullable();
    // Without case, so that A-1 and a-1 are one badge.
    t.string('badge_key', 20).notNullable();
    instant(t, 'in_at').notNullable().index();
    link(t, 'in_by', 'operator').notNullable();
    instant(t, 'out_at');
    link(t, 'out_by', 'operator');
    t.check('(out_at is null) = (out_by is null)');
  });
  await db.raw('CREATE UNIQUE INDEX badge_worn_once ON visitor (badge_key) WHERE out_at IS NULL');
}
