/** Certificates that can be withdrawn or held by a caregiver, and later words of family names. */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { makeAnew } from './002-anew';
import { day, done, id, link, version } from './columns';

const kinds = ['temporary', 'card'];
const states = ['active', 'revoked', 'lost', 'replaced', 'enteredByMistake'];

/** A number belongs to one holder at a time, whatever it is printed on. */
async function widenNumbers(db: Knex): Promise<void> {
  await db.schema.createTable('certificate_number_anew', (t) => {
    t.string('number', 32).primary();
    link(t, 'holder_id', 'person').notNullable();
    // The number without its hyphens, for whoever types it so.
    t.string('compact', 32).notNullable().index('certificate_number_by_compact');
    t.unique(['number', 'holder_id'], { indexName: 'certificate_number_of_holder' });
  });
  await db(db.raw('?? (??, ??, ??)', ['certificate_number_anew', 'number', 'holder_id', 'compact'])).insert(
    db('certificate_number').distinct('number', 'patient_id', db.raw("replace(??, '-', '')", ['number'])),
  );
  await db.schema.dropTable('certificate_number');
  await db.schema.renameTable('certificate_number_anew', 'certificate_number');
}

export async function widenCertificates(db: Knex): Promise<void> {
  await widenNumbers(db);
  await makeAnew(
    db,
    'certificate',
    (name) =>
      db.schema.createTable(name, (t) => {
        id(t).primary();
        link(t, 'certification_id', 'certification').notNullable();
        link(t, 'patient_id', 'patient', 'person_id').notNullable().index('certificate_of_patient');
        // The patient, or who cares for the patient.
        link(t, 'holder_id', 'person').notNullable().index('certificate_of_holder');
        link(t, 'caregiving_id', 'caregiving');
        t.enu('kind', kinds).notNullable();
        t.string('number', 32).notNullable().index('certificate_by_number');
        // Null once the certificate was withdrawn: the number is free again.
        t.string('held_number', 32);
        // Whose number it is: the holder, or a record that is merged with the holder's.
        t.string('number_holder_id', 36).notNullable();
        day(t, 'issued_on').notNullable();
        day(t, 'printed_expiry').notNullable();
        done(t);
        version(t);
        t.foreign(['held_number', 'number_holder_id'])
          .references(['number', 'holder_id'])
          .inTable('certificate_number');
        t.unique(['certification_id', 'kind', 'held_number'], { indexName: 'certificate_once' });
        t.index(['held_number', 'number_holder_id'], 'certificate_by_held_number');
        t.check('held_number is null or held_number = number');
        t.check('(caregiving_id is null) = (holder_id = patient_id)');
      }),
    { holder_id: 'patient_id', held_number: 'number', number_holder_id: 'patient_id' },
  );
  await makeAnew(db, 'certificate_event', (name) =>
    db.schema.createTable(name, (t) => {
      t.increments('sequence');
      link(t, 'certificate_id', 'certificate').notNullable().index('certificate_event_of_certificate');
      t.enu('state', states).notNullable();
      day(t, 'on').notNullable();
      t.text('reason').notNullable();
      done(t);
    }),
  );
  await refuseChanges(db, 'certificate_event');
}
