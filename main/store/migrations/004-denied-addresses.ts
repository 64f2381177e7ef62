/** Addresses to which nothing is brought, until that is lifted: never deleted, and lifted once. */
import type { Knex } from 'knex';
import { done, id, instant, link } from './columns';

export async function createDeniedAddresses(db: Knex): Promise<void> {
  await db.schema.createTable('denied_address', (t) => {
    id(t).primary();
    for (const part of ['line1', 'line2', 'town', 'state', 'zip']) t.string(part, 120).notNullable();
    t.text('reason').notNullable();
    done(t);
    instant(t, 'lifted_at');
    link(t, 'lifted_by', 'operator');
    t.text('lifted_why');
    t.check('(lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null)');
  });
  await db.raw('CREATE INDEX denied_now ON denied_address (zip) WHERE lifted_at IS NULL');
  const kept = ['id', 'line1', 'line2', 'town', 'state', 'zip', 'reason', 'at', 'by'];
  const changes = kept.map((name) => `NEW.${name} IS NOT OLD.${name}`).join(' OR ');
  await db.raw(
    `CREATE TRIGGER denied_address_is_lifted_once BEFORE UPDATE ON denied_address
     WHEN OLD.lifted_at IS NOT NULL OR ${changes}
     BEGIN SELECT RAISE(ABORT, 'denied_address is lifted once'); END`,
  );
  await db.raw(
    `CREATE TRIGGER denied_address_stays BEFORE DELETE ON denied_address
     BEGIN SELECT RAISE(ABORT, 'denied_address is never deleted'); END`,
  );
}
