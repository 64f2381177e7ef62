/** 002: caregivers, minors, renewals and help sessions; documents, the queue and the contact inbox. */
import type { Knex } from 'knex';
import { createCaregiving, widenSessions } from './002-caregiving';
import { widenFollowUps, widenPapers } from './002-wider';

export async function journeys(db: Knex): Promise<void> {
  await widenSessions(db);
  await widenPapers(db);
  await widenFollowUps(db);
  await createCaregiving(db);
}
