/** Pictures and PDFs that patients and caregivers show (R-PAT-6): each closed under a key of its own. */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { day, done, flag, id, instant, link } from './columns';

const proofs = ['identity', 'residency'];

export async function createDocuments(db: Knex): Promise<void> {
  await db.schema.createTable('document', (t) => {
    id(t).primary();
    link(t, 'session_id', 'registration_session').notNullable().index();
    link(t, 'person_id', 'person').notNullable().index();
    t.enu('proof', proofs).notNullable();
    t.string('kind', 60).notNullable();
    t.enu('mime', ['image/jpeg', 'application/pdf']).notNullable();
    // Goes into the envelope to the state.
    flag(t, 'enclosed');
    // Null until the session has ended, then so many days later; else a day.
    day(t, 'keep_until');
    t.integer('keep_days_after');
    done(t);
    instant(t, 'deleted_at');
    t.integer('size');
    t.string('sha256', 64);
    t.binary('sealed');
    t.check('(keep_until is null) <> (keep_days_after is null)');
    t.check('(deleted_at is null) = (sealed is not null)');
    t.check('(sealed is null) = (sha256 is null) and (sealed is null) = (size is null)');
    t.check('size is null or size between 1 and 2000000');
  });
  // Apart from the document: a copy of its row opens nothing once the key is gone.
  await db.schema.createTable('document_key', (t) => {
    link(t, 'document_id', 'document').notNullable().primary();
    t.binary('wrapped').notNullable();
  });
  await db.schema.createTable('document_deletion', (t) => {
    t.increments('sequence');
    link(t, 'document_id', 'document').notNullable().unique();
    t.enu('how', ['due', 'byHand']).notNullable();
    t.text('why');
    instant(t, 'at').notNullable();
    // Null where the retention rule did it by itself.
    link(t, 'by', 'operator');
    t.check("(how = 'byHand') = (by is not null) and (by is null) = (why is null)");
  });
  await refuseChanges(db, 'document_deletion');
}
