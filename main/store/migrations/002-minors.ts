/** A minor is certified twice: the second physician's day stands beside the first one's. */
import type { Knex } from 'knex';

export async function widenCertifications(db: Knex): Promise<void> {
  await db.raw('ALTER TABLE certification ADD COLUMN second_certified_on varchar(10)');
}
