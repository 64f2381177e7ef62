/** Between being called and being served somebody stands at the counter: the place says so, and from when on. */
import type { Knex } from 'knex';
import { makeAnew } from './002-anew';
import { day, done, id, instant, link, version } from './columns';

const reasons = ['register', 'renew', 'caregiver', 'card', 'question', 'delivery', 'other'];
const states = ['waiting', 'called', 'atCounter', 'served', 'left', 'noShow'];
const moves = ['call', 'attend', 'serve', 'leave', 'noShow', 'undo'];

export async function widenVisits(db: Knex): Promise<void> {
  await makeAnew(db, 'visit', (name) =>
    db.schema.createTable(name, (t) => {
      id(t).primary();
      day(t, 'day').notNullable();
      t.integer('serial').notNullable().checkPositive();
      t.string('name', 200).notNullable();
      link(t, 'person_id', 'person');
      t.enu('reason', reasons).notNullable();
      t.enu('state', states).notNullable();
      instant(t, 'called_at');
      link(t, 'called_by', 'operator');
      // Null, too, for those who were served before this was kept.
      instant(t, 'attended_at');
      link(t, 'attended_by', 'operator');
      instant(t, 'ended_at');
      done(t);
      version(t);
      t.unique(['day', 'serial'], { indexName: 'visit_by_number' });
      t.index(['state', 'day', 'at'], 'visit_by_state');
      t.check('(called_at is null) = (called_by is null)');
      t.check('(attended_at is null) = (attended_by is null)');
      t.check("state <> 'atCounter' or attended_at is not null");
      t.check("(ended_at is null) = (state in ('waiting', 'called', 'atCounter'))");
    }),
  );
  await makeAnew(db, 'visit_event', (name) =>
    db.schema.createTable(name, (t) => {
      t.increments('sequence');
      link(t, 'visit_id', 'visit').notNullable().index('event_of_visit');
      t.enu('move', moves).notNullable();
      done(t);
    }),
  );
}
