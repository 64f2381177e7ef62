/** A table made anew with its rows: how SQLite widens what it cannot alter. */
import type { Knex } from 'knex';

/**
 * The rows go over as they are; what is new in the table stays null, or begins as the old column that `more`
 * names for it. Foreign keys are off while a migration runs; triggers have to be made again.
 */
export async function makeAnew(
  db: Knex,
  table: string,
  make: (name: string) => Promise<void>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const old = Object.keys(await db(table).columnInfo());
  await make(`${table}_anew`);
  const names = [...old, ...Object.keys(more)];
  await db(db.raw(`?? (${names.map(() => '??').join(', ')})`, [`${table}_anew`, ...names])).insert(
    db(table).select([...old, ...Object.values(more)].map((name) => db.ref(name))),
  );
  await db.schema.dropTable(table);
  await db.schema.renameTable(`${table}_anew`, table);
}
