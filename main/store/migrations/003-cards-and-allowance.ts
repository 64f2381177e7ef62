/** 003: the ledger, external figures, alerts, pictures of people, rulebooks loaded here, and search as typed. */
import type { Knex } from 'knex';
import { keepEarlyTicks } from './003-follow-ups';
import { createLedger } from './003-ledger';
import { createPhotos } from './003-photos';
import { createRulebookActs } from './003-rulebook';
import { widenVisits } from './003-visits';
import { createWords } from './003-words';

export async function cardsAndAllowance(db: Knex): Promise<void> {
  await createLedger(db);
  await createPhotos(db);
  await createRulebookActs(db);
  await widenVisits(db);
  await keepEarlyTicks(db);
  await createWords(db);
}
