/** Tables of migration 1 whose closed sets grew: made anew, with their rows. */
import type { Knex } from 'knex';
import { makeAnew } from './002-anew';
import { day, flag, id, instant, link } from './columns';

/** The closed set of templates stands in the contract: rows are parsed when they leave the store. */
export async function widenPapers(db: Knex): Promise<void> {
  await makeAnew(db, 'paper', (name) =>
    db.schema.createTable(name, (t) => {
      id(t).primary();
      t.integer('serial').notNullable().unique({ indexName: 'paper_by_serial' });
      t.string('number', 20).notNullable().unique({ indexName: 'paper_by_number' });
      t.string('template', 40).notNullable();
      link(t, 'session_id', 'registration_session').index('paper_of_session');
      link(t, 'patient_id', 'patient', 'person_id').index('paper_of_patient');
      t.enu('language', ['en', 'es']).notNullable();
      flag(t, 'large_print');
      t.string('rulebook_version', 64).notNullable().references('hash').inTable('rulebook_version');
      // Everything that the page says, as it was when the number was taken.
      t.text('input').notNullable();
      t.binary('bytes');
      t.string('sha256', 64);
      instant(t, 'issued_at').notNullable();
      link(t, 'issued_by', 'operator').notNullable();
      t.check('(bytes is null) = (sha256 is null)');
    }),
  );
}

/** A follow-up is about a patient, about a session without one, or about both. */
export async function widenFollowUps(db: Knex): Promise<void> {
  await makeAnew(db, 'follow_up', (name) =>
    db.schema.createTable(name, (t) => {
      id(t).primary();
      t.string('kind', 40).notNullable();
      day(t, 'due').notNullable();
      link(t, 'patient_id', 'patient', 'person_id').index('follow_up_of_patient');
      link(t, 'session_id', 'registration_session').index('follow_up_of_session');
      instant(t, 'created_at').notNullable();
      instant(t, 'done_at');
      link(t, 'done_by', 'operator');
      t.index(['done_at', 'due'], 'follow_up_by_due');
      t.check('(done_at is null) = (done_by is null)');
      t.check('patient_id is not null or session_id is not null');
    }),
  );
}
