/** What was checked, paid and signed where an order was handed over (R-DLV-5, R-DLV-6). */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { done, link } from './columns';

export async function createHandOffs(db: Knex): Promise<void> {
  await db.schema.createTable('delivery_hand_off', (t) => {
    link(t, 'order_id', 'delivery_order').notNullable().primary();
    t.enu('entered', ['atTheDoor', 'onReturn']).notNullable();
    // As the slip says, `HH:MM` in the store's zone.
    t.string('door_time', 5);
    // What was asked and seen, as JSON.
    t.text('checks').notNullable();
    t.string('photo_id', 40).notNullable();
    t.enu('payment', ['cash', 'debit']).notNullable();
    // Whole cents.
    for (const name of ['received', 'due', 'tip']) t.integer(name).notNullable();
    t.enu('signature', ['screen', 'paper']).notNullable();
    t.text('strokes');
    // Why it stands although a check of the store says no.
    t.text('despite');
    done(t);
    t.check('due >= 0 and tip >= 0 and received = due + tip');
    t.check("(signature = 'screen') = (strokes is not null)");
    t.check("(despite is null and door_time is null) or entered = 'onReturn'");
  });
  await db.raw(
    `CREATE TRIGGER delivery_hand_off_is_of_a_delivery BEFORE INSERT ON delivery_hand_off WHEN NOT EXISTS (
       SELECT 1 FROM delivery_order o WHERE o.id = NEW.order_id AND o.state = 'delivered' AND o.due = NEW.due)
     BEGIN SELECT RAISE(ABORT, 'delivery_hand_off is of a delivery'); END`,
  );
  await refuseChanges(db, 'delivery_hand_off');
}
