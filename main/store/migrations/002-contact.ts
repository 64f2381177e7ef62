/** Messages of walk-ins with their answers; what became of a follow-up. */
import type { Knex } from 'knex';
import { day, done, id, instant, link, version } from './columns';

export async function createContact(db: Knex): Promise<void> {
  await db.schema.createTable('contact_message', (t) => {
    id(t).primary();
    t.string('name', 200).notNullable();
    t.string('email', 254).notNullable();
    t.text('message').notNullable();
    t.enu('language', ['en', 'es']).notNullable();
    link(t, 'session_id', 'registration_session');
    done(t);
    version(t);
    t.index('at');
  });
  // An answer that was noted by mistake is taken back with a day, and stays.
  await db.schema.createTable('contact_answer', (t) => {
    t.increments('sequence');
    link(t, 'message_id', 'contact_message').notNullable();
    t.enu('way', ['email', 'phone', 'inPerson', 'mail', 'noAnswerNeeded']).notNullable();
    t.text('note').notNullable();
    done(t);
    instant(t, 'undone_at');
    link(t, 'undone_by', 'operator');
    t.check('(undone_at is null) = (undone_by is null)');
  });
  await db.raw('CREATE UNIQUE INDEX answered_once ON contact_answer (message_id) WHERE undone_at IS NULL');
}

export async function createFollowUpEvents(db: Knex): Promise<void> {
  await db.schema.createTable('follow_up_event', (t) => {
    t.increments('sequence');
    link(t, 'follow_up_id', 'follow_up').notNullable().index();
    t.enu('what', ['done', 'undone', 'moved']).notNullable();
    t.text('note').notNullable();
    day(t, 'from_day');
    day(t, 'to_day');
    done(t);
    t.check("(what = 'moved') = (from_day is not null and to_day is not null)");
  });
}
