import type { Knex } from 'knex';
import { day, done, flag, id, instant, link, version } from './columns';

export async function createStaff(db: Knex): Promise<void> {
  await db.schema.createTable('meta', (t) => {
    t.string('key', 40).primary();
    t.text('value').notNullable();
  });
  await db.schema.createTable('staff_group', (t) => {
    id(t).primary();
    t.string('name', 80).notNullable().unique();
    t.integer('renewal_years').checkPositive();
    version(t);
  });
  await db.schema.createTable('operator', (t) => {
    id(t).primary();
    t.string('name', 200).notNullable();
    // Folded, so that two accounts cannot differ in case or accents alone.
    t.string('name_key', 400).notNullable().unique();
    // A set of roles, as JSON.
    t.text('roles').notNullable();
    link(t, 'group_id', 'staff_group').notNullable();
    day(t, 'approved_on').notNullable();
    day(t, 'passphrase_set_on').notNullable();
    day(t, 'postponed_until');
    t.text('passphrase_hash').notNullable();
    t.text('pin_hash').notNullable();
    flag(t, 'active');
    instant(t, 'created_at').notNullable();
    version(t);
  });
  await db.schema.createTable('store_profile', (t) => {
    t.integer('version').primary();
    t.text('profile').notNullable();
    done(t);
  });
  await db.schema.createTable('rulebook_version', (t) => {
    t.string('hash', 64).primary();
    t.text('book').notNullable();
    instant(t, 'first_used_at').notNullable();
  });
  await db.schema.createTable('serial', (t) => {
    t.string('name', 20).primary();
    t.integer('last').notNullable().checkPositive();
  });
  await db.schema.createTable('state_text', (t) => {
    id(t);
    t.integer('version').notNullable().checkPositive();
    t.enu('kind', ['affirmation', 'reviewItem']).notNullable();
    t.text('en').notNullable();
    t.text('es').notNullable();
    t.integer('position').notNullable();
    instant(t, 'retired_at');
    done(t);
    t.primary(['id', 'version']);
  });
}
