import type { Knex } from 'knex';
import { day, done, id, instant, link, version } from './columns';

const states = ['open', 'submitted', 'registered', 'returned', 'abandoned', 'finished'];
const followUps = [
  'certificateToArrive',
  'caregiverPart',
  'certifierToCertify',
  'documentsToSend',
  'renewalOpens',
];

export async function createRegistration(db: Knex): Promise<void> {
  await db.schema.createTable('registration_session', (t) => {
    id(t).primary();
    t.integer('serial').notNullable().unique();
    t.string('number', 20).notNullable().unique();
    // Null only where the subject is no patient (a certifier, a CPMRS registrant).
    link(t, 'patient_id', 'patient', 'person_id').index();
    link(t, 'certifier_id', 'certifier');
    link(t, 'certification_id', 'certification');
    link(t, 'linked_session_id', 'registration_session');
    t.enu('subject', ['patient', 'minor', 'caregiver', 'certifier', 'cpmrsRegistrant']).notNullable();
    t.enu('purpose', ['first', 'renewal', 'change', 'help']).notNullable();
    t.enu('state', states).notNullable();
    // The set of what it waits for, as JSON.
    t.text('waits_for').notNullable();
    t.enu('language', ['en', 'es']).notNullable();
    link(t, 'assigned_to', 'operator').notNullable();
    t.integer('tasks_done').notNullable();
    t.integer('tasks_all').notNullable();
    instant(t, 'started_at').notNullable();
    link(t, 'started_by', 'operator').notNullable();
    instant(t, 'updated_at').notNullable();
    version(t);
    t.index(['state', 'updated_at']);
  });
  await db.schema.createTable('session_task', (t) => {
    link(t, 'session_id', 'registration_session').notNullable();
    t.string('task', 40).notNullable();
    version(t);
    t.text('answers').notNullable();
    t.integer('answers_version').notNullable();
    t.enu('typed_by', ['walkIn', 'staff']).notNullable();
    instant(t, 'saved_at').notNullable();
    link(t, 'saved_by', 'operator').notNullable();
    t.primary(['session_id', 'task']);
  });
  await db.schema.createTable('task_draft', (t) => {
    link(t, 'session_id', 'registration_session').notNullable();
    t.string('task', 40).notNullable();
    // An operator's id, or `walkIn`.
    t.string('typist', 36).notNullable();
    t.text('typed').notNullable();
    instant(t, 'saved_at').notNullable();
    t.primary(['session_id', 'task', 'typist']);
  });
  await db.schema.createTable('session_event', (t) => {
    t.increments('sequence');
    link(t, 'session_id', 'registration_session').notNullable().index();
    done(t);
    t.string('what', 40).notNullable();
    t.text('detail');
    t.index(['what', 'at']);
  });
  await db.schema.createTable('follow_up', (t) => {
    id(t).primary();
    t.enu('kind', followUps).notNullable();
    day(t, 'due').notNullable();
    link(t, 'patient_id', 'patient', 'person_id').notNullable().index();
    link(t, 'session_id', 'registration_session');
    instant(t, 'created_at').notNullable();
    instant(t, 'done_at');
    link(t, 'done_by', 'operator');
    t.index(['done_at', 'due']);
    t.check('(done_at is null) = (done_by is null)');
  });
}
