/** Delivery orders: a window, a place in it, what is held for it, and everything that happened (R-DLV-1, B-DLV-1). */
import type { Knex } from 'knex';
import { refuseChanges } from '../sqlite/triggers';
import { day, done, flag, id, instant, link, version } from './columns';

type Table = Knex.CreateTableBuilder;

const ends = ['delivered', 'refused', 'notHome', 'failedCheck', 'cancelled'];
const states = ['waiting', 'scheduled', 'packed', 'out', ...ends];
const moves = [
  ...['place', 'wait', 'moveUp', 'move', 'pack', 'unpack', 'load', 'recall'],
  ...['deliver', 'refuse', 'notHome', 'failCheck', 'cancel', 'productBack'],
];
/** Takes a place in its window, and holds its milligrams. */
const live = "state in ('scheduled', 'packed', 'out')";

/** Time of day in the store's zone. */
function clock(t: Table, name: string) {
  t.check("?? glob '[0-2][0-9]:[0-5][0-9]'", [name]);
  return t.string(name, 5).notNullable();
}

function window(t: Table): void {
  day(t, 'day').notNullable();
  clock(t, 'from_time');
  clock(t, 'to_time');
  t.check('from_time < to_time');
}

function address(t: Table): void {
  for (const part of ['line1', 'line2', 'town', 'address_state', 'zip']) t.string(part, 120).notNullable();
}

/** Whole cents, as they were said to whoever ordered. */
function money(t: Table): void {
  for (const name of ['goods', 'discount', 'due', 'rounding']) t.integer(name).notNullable();
  t.check('discount between 0 and goods');
  t.check('due between 0 and goods - discount');
  t.check('rounding > 0');
}

export async function createOrders(db: Knex): Promise<void> {
  await db.schema.createTable('delivery_order', (t) => {
    id(t).primary();
    t.integer('serial').notNullable().unique();
    link(t, 'patient_id', 'patient', 'person_id').notNullable().index();
    // Whoever ordered and receives it: null is the patient.
    link(t, 'caregiving_id', 'caregiving');
    window(t);
    t.integer('place').checkPositive();
    t.enu('state', states).notNullable();
    // Each with its price and its working, as JSON; what the board shows of them stands beside.
    t.text('lines').notNullable();
    t.integer('items').notNullable().checkPositive();
    t.integer('milligrams').notNullable();
    money(t);
    address(t);
    t.enu('address_kind', ['residence', 'facility', 'business']).notNullable();
    flag(t, 'residence_confirmed');
    t.string('phone', 10).notNullable();
    t.text('note').notNullable();
    // How near it is, as JSON, and why it is brought there although that does not say.
    t.text('reach').notNullable();
    t.text('reach_reason').notNullable();
    // A pharmacist's reason with what it answers, as JSON.
    t.text('acknowledged');
    link(t, 'hold_header_id', 'ledger_header').unique();
    link(t, 'dispense_header_id', 'ledger_header').unique();
    link(t, 'run_id', 'delivery_run');
    t.integer('stop').checkPositive();
    // Product that reached nobody was counted in again.
    instant(t, 'back_at');
    t.string('book_hash', 64).notNullable().references('hash').inTable('rulebook_version');
    t.string('rulebook_version', 80).notNullable();
    done(t);
    version(t);
    t.unique(['run_id', 'stop']);
    t.index(['day', 'from_time', 'to_time', 'state']);
    t.check('milligrams >= 0');
    t.check(`(place is not null) = (${live})`);
    t.check(`(hold_header_id is not null) = (${live})`);
    t.check("(dispense_header_id is not null) = (state = 'delivered')");
    t.check('(run_id is null) = (stop is null)');
    t.check("run_id is null or state not in ('waiting', 'cancelled')");
    t.check("run_id is not null or state not in ('out', 'delivered', 'refused', 'notHome', 'failedCheck')");
    t.check("back_at is null or state in ('refused', 'notHome', 'failedCheck')");
  });
  await db.raw(
    `CREATE UNIQUE INDEX place_taken_once ON delivery_order (day, from_time, to_time, place)
     WHERE place IS NOT NULL`,
  );
  // What is not at its end: few, however many there were.
  await db.raw(
    `CREATE INDEX order_under_way ON delivery_order (day)
     WHERE state IN ('waiting', 'scheduled', 'packed', 'out')
        OR (state IN ('refused', 'notHome', 'failedCheck') AND back_at IS NULL)`,
  );
  await db.schema.createTable('delivery_event', (t) => {
    t.increments('sequence');
    link(t, 'order_id', 'delivery_order').notNullable().index();
    t.enu('move', moves).notNullable();
    t.text('reason');
    // What did not pass at the door, as JSON; else an empty list.
    t.text('failed').notNullable();
    // The window after it.
    window(t);
    // What has been held since: each hold belongs to one order for ever.
    link(t, 'hold_header_id', 'ledger_header').unique();
    done(t);
    t.check("(hold_header_id is not null) = (move in ('place', 'moveUp', 'move'))");
  });
  await refuseChanges(db, 'delivery_event');
}
