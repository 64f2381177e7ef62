/** What an order must agree with in other tables: what no CHECK can see. */
import type { Knex } from 'knex';

const ended = "OLD.state IN ('delivered', 'refused', 'notHome', 'failedCheck', 'cancelled')";
const newHold = 'NEW.hold_header_id IS NOT NULL';
const differs = (...names: string[]) => names.map((name) => `NEW.${name} IS NOT OLD.${name}`).join(' OR ');

/** Refused where `when` is true. Those of a change alone know the row as it was. */
const guards: Readonly<Record<string, { readonly on: 'change' | 'both'; readonly when: string }>> = {
  keeps_what_it_is: {
    on: 'change',
    when: differs('id', 'serial', 'patient_id', 'caregiving_id', 'at', 'by'),
  },
  stays_ended: {
    on: 'change',
    when: `${ended} AND (${differs('state', 'day', 'from_time', 'to_time', 'due', 'run_id', 'dispense_header_id')})`,
  },
  // Written under the order's patient, for the day of its window, and ended by nothing yet.
  holds_for_its_day: {
    on: 'both',
    when: `${newHold} AND NOT EXISTS (
             SELECT 1 FROM ledger_header h JOIN ledger_row r ON r.header_id = h.id
             WHERE h.id = NEW.hold_header_id AND h.kind = 'hold' AND h.patient_id = NEW.patient_id)
           OR EXISTS (
             SELECT 1 FROM ledger_row r WHERE r.header_id = NEW.hold_header_id AND (r.day <> NEW.day
             OR EXISTS (SELECT 1 FROM ledger_row e WHERE e.ends_hold = r.sequence)))`,
  },
  ends_its_hold: {
    on: 'change',
    when: `OLD.hold_header_id IS NOT NULL AND (${differs('hold_header_id')}) AND EXISTS (
             SELECT 1 FROM ledger_row r WHERE r.header_id = OLD.hold_header_id
             AND NOT EXISTS (SELECT 1 FROM ledger_row e WHERE e.ends_hold = r.sequence))`,
  },
  becomes_a_sale: {
    on: 'both',
    when: `NEW.dispense_header_id IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM ledger_header h WHERE h.id = NEW.dispense_header_id
             AND h.kind = 'dispense' AND h.patient_id = NEW.patient_id)`,
  },
  is_on_a_run_of_its_day: {
    on: 'both',
    when: `NEW.run_id IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM delivery_run u WHERE u.id = NEW.run_id AND u.day = NEW.day)`,
  },
  stays_on_a_run_that_left: {
    on: 'change',
    when: `(${differs('run_id', 'stop')}) AND EXISTS (
             SELECT 1 FROM delivery_run u WHERE u.id IN (OLD.run_id, NEW.run_id) AND u.out_at IS NOT NULL)`,
  },
};

export async function guardOrders(db: Knex): Promise<void> {
  for (const [name, { on, when }] of Object.entries(guards))
    for (const act of on === 'both' ? ['INSERT', 'UPDATE'] : ['UPDATE'])
      await db.raw(
        `CREATE TRIGGER delivery_order_${name}_${act.toLowerCase()} BEFORE ${act} ON delivery_order WHEN ${when}
         BEGIN SELECT RAISE(ABORT, 'delivery_order ${name.replaceAll('_', ' ')}'); END`,
      );
  for (const table of ['delivery_order', 'delivery_run'])
    await db.raw(
      `CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table}
       BEGIN SELECT RAISE(ABORT, '${table} is never deleted'); END`,
    );
}
