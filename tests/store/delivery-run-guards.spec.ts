/** What runs and hand-offs refuse, whoever writes (R-DLV-5, R-DLV-6, B-DLV-3). */
import { expect, test } from 'playwright/test';
import { handOffs } from '../../main/store/delivery-hand-offs';
import { deliveryRuns } from '../../main/store/delivery-runs';
import type { Unit } from '../../main/store/unit';
import { addOrder, addRun, delivered, handOff, sentOut } from '../support/delivery-rows';
import { addOperator, addPatient, called, day, inMemory, noon } from '../support/store';

const at = { at: noon };

const set = (unit: Unit, id: string, to: Record<string, unknown>) =>
  unit('delivery_order').where({ id }).update(to);

const refused: readonly [string, RegExp, (unit: Unit, by: string, patient: string) => Promise<unknown>][] = [
  [
    'a stop has one order',
    /UNIQUE/,
    async (unit, by, of) => {
      const run = await addRun(unit, by);
      for (const _ of [1, 2]) await set(unit, (await addOrder(unit, by, of)).id, { run_id: run, stop: 1 });
    },
  ],
  [
    'a stop is of a run, and a run has stops',
    /CHECK/,
    async (unit, by, of) => set(unit, (await addOrder(unit, by, of)).id, { stop: 1 }),
  ],
  [
    'who waits is on no run',
    /CHECK/,
    async (unit, by, of) => {
      const { id } = await addOrder(unit, by, of, { state: 'waiting' });
      await set(unit, id, { run_id: await addRun(unit, by), stop: 1 });
    },
  ],
  [
    'nothing is out without a run',
    /CHECK/,
    async (unit, by, of) => set(unit, (await addOrder(unit, by, of)).id, { state: 'out' }),
  ],
  [
    'a run has orders of its day',
    /run of its day/,
    async (unit, by, of) => {
      const run = await addRun(unit, by, day('2026-03-18'));
      await set(unit, (await addOrder(unit, by, of)).id, { run_id: run, stop: 1 });
    },
  ],
  [
    'nothing joins a run that left',
    /run that left/,
    async (unit, by, of) => {
      const { run } = await sentOut(unit, by, of);
      await set(unit, (await addOrder(unit, by, of)).id, { run_id: run, stop: 2 });
    },
  ],
  [
    'nothing leaves a run that left',
    /run that left/,
    async (unit, by, of) => {
      const { id } = await sentOut(unit, by, of);
      await set(unit, id, { state: 'packed', run_id: null, stop: null });
    },
  ],
  [
    'nobody drives a run that left',
    /CHECK/,
    async (unit, by) => {
      const run = await addRun(unit, by);
      await unit('delivery_run').where({ id: run }).update({ out_at: noon, out_by: by });
    },
  ],
  [
    'a run comes back that left',
    /CHECK/,
    async (unit, by) => {
      const id = await addRun(unit, by);
      await deliveryRuns(unit).end({ id, version: 1 }, { ...at, by });
    },
  ],
  [
    'a hand-off is of a delivery',
    /of a delivery/,
    async (unit, by, of) => handOffs(unit).add((await sentOut(unit, by, of)).id, handOff(by, 8000)),
  ],
  [
    'a hand-off is of what was due',
    /of a delivery/,
    async (unit, by, of) => handOffs(unit).add((await delivered(unit, by, of)).id, handOff(by, 7999)),
  ],
  [
    'what is over is a tip',
    /CHECK/,
    async (unit, by, of) => {
      const { id } = await delivered(unit, by, of);
      const { payment, ...rest } = handOff(by, 8000);
      await handOffs(unit).add(id, { ...rest, payment: { ...payment, received: 9000 } });
    },
  ],
  [
    'an order is handed off once',
    /UNIQUE/,
    async (unit, by, of) => {
      const { id } = await delivered(unit, by, of);
      for (const _ of [1, 2]) await handOffs(unit).add(id, handOff(by, 8000));
    },
  ],
  [
    'product comes back of what failed',
    /CHECK/,
    async (unit, by, of) => set(unit, (await delivered(unit, by, of)).id, { back_at: noon }),
  ],
];

for (const [what, words, write] of refused)
  test(`B-TRUST-2 R-DLV-5 ${what}`, async () => {
    const store = await inMemory();
    const { by, patient } = await store.write(async (unit) => ({
      by: await addOperator(unit),
      patient: await addPatient(unit, called('Ada', 'Rows')),
    }));
    await expect(store.write((unit) => write(unit, by, patient))).rejects.toThrow(words);
    expect(await store.read((unit) => unit('delivery_order'))).toEqual([]);
    await store.close();
  });
