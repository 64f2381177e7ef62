/** A minor is certified twice: the second physician's day stands beside the first one's. Adults alone before. */
import type { Knex } from 'knex';

export async function widenCertifications(db: Knex): Promise<void> {
  await db.raw('ALTER TABLE certification ADD COLUMN second_certified_on varchar(10)');
  await db.raw('ALTER TABLE certification ADD COLUMN of_minor integer NOT NULL DEFAULT 0');
}
