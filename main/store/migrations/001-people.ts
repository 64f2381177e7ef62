import type { Knex } from 'knex';
import { day, done, flag, id, instant, link, version } from './columns';

async function createPersons(db: Knex): Promise<void> {
  await db.schema.createTable('person', (t) => {
    id(t).primary();
    for (const part of ['given', 'middle', 'family']) t.string(part, 200).notNullable();
    t.string('suffix', 20).notNullable();
    day(t, 'birth_date').notNullable();
    t.text('search_family').notNullable();
    t.text('search_given').notNullable();
    link(t, 'merged_into', 'person');
    instant(t, 'created_at').notNullable();
    version(t);
    t.index(['search_family', 'search_given'], 'person_by_family');
    t.index(['search_given', 'search_family'], 'person_by_given');
  });
  await db.schema.createTable('person_address', (t) => {
    id(t).primary();
    link(t, 'person_id', 'person').notNullable().index();
    for (const part of ['line1', 'line2', 'town', 'state', 'zip']) t.string(part, 120).notNullable();
    instant(t, 'from_at').notNullable();
    instant(t, 'until_at');
  });
  await db.schema.createTable('person_contact', (t) => {
    id(t).primary();
    link(t, 'person_id', 'person').notNullable().index();
    t.enu('kind', ['phone', 'email']).notNullable();
    t.string('value', 254).notNullable();
    // A temporary e-mail was made for the registration alone (R-PAT-10).
    flag(t, 'temporary');
    instant(t, 'from_at').notNullable();
    instant(t, 'until_at');
  });
  for (const role of ['patient', 'caregiver', 'guardian'])
    await db.schema.createTable(role, (t) => {
      link(t, 'person_id', 'person').primary();
      instant(t, 'since_at').notNullable();
    });
  await db.schema.createTable('certifier', (t) => {
    id(t).primary();
    link(t, 'person_id', 'person');
    t.string('name', 200).notNullable();
    t.text('search_name').notNullable().index();
    t.enu('profession', ['physician', 'aprn', 'pa']).notNullable();
    t.string('licence_number', 20).notNullable().unique();
  });
}

async function createCertificates(db: Knex): Promise<void> {
  await db.schema.createTable('certification', (t) => {
    id(t).primary();
    link(t, 'patient_id', 'patient', 'person_id').notNullable().index();
    link(t, 'certifier_id', 'certifier').notNullable();
    link(t, 'second_certifier_id', 'certifier');
    day(t, 'certified_on').notNullable();
    done(t);
    version(t);
    t.check('second_certifier_id is null or second_certifier_id <> certifier_id');
  });
  // A number belongs to one patient for ever; the state may print it again on a renewal.
  await db.schema.createTable('certificate_number', (t) => {
    t.enu('kind', ['temporary', 'card']).notNullable();
    t.string('number', 32).notNullable();
    link(t, 'patient_id', 'patient', 'person_id').notNullable();
    t.primary(['kind', 'number']);
    t.unique(['kind', 'number', 'patient_id']);
    t.index('number');
  });
  await db.schema.createTable('certificate', (t) => {
    id(t).primary();
    link(t, 'certification_id', 'certification').notNullable();
    t.string('patient_id', 36).notNullable().index();
    t.enu('kind', ['temporary', 'card']).notNullable();
    t.string('number', 32).notNullable();
    day(t, 'issued_on').notNullable();
    day(t, 'printed_expiry').notNullable();
    done(t);
    version(t);
    t.foreign(['kind', 'number', 'patient_id'])
      .references(['kind', 'number', 'patient_id'])
      .inTable('certificate_number');
    t.unique(['certification_id', 'kind', 'number']);
    t.index('number');
  });
  await db.schema.createTable('certificate_event', (t) => {
    t.increments('sequence');
    link(t, 'certificate_id', 'certificate').notNullable().index();
    t.enu('state', ['active', 'revoked', 'lost', 'replaced']).notNullable();
    day(t, 'on').notNullable();
    t.text('reason').notNullable();
    done(t);
  });
  await db.schema.createTable('allowance_setting', (t) => {
    id(t).primary();
    link(t, 'patient_id', 'patient', 'person_id').notNullable().index();
    link(t, 'certifier_id', 'certifier').notNullable();
    t.integer('milligrams').notNullable();
    day(t, 'from_day').notNullable();
    done(t);
    t.check('milligrams >= 0');
  });
}

export async function createPeople(db: Knex): Promise<void> {
  await createPersons(db);
  await createCertificates(db);
}
