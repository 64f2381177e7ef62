/** What the tables of deliveries refuse, whoever writes (R-DLV-1, B-DLV-1). */
import { expect, test } from 'playwright/test';
import { deliveryOrders } from '../../main/store/delivery-orders';
import type { Unit } from '../../main/store/unit';
import { addHold, addOrder, delivered, release, sentOut, wednesday } from '../support/delivery-rows';
import { addHeader, addRow } from '../support/ledger-rows';
import { addOperator, addPatient, called, day, inMemory, noon } from '../support/store';

const at = { at: noon };

const set = (unit: Unit, id: string, to: Record<string, unknown>) =>
  unit('delivery_order').where({ id }).update(to);

const refused: readonly [string, RegExp, (unit: Unit, by: string, patient: string) => Promise<unknown>][] = [
  [
    'two orders never have one place in a window',
    /UNIQUE/,
    async (unit, by, patient) => {
      for (const _ of [1, 2]) await addOrder(unit, by, patient, { place: 1 });
    },
  ],
  [
    'who waits has no place',
    /CHECK/,
    (unit, by, of) => addOrder(unit, by, of, { state: 'waiting', place: 1 }),
  ],
  ['who is scheduled has one', /CHECK/, (unit, by, of) => addOrder(unit, by, of, { place: null })],
  ['places are counted from 1', /CHECK/, (unit, by, of) => addOrder(unit, by, of, { place: 0 })],
  ['who is scheduled holds', /CHECK/, (unit, by, of) => addOrder(unit, by, of, { hold: null })],
  [
    'a hold is of one order at a time',
    /UNIQUE/,
    async (unit, by, of) => {
      const { hold } = await addOrder(unit, by, of);
      await addOrder(unit, by, of, { hold });
    },
  ],
  [
    'a hold is of one order for ever',
    /UNIQUE/,
    async (unit, by, of) => {
      const { id, hold } = await addOrder(unit, by, of);
      const other = await addOrder(unit, by, of);
      for (const order of [id, other.id])
        await deliveryOrders(unit).addEvent({ order, move: 'place', window: wednesday, hold, ...at, by });
    },
  ],
  [
    'what is held is held for the day of the window',
    /holds for its day/,
    async (unit, by, of) => {
      const { header } = await addHold(unit, by, of, day('2026-03-12'));
      await addOrder(unit, by, of, { hold: header });
    },
  ],
  [
    'what is held is the patient’s own',
    /holds for its day/,
    async (unit, by, of) => {
      const { header } = await addHold(unit, by, await addPatient(unit, called('Bo', 'Other')));
      await addOrder(unit, by, of, { hold: header });
    },
  ],
  [
    'an order holds nothing that was ended',
    /holds for its day/,
    async (unit, by, of) => {
      const { header, row } = await addHold(unit, by, of);
      await release(unit, by, of, row);
      await addOrder(unit, by, of, { hold: header });
    },
  ],
  [
    'a sale is no hold',
    /holds for its day/,
    async (unit, by, of) => {
      const header = await addHeader(unit, { patient: of, by });
      await addRow(unit, by, { patient: of, header: header.id, day: wednesday.day });
      await addOrder(unit, by, of, { hold: header.id });
    },
  ],
  [
    'no order ends without ending its hold',
    /ends its hold/,
    async (unit, by, of) => {
      const { id } = await addOrder(unit, by, of);
      await set(unit, id, { state: 'cancelled', place: null, hold_header_id: null });
    },
  ],
  [
    'no order is moved without ending its hold',
    /ends its hold/,
    async (unit, by, of) => {
      const { id } = await addOrder(unit, by, of);
      const { header } = await addHold(unit, by, of);
      await set(unit, id, { hold_header_id: header });
    },
  ],
  [
    'what is delivered is a sale',
    /CHECK/,
    async (unit, by, of) => {
      const { id, row } = await sentOut(unit, by, of);
      await release(unit, by, of, row);
      await set(unit, id, { state: 'delivered', place: null, hold_header_id: null });
    },
  ],
  [
    'the sale is the patient’s own',
    /becomes a sale/,
    async (unit, by, of) => {
      const { id, row } = await sentOut(unit, by, of);
      await release(unit, by, of, row);
      const header = await addHeader(unit, { patient: await addPatient(unit, called('Bo', 'Other')), by });
      const to = { state: 'delivered', place: null, hold_header_id: null };
      await set(unit, id, { ...to, dispense_header_id: header.id });
    },
  ],
  [
    'what is ended stays ended',
    /stays ended/,
    async (unit, by, of) => {
      const { id } = await delivered(unit, by, of);
      await set(unit, id, { state: 'notHome', dispense_header_id: null });
    },
  ],
  [
    'whose order it is never changes',
    /keeps what it is/,
    async (unit, by, of) => {
      const { id } = await addOrder(unit, by, of, { state: 'waiting' });
      await set(unit, id, { patient_id: await addPatient(unit, called('Bo', 'Other')) });
    },
  ],
  ['an order costs no more than its goods', /CHECK/, (unit, by, of) => addOrder(unit, by, of, over)],
];
const over = { money: { goods: 8000, discount: 1, due: 8000, rounding: 1 } };

for (const [what, words, write] of refused)
  test(`B-TRUST-2 R-DLV-1 ${what}`, async () => {
    const store = await inMemory();
    const { by, patient } = await store.write(async (unit) => ({
      by: await addOperator(unit),
      patient: await addPatient(unit, called('Ada', 'Rows')),
    }));
    await expect(store.write((unit) => write(unit, by, patient))).rejects.toThrow(words);
    expect(await store.read((unit) => unit('delivery_order'))).toEqual([]);
    await store.close();
  });
