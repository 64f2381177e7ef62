/** A run that is given up before it leaves, or called back before anything was handed over (R-DLV-5, B-DLV-3). */
import { expect } from 'playwright/test';
import { test } from '../support/counter';
import {
  delivering,
  driverId,
  handing,
  morning,
  order,
  placed,
  readyToDeliver,
  runOf,
  sent,
} from '../support/deliveries';
import { carded, grams, leftNow, pharmacist } from '../support/sales';

test('R-DLV-5 B-DLV-3 a run that left by mistake is called back: its bags are packed, and it leaves again', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  const one = await placed(petra, order(patient, grams(7)));
  const out = await sent(house, petra, [one]);
  const known = { run: out.id, version: out.version };
  expect(await dan.call('delivery.recallRun', known)).toMatchObject({ kind: 'denied' });
  const back = await main.done('delivery.recallRun', known);
  expect(back).toMatchObject({ state: 'planned', outAt: null, outBy: null });
  expect(back.stops).toMatchObject([{ id: one.id, state: 'packed' }]);
  expect(await main.call('delivery.recallRun', known)).toMatchObject({ kind: 'stale' });
  const again = { run: out.id, version: back.version };
  expect(await main.call('delivery.recallRun', again)).toMatchObject({ code: 'run-not-out' });
  const { events } = await main.done('delivery.order', { order: one.id });
  expect(events.map(({ move }) => move)).toContain('recall');
  expect(await leftNow(main, patient)).toBe(91_000);
  await main.done('delivery.startRun', { ...again, loaded: [one.id] });
  await dan.done('delivery.handOff', handing(await main.done('delivery.order', { order: one.id })));
  expect(await leftNow(main, patient)).toBe(91_000);
});

test('R-DLV-5 a run with one outcome goes on: it is not called back', async ({ house, main }) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  const orders = [
    await placed(petra, order(patient, grams(7))),
    await placed(petra, order(patient, grams(7))),
  ] as const;
  const { id: run } = await sent(house, petra, orders);
  const { version } = await main.done('delivery.order', { order: orders[0].id });
  const outcome = { order: orders[0].id, version, outcome: 'notHome' as const, failed: [], note: '' };
  await dan.done('delivery.fail', outcome);
  const { runs } = await main.done('delivery.runs', { day: morning.day });
  const known = { run, version: runs[0]?.version ?? 0 };
  expect(await main.call('delivery.recallRun', known)).toMatchObject({
    code: 'run-has-outcomes',
    facts: { count: 1 },
  });
  expect(await main.call('delivery.dropRun', known)).toMatchObject({ code: 'run-left' });
});

test('R-DLV-5 a planned run is given up: its orders are on none, nobody sees it, and another takes them', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  const one = await placed(petra, order(patient, grams(7)));
  const operator = await driverId(main);
  const planned = await main.done('delivery.planRun', runOf([one.id], operator));
  const known = { run: planned.id, version: planned.version };
  await main.done('delivery.dropRun', known);
  expect(await main.call('delivery.dropRun', known)).toMatchObject({ kind: 'stale' });
  const { runs, loose } = await main.done('delivery.runs', { day: morning.day });
  expect([runs, loose.map(({ id }) => id)]).toEqual([[], [one.id]]);
  house.clock.now = `${morning.day}T14:30:00Z`;
  expect((await dan.done('delivery.mine', {})).runs).toEqual([]);
  const other = await main.done('delivery.planRun', runOf([one.id], operator));
  expect(other.stops.map(({ id }) => id)).toEqual([one.id]);
});

test('R-DLV-5 a run whose only order is cancelled is listed no more', async ({ house, main }) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const one = await placed(petra, order(patient, grams(7)));
  await main.done('delivery.planRun', runOf([one.id], null));
  const { version } = await main.done('delivery.order', { order: one.id });
  await main.done('delivery.cancel', { order: one.id, version, reason: 'They are away' });
  expect((await main.done('delivery.runs', { day: morning.day })).runs).toEqual([]);
});
