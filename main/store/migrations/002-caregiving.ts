/** Who cares for whom, and whom a session is about. */
import type { Knex } from 'knex';
import { day, done, flag, id, instant, link, version } from './columns';

const relationships = ['parent', 'guardian', 'conservator', 'sibling', 'legalCustodian', 'spouse', 'other'];
const endings = ['removed', 'replaced'];

/** Sessions about somebody else than a patient: a caregiver, or somebody known by name alone. */
export async function widenSessions(db: Knex): Promise<void> {
  // Raw, since knex makes the whole table anew for a column that refers to another one.
  await db.raw('ALTER TABLE registration_session ADD COLUMN person_id varchar(36) REFERENCES person (id)');
  await db.raw('CREATE INDEX session_of_person ON registration_session (person_id)');
  // A person's name as JSON, where no person is kept (certifiers and CPMRS registrants).
  await db.raw('ALTER TABLE registration_session ADD COLUMN registrant text');
  await db('registration_session').update({ person_id: db.ref('patient_id') });
}

export async function createCaregiving(db: Knex): Promise<void> {
  await db.schema.createTable('caregiving', (t) => {
    id(t).primary();
    link(t, 'caregiver_id', 'caregiver', 'person_id').notNullable().index();
    link(t, 'patient_id', 'patient', 'person_id').notNullable().index();
    t.enu('relationship', relationships).notNullable();
    // The adult patient lacks legal capacity, or is a minor.
    flag(t, 'in_place_of_patient');
    link(t, 'session_id', 'registration_session');
    day(t, 'from_day').notNullable();
    day(t, 'until_day');
    t.enu('ended_as', endings);
    t.text('ended_why');
    instant(t, 'ended_at');
    link(t, 'ended_by', 'operator');
    done(t);
    version(t);
    t.check('(until_day is null) = (ended_as is null)');
    t.check('(ended_at is null) = (ended_by is null)');
  });
  await db.raw(
    'CREATE UNIQUE INDEX caregiving_lives_once ON caregiving (caregiver_id, patient_id) WHERE until_day IS NULL',
  );
}
