/** 002: caregivers, minors, renewals and help sessions; documents, the queue and the contact inbox. */
import type { Knex } from 'knex';
import { createCaregiving, widenSessions } from './002-caregiving';
import { widenCertificates } from './002-certificates';
import { createContact, createFollowUpEvents } from './002-contact';
import { createDocuments } from './002-documents';
import { createForms } from './002-forms';
import { widenCertifications } from './002-minors';
import { createFoundOnce } from './002-people';
import { createSearch } from './002-search';
import { createVisits } from './002-visits';
import { widenFollowUps, widenPapers } from './002-wider';

export async function journeys(db: Knex): Promise<void> {
  await widenSessions(db);
  await widenPapers(db);
  await widenFollowUps(db);
  await createCaregiving(db);
  await widenCertificates(db);
  await widenCertifications(db);
  await createDocuments(db);
  await createVisits(db);
  await createContact(db);
  await createFollowUpEvents(db);
  await createSearch(db);
  await createFoundOnce(db);
  await createForms(db);
}
