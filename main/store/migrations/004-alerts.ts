/**
 * Alerts of deliveries (R-PMP-7): one that a pharmacist let stand although a check of the store said no, and
 * product that did not come back whole.
 */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { makeAnew } from './002-anew';
import { day, done, link } from './columns';

export async function widenAlerts(db: Knex): Promise<void> {
  await makeAnew(db, 'alert', (name) =>
    db.schema.createTable(name, (t) => {
      t.increments('sequence');
      t.enu('kind', ['overAllowance', 'cardRefused', 'handedOver', 'productShort']).notNullable();
      link(t, 'patient_id', 'patient', 'person_id').notNullable().index('alert_of_patient');
      day(t, 'day').notNullable().index('alert_by_day');
      t.text('facts').notNullable();
      // The attempt that it is about: one that is repeated leaves one entry.
      t.string('attempt', 120).notNullable().unique({ indexName: 'alert_by_attempt' });
      done(t);
    }),
  );
  await refuseChanges(db, 'alert');
}
