import type { Knex } from 'knex';
import { done, flag, id, instant, link } from './columns';

const templates = [
  'registrationConfirmation',
  'patientHandout',
  'certifierHandout',
  'mailInCover',
  'recoveryKey',
];

export async function createPapers(db: Knex): Promise<void> {
  await db.schema.createTable('paper', (t) => {
    id(t).primary();
    t.integer('serial').notNullable().unique();
    t.string('number', 20).notNullable().unique();
    t.enu('template', templates).notNullable();
    link(t, 'session_id', 'registration_session').index();
    link(t, 'patient_id', 'patient', 'person_id').index();
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
  });
  await db.schema.createTable('paper_print', (t) => {
    t.increments('sequence');
    link(t, 'paper_id', 'paper').notNullable();
    // 0 is the first print, then COPY n.
    t.integer('copy').notNullable();
    t.integer('copies').notNullable().checkPositive();
    t.string('printer', 200).notNullable();
    t.string('job', 200).notNullable();
    done(t);
    t.unique(['paper_id', 'copy']);
    t.check('copy >= 0');
  });
}
