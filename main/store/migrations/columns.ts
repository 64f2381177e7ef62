/** Columns that tables share. Part of released migrations: additions only. */
import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;

export const id = (t: Table, name = 'id') => t.string(name, 36).notNullable();
export const link = (t: Table, name: string, table: string, column = 'id') =>
  t.string(name, 36).references(column).inTable(table);

/** Calendar day, `YYYY-MM-DD`, store's zone. */
export function day(t: Table, name: string) {
  t.check("?? is null or ?? glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'", [name, name]);
  return t.string(name, 10);
}

/** Instant in UTC with milliseconds. */
export function instant(t: Table, name: string) {
  t.check("?? is null or (length(??) = 24 and ?? glob '*T*Z')", [name, name, name]);
  return t.string(name, 24);
}

export const flag = (t: Table, name: string) => {
  t.check('?? in (0, 1)', [name]);
  return t.integer(name).notNullable();
};

/** Counts up with every change: a save that knows an older one is stale. */
export const version = (t: Table) => t.integer('version').notNullable().defaultTo(1);

/** Who did it, and when. */
export function done(t: Table): void {
  instant(t, 'at').notNullable();
  link(t, 'by', 'operator').notNullable();
}
