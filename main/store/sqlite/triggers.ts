/** Tables whose rows may only be added. */
import type { Knex } from 'knex';

/** INSERT OR REPLACE is caught by the DELETE trigger, since connections have recursive triggers on. */
export async function refuseChanges(db: Knex, table: string): Promise<void> {
  for (const act of ['UPDATE', 'DELETE'])
    await db.raw(
      `CREATE TRIGGER ${table}_keeps_${act.toLowerCase()} BEFORE ${act} ON ${table}
       BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    );
}
