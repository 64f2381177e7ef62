/** 003: the ledger, external figures, alerts, pictures of people, rulebooks loaded here, and search as typed. */
import type { Knex } from 'knex';
import { createLedger } from './003-ledger';

export async function cardsAndAllowance(db: Knex): Promise<void> {
  await createLedger(db);
}
