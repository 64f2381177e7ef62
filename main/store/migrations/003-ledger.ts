/** The ledger, figures from elsewhere, and what needs somebody's eye (R-ALW-1, B-ALW-1, R-PMP-7): rows are only added. */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { makeAnew } from './002-anew';
import { guardLedger } from './003-ledger-guards';
import { day, done, id, instant, link } from './columns';

async function createHeaders(db: Knex): Promise<void> {
  await db.schema.createTable('ledger_header', (t) => {
    id(t).primary();
    // Counted by kind in the transaction that writes the row: without gaps.
    t.integer('serial').notNullable();
    t.enu('kind', ['dispense', 'void', 'hold', 'release']).notNullable();
    link(t, 'patient_id', 'patient', 'person_id').notNullable();
    // Null is the patient.
    link(t, 'caregiving_id', 'caregiving');
    link(t, 'certificate_id', 'certificate');
    t.string('photo_id', 40);
    // The calendar day in the store's zone on which it happened.
    day(t, 'day').notNullable();
    t.text('reason');
    t.text('acknowledged');
    t.string('book_hash', 64).notNullable().references('hash').inTable('rulebook_version');
    // What was asked, what the rules were given, and what they said: replayed as it is.
    t.text('decision').notNullable();
    done(t);
    t.unique(['kind', 'serial']);
    t.index(['patient_id', 'day']);
    t.check("(kind = 'void') = (reason is not null)");
    t.check("photo_id is null or kind = 'dispense'");
  });
}

/**
 * A row counts on its `day`: a void on that of the row which it takes back, a release on that of its hold.
 * Raw, for the sake of a row number that is never used twice.
 */
async function createRows(db: Knex): Promise<void> {
  await db.raw(
    `CREATE TABLE ledger_row (
       sequence integer PRIMARY KEY AUTOINCREMENT,
       header_id varchar(36) NOT NULL REFERENCES ledger_header (id),
       kind text NOT NULL CHECK (kind IN ('dispense', 'void', 'hold', 'release')),
       patient_id varchar(36) NOT NULL REFERENCES patient (person_id),
       day varchar(10) NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
       milligrams integer NOT NULL CHECK (milligrams >= 0),
       voids integer UNIQUE REFERENCES ledger_row (sequence),
       ends_hold integer UNIQUE REFERENCES ledger_row (sequence),
       serial integer UNIQUE,
       item text,
       CHECK ((kind = 'void') = (voids IS NOT NULL)),
       CHECK (kind <> 'release' OR ends_hold IS NOT NULL),
       CHECK (ends_hold IS NULL OR kind IN ('dispense', 'release')),
       CHECK ((kind = 'dispense') = (serial IS NOT NULL)),
       CHECK ((item IS NOT NULL) = (kind IN ('dispense', 'hold')))
     )`,
  );
  // Everything that the allowance asks, without a visit to the row.
  await db.raw(
    'CREATE INDEX ledger_row_counts ON ledger_row (patient_id, day, kind, milligrams, voids, ends_hold)',
  );
  await db.raw('CREATE INDEX ledger_row_of_header ON ledger_row (header_id)');
}

async function createExternals(db: Knex): Promise<void> {
  await db.schema.createTable('external_figure', (t) => {
    id(t).primary();
    link(t, 'patient_id', 'patient', 'person_id').notNullable().index();
    t.integer('total').notNullable();
    t.integer('own').notNullable();
    day(t, 'from_day').notNullable();
    day(t, 'to_day').notNullable();
    instant(t, 'as_of').notNullable();
    t.enu('source', ['cpmrs', 'dispensary', 'patient']).notNullable();
    // Dated parts, as JSON; empty where the source shows a sum alone.
    t.text('items').notNullable();
    link(t, 'supersedes', 'external_figure').unique();
    done(t);
    t.index(['as_of', 'to_day']);
    t.check('from_day <= to_day');
    t.check('own between 0 and total');
  });
}

async function createAlerts(db: Knex): Promise<void> {
  await db.schema.createTable('alert', (t) => {
    t.increments('sequence');
    t.enu('kind', ['overAllowance', 'cardRefused']).notNullable();
    link(t, 'patient_id', 'patient', 'person_id').notNullable().index();
    day(t, 'day').notNullable().index();
    t.text('facts').notNullable();
    // The attempt that it is about: one that is repeated leaves one entry.
    t.string('attempt', 120).notNullable().unique();
    done(t);
  });
}

/** Null gives the programme's amount back; why is part of what a certifier set. */
async function widenSettings(db: Knex): Promise<void> {
  await makeAnew(db, 'allowance_setting', (name) =>
    db.schema.createTable(name, (t) => {
      id(t).primary();
      link(t, 'patient_id', 'patient', 'person_id').notNullable().index('allowance_setting_of_patient');
      link(t, 'certifier_id', 'certifier').notNullable();
      t.integer('milligrams');
      day(t, 'from_day').notNullable();
      t.text('reason');
      done(t);
      t.check('milligrams is null or milligrams >= 0');
    }),
  );
}

/** Which cards run out soon is asked of the whole store. */
async function indexEnds(db: Knex): Promise<void> {
  await db.schema.alterTable('certification', (t) => t.index('certified_on', 'certification_by_day'));
  await db.schema.alterTable('certificate', (t) => t.index('printed_expiry', 'certificate_by_expiry'));
}

export async function createLedger(db: Knex): Promise<void> {
  await widenSettings(db);
  await createHeaders(db);
  await createRows(db);
  await createExternals(db);
  await createAlerts(db);
  await indexEnds(db);
  await guardLedger(db);
  for (const table of ['ledger_header', 'ledger_row', 'external_figure', 'alert', 'allowance_setting'])
    await refuseChanges(db, table);
}
