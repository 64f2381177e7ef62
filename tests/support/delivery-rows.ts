/** Orders, holds and runs for tests of the store. */
import { randomUUID } from 'node:crypto';
import { deliveryOrders, type NewOrder } from '../../main/store/delivery-orders';
import { deliveryRuns } from '../../main/store/delivery-runs';
import { rulebooks } from '../../main/store/rulebooks';
import { serials } from '../../main/store/serials';
import type { Unit } from '../../main/store/unit';
import type { OrderHandOff } from '../../preload/contract/delivery-door';
import { addHeader, addRow, hash, item, working } from './ledger-rows';
import { day, noon } from './store';

export const wednesday = { day: day('2026-03-11'), from: '09:30', to: '13:30' };
export const afternoon = { ...wednesday, from: '13:30', to: '16:30' };

/** A hold of one gram for a window's day; answers its header and its row. */
export async function addHold(unit: Unit, by: string, patient: string, on = wednesday.day) {
  const header = await addHeader(unit, { kind: 'hold', patient, by });
  const row = await addRow(unit, by, { kind: 'hold', patient, header: header.id, day: on });
  return { header: header.id, row };
}

export async function release(unit: Unit, by: string, patient: string, row: number, on = wednesday.day) {
  await addRow(unit, by, { kind: 'release', patient, endsHold: row, day: on });
}

interface Made {
  readonly id: string;
  readonly hold: string | null;
  readonly row: number;
}

/** Scheduled in the first free place with a hold of its own, unless it is said otherwise. */
export async function addOrder(
  unit: Unit,
  by: string,
  patient: string,
  more: Partial<NewOrder> = {},
): Promise<Made> {
  const window = more.window ?? wednesday;
  const state = more.state ?? 'scheduled';
  const live = state !== 'waiting' && more.hold === undefined;
  const held = live ? await addHold(unit, by, patient, window.day) : { header: more.hold ?? null, row: 0 };
  const orders = deliveryOrders(unit);
  await rulebooks(unit).keep({ hash, book: '{}', at: noon });
  const order: NewOrder = {
    id: randomUUID(),
    serial: await serials(unit).next('order'),
    patient,
    caregiving: null,
    place: state === 'waiting' ? null : await orders.freePlace(window),
    lines: [{ line: { item, price: 8000 }, working }],
    milligrams: 1000,
    money: { goods: 8000, discount: 0, due: 8000, rounding: 1 },
    address: { line1: '1 Elm St', line2: '', town: 'New Haven', state: 'CT', zip: '06510' },
    addressKind: 'residence',
    residenceConfirmed: true,
    phone: '2035550100',
    note: '',
    reach: { verdict: 'inside', by: 'town', tenthsOfMile: null, radiusMiles: null },
    reachReason: '',
    acknowledged: null,
    bookHash: hash,
    rulebookVersion: '1 aaaaaaaa',
    at: noon,
    by,
    ...more,
    window,
    state,
    hold: held.header,
  };
  await orders.add(order);
  return { id: order.id, hold: order.hold, row: held.row };
}

export async function addRun(unit: Unit, by: string, on = wednesday.day): Promise<string> {
  const id = randomUUID();
  const serial = await serials(unit).next('run');
  await deliveryRuns(unit).add({ id, serial, day: on, agent: 'ownEmployee', driver: null, at: noon, by });
  return id;
}

/** Out on a run that has left. */
export async function sentOut(unit: Unit, by: string, patient: string) {
  const order = await addOrder(unit, by, patient);
  const run = await addRun(unit, by);
  await unit('delivery_order').where({ id: order.id }).update({ run_id: run, stop: 1, state: 'packed' });
  await unit('delivery_run').where({ id: run }).update({ driver_name: 'Dan', out_at: noon, out_by: by });
  await unit('delivery_order').where({ id: order.id }).update({ state: 'out' });
  return { ...order, run };
}

/** Ends the hold in a sale, as the door does. */
export async function delivered(unit: Unit, by: string, patient: string) {
  const order = await sentOut(unit, by, patient);
  const header = await addHeader(unit, { patient, by, day: wednesday.day });
  await addRow(unit, by, { patient, header: header.id, endsHold: order.row, day: wednesday.day });
  await unit('delivery_order')
    .where({ id: order.id })
    .update({ state: 'delivered', place: null, hold_header_id: null, dispense_header_id: header.id });
  return order;
}

/** As the door would enter it. */
export const handOff = (by: string, due: number, tip = 0): OrderHandOff => ({
  at: noon,
  by,
  entered: 'atTheDoor',
  doorTime: null,
  checks: ['registered', 'card', 'photoId', 'nameMatch'],
  photoId: 'passport',
  payment: { kind: 'cash', received: due + tip, due, tip },
  signature: { how: 'paper' },
  despite: null,
});
