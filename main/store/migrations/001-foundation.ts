/** 001: people, registration, papers and the trail, before the first store is founded. */
import type { Knex } from 'knex';
import { createPapers } from './001-papers';
import { createPeople } from './001-people';
import { createRegistration } from './001-registration';
import { createStaff } from './001-staff';
import { createTrail } from './001-trail';

export async function foundation(db: Knex): Promise<void> {
  await createStaff(db);
  await createPeople(db);
  await createRegistration(db);
  await createPapers(db);
  await createTrail(db);
}
