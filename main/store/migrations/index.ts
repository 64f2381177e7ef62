/** Every migration, in order. A number that was ever released is never changed again. */
import type { Knex } from 'knex';
import { foundation } from './001-foundation';
import { journeys } from './002-journeys';
import { cardsAndAllowance } from './003-cards-and-allowance';
import { deliveries } from './004-deliveries';

export interface Migration {
  readonly number: number;
  readonly up: (db: Knex) => Promise<void>;
}

export const migrations: readonly Migration[] = [
  { number: 1, up: foundation },
  { number: 2, up: journeys },
  { number: 3, up: cardsAndAllowance },
  { number: 4, up: deliveries },
];
