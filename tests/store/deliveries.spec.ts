/** What the board asks of the tables of deliveries, and that nothing of them is ever lost (B-DLV-1). */
import { expect, test } from 'playwright/test';
import { handOffs } from '../../main/store/delivery-hand-offs';
import { deliveryLists } from '../../main/store/delivery-lists';
import { deliveryOrders } from '../../main/store/delivery-orders';
import { deniedAddresses } from '../../main/store/denied-addresses';
import { addOrder, afternoon, delivered, handOff, release, wednesday } from '../support/delivery-rows';
import { addOperator, addPatient, called, day, inMemory, noon } from '../support/store';
import { stale, within } from '../support/store-records';

const at = { at: noon };

test('B-DLV-1 orders, events, runs, hand-offs and denials are never deleted, and what happened stays as it was', async () => {
  const store = await inMemory();
  await store.write(async (unit) => {
    const by = await addOperator(unit);
    const patient = await addPatient(unit, called('Ada', 'Rows'));
    const order = await delivered(unit, by, patient);
    await handOffs(unit).add(order.id, handOff(by, 8000, 200));
    expect(await handOffs(unit).ofOrder(order.id)).toMatchObject({ by: 'Mara Testperson', despite: null });
    await deliveryOrders(unit).addEvent({ order: order.id, move: 'deliver', window: wednesday, ...at, by });
    const address = { line1: '9 Oak St', line2: '', town: 'Milford', state: 'CT', zip: '06460' };
    await deniedAddresses(unit).add({ id: 'd', address, reason: 'A dog', ...at, by });
  });
  const tables = ['delivery_order', 'delivery_event', 'delivery_run', 'delivery_hand_off', 'denied_address'];
  for (const table of tables)
    await expect(
      store.write((unit) => unit.raw(`DELETE FROM ${table}`)),
      table,
    ).rejects.toThrow(/append-only|never deleted/);
  for (const sql of [
    "UPDATE delivery_event SET reason = 'x'",
    'UPDATE delivery_hand_off SET tip = 0, received = due',
    "UPDATE denied_address SET reason = 'x'",
  ])
    await expect(
      store.write((unit) => unit.raw(sql)),
      sql,
    ).rejects.toThrow(/append-only|lifted once/);
  await store.close();
});

test('B-DLV-1 a denial covers every flat of a house, and is lifted once', () =>
  within(async (unit, { by }) => {
    const denied = deniedAddresses(unit);
    const address = { line1: '9 Oak St.', line2: '', town: 'Milford', state: 'CT', zip: '06460' };
    await denied.add({ id: 'd', address, reason: 'A dog', ...at, by });
    await denied.add({
      id: 'e',
      address: { ...address, line1: '7 Elm', line2: '2B' },
      reason: 'No',
      ...at,
      by,
    });
    const asks = (line1: string, line2 = '', zip = '06460-1234') =>
      denied.denies({ ...address, line1, line2, zip });
    expect(await asks('9 OAK ST')).toBe(true);
    expect(await asks('9 oak st', 'Apt 4')).toBe(true);
    expect(await asks('9 oak st', '', '06461')).toBe(false);
    expect(await asks('7 elm', '2 b')).toBe(false);
    expect(await asks('7 Elm', '2b')).toBe(true);
    expect(await asks('7 elm')).toBe(false);
    await denied.lift({ id: 'd', why: 'Moved', ...at, by });
    expect(await asks('9 oak st')).toBe(false);
    expect((await denied.all()).map(({ id }) => id)).toEqual(['e']);
    await expect(denied.lift({ id: 'd', why: 'Again', ...at, by })).rejects.toEqual(stale);
  }));

test('B-DLV-1 the lowest free place is taken, and windows are counted by what stands in them', () =>
  within(async (unit, { by, patient }) => {
    const orders = deliveryOrders(unit);
    const first = await addOrder(unit, by, patient);
    await addOrder(unit, by, patient);
    expect(await orders.freePlace(wednesday)).toBe(3);
    expect(await orders.freePlace(afternoon)).toBe(1);
    await release(unit, by, patient, first.row);
    await orders.change({ id: first.id, version: 1 }, { state: 'cancelled', place: null, hold: null });
    expect(await orders.freePlace(wednesday)).toBe(1);
    await addOrder(unit, by, patient, { state: 'waiting' });
    const counts = await deliveryLists(unit).counts(wednesday.day, wednesday.day);
    expect(counts).toEqual([
      { window: wednesday, taken: 1, waiting: 1, toPack: 1, loose: 1, out: 0, ended: 0 },
    ]);
    expect((await orders.waitingFor(wednesday)).map(({ serial }) => serial)).toEqual([3]);
    const change = orders.change({ id: first.id, version: 1 }, { backAt: noon });
    await expect(change).rejects.toEqual(stale);
  }));

test('B-DLV-1 the board reads a span of days by an index, and what is left over by a small one', () =>
  within(async (unit, { by, patient }) => {
    const late = await addOrder(unit, by, patient);
    const again = await addOrder(unit, by, patient, { window: { ...wednesday, day: day('2026-03-18') } });
    const orders = deliveryLists(unit);
    expect((await orders.between(wednesday.day, wednesday.day)).map(({ id }) => id)).toEqual([late.id]);
    expect((await orders.overdueBefore(day('2026-03-18'))).map(({ id }) => id)).toEqual([late.id]);
    expect(await orders.countOverdue(day('2026-03-19'))).toBe(2);
    expect((await orders.openOf([patient])).map(({ id }) => id)).toEqual([late.id, again.id]);
    const underWay = `(state IN ('waiting', 'scheduled', 'packed', 'out')
      OR (state IN ('refused', 'notHome', 'failedCheck') AND back_at IS NULL))`;
    for (const [where, index] of [
      ["day BETWEEN '2026-03-01' AND '2026-03-31'", /USING INDEX delivery_order_day/],
      [`day < '2026-03-18' AND ${underWay}`, /USING INDEX order_under_way/],
    ] as const) {
      const plan = await unit.raw(`EXPLAIN QUERY PLAN SELECT * FROM delivery_order WHERE ${where}`);
      expect(JSON.stringify(plan)).toMatch(index);
    }
  }));
