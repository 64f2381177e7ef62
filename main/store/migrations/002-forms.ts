/** Forms that were sent, what lies half-typed in them, and names that are found without a person. */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { done, instant, link } from './columns';

export async function createForms(db: Knex): Promise<void> {
  // A form that makes something bears a key: sent twice, it makes one.
  await db.schema.createTable('form_key', (t) => {
    t.string('key', 36).primary();
    t.string('fingerprint', 64).notNullable();
    // A place in the queue or a message: the fingerprint says which call it was.
    t.string('made_id', 36).notNullable();
    done(t);
  });
  await refuseChanges(db, 'form_key');
  await db.schema.createTable('contact_draft', (t) => {
    link(t, 'session_id', 'registration_session').primary();
    t.text('typed').notNullable();
    instant(t, 'saved_at').notNullable();
  });
  await db.raw(
    `CREATE TABLE helped_name (
       reading text NOT NULL, session_id varchar(36) NOT NULL REFERENCES registration_session (id),
       PRIMARY KEY (reading, session_id)
     ) WITHOUT ROWID`,
  );
}
