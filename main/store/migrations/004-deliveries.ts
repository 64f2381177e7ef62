/** 004: delivery orders with their windows and places, runs, hand-offs, and addresses to which nothing is brought. */
import type { Knex } from 'knex';
import { widenAlerts } from './004-alerts';
import { createDeniedAddresses } from './004-denied-addresses';
import { createHandOffs } from './004-hand-offs';
import { guardOrders } from './004-order-guards';
import { createOrders } from './004-orders';
import { createRuns } from './004-runs';

export async function deliveries(db: Knex): Promise<void> {
  await widenAlerts(db);
  await createRuns(db);
  await createOrders(db);
  await createHandOffs(db);
  await createDeniedAddresses(db);
  await guardOrders(db);
}
