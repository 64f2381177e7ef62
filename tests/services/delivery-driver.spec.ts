/** Who drives, what a driver may see, and what leaves a run (R-DLV-5, R-ST-3). */
import { expect } from 'playwright/test';
import { encode } from '../../main/services/common/code';
import { colleague, test } from '../support/counter';
import {
  afternoon,
  april,
  delivering,
  driver,
  driverId,
  halfPastNine,
  handing,
  morning,
  order,
  packed,
  placed,
  runOf,
  sent,
} from '../support/deliveries';
import { carded, pharmacist } from '../support/sales';

const codeOf = (what: 'order' | 'run', id: string) => encode({ training: false, what, id });

test('B-DLV-1 an order that is cancelled or moved to another day leaves its run; on the same day it stays', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const orders = [];
  for (let count = 0; count < 3; count++) orders.push(await placed(petra, order(patient, 1000)));
  const [one, two, three] = orders.map(({ id }) => id);
  const { id: run } = await main.done('delivery.planRun', runOf([one ?? '', two ?? '', three ?? ''], null));
  const moveTo = (id: string | undefined, window: typeof april) =>
    petra.done('delivery.move', { order: id ?? '', version: 2, window, acknowledged: null });
  expect(await moveTo(one, april)).toMatchObject({ order: { run: null, stop: null } });
  expect(await moveTo(two, afternoon)).toMatchObject({ order: { run, stop: 2 } });
  const cancelled = { order: three ?? '', version: 2, reason: 'Away' };
  expect((await main.done('delivery.cancel', cancelled)).order).toMatchObject({ run: null, stop: null });
  const { runs } = await main.done('delivery.runs', { day: morning.day });
  expect(runs[0]?.stops.map(({ number }) => number)).toEqual(['O-000002']);
});

test('R-DLV-5 somebody of a delivery service drives by name, and may leave as soon as the day begins', async ({
  house,
  main,
}) => {
  const day = '2026-03-18';
  await delivering(main, { agent: 'deliveryService', service: 'Swift' });
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  const made = await placed(petra, order(patient, 1000));
  await packed(petra, made);
  const sam = { operator: null, name: 'Sam of Swift' };
  const planned = await main.done('delivery.planRun', runOf([made.id], null, { driver: sam }));
  expect(planned).toMatchObject({ agent: 'deliveryService', driver: sam });
  const start = () => main.call('delivery.startRun', { run: planned.id, version: 1, loaded: [made.id] });
  house.clock.now = `${day}T04:00:00.000Z`;
  expect(await start()).toMatchObject({ kind: 'done', value: { state: 'out', driver: sam } });
  const list = await main.done('delivery.runs', { day: morning.day });
  expect(list).toMatchObject({ agent: 'deliveryService', service: 'Swift' });
});

test('R-ST-3 a driver sees their own runs of today, reaches their stops while they are out, and nothing else', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const dan = await driver(house);
  const dora = await driver(house, 'Dora Driver');
  const shown = await carded(main);
  const { patient } = shown;
  const mine = await placed(petra, order(patient, 1000, { note: 'Ring twice' }));
  const loose = await placed(petra, order(patient, 1000));
  expect((await dan.done('delivery.mine', {})).runs).toEqual([]);
  const stopOf = (desk: typeof dan, id: string) => desk.call('delivery.stop', { order: id });
  expect((await stopOf(dan, mine.id)).kind).toBe('denied');
  const run = await sent(house, petra, [mine]);

  const own = await dan.done('delivery.mine', {});
  expect(own.runs).toMatchObject([{ number: 'M-000001', state: 'out', stops: [{ number: 'O-000001' }] }]);
  expect(await dan.done('delivery.stop', { order: mine.id })).toMatchObject({
    receiver: { given: 'Ana María' },
    forPatient: null,
    note: 'Ring twice',
    cardGood: true,
    items: [{ product: 'Blue Dream', form: 'flower', units: 1 }],
  });
  expect(await dan.done('scan.read', { text: codeOf('order', mine.id) })).toEqual({
    kind: 'order',
    id: mine.id,
    opens: 'stop',
  });
  expect((await dora.done('delivery.mine', {})).runs).toEqual([]);
  for (const [desk, id] of [
    [dora, mine.id],
    [dan, loose.id],
    [dan, patient],
  ] as const) {
    expect((await stopOf(desk, id)).kind).toBe('denied');
    expect(await desk.done('scan.read', { text: codeOf('order', id) })).toEqual({ kind: 'unknown' });
  }
  const closed = [
    codeOf('run', run.id),
    encode({ training: false, what: 'patient', id: patient }),
    'MMP-100001',
  ];
  for (const text of closed) expect(await dan.done('scan.read', { text })).toEqual({ kind: 'unknown' });
  for (const name of ['delivery.order', 'delivery.board', 'delivery.runs', 'patient.view', 'card.check'])
    expect((await dan.raw(name, {})).kind, name).toBe('denied');

  expect(await main.done('scan.read', { text: codeOf('order', mine.id) })).toMatchObject({ opens: 'stop' });
  expect(await main.done('scan.read', { text: codeOf('order', loose.id) })).toMatchObject({ opens: 'order' });
  expect(await main.done('scan.read', { text: codeOf('run', run.id) })).toEqual({
    kind: 'run',
    id: run.id,
    day: morning.day,
  });
  expect(await main.done('scan.read', { text: codeOf('run', mine.id) })).toEqual({ kind: 'unknown' });

  // The next day it is no longer the driver's: what is left is entered at the counter.
  house.clock.now = '2026-03-19T13:30:00.000Z';
  expect((await stopOf(dan, mine.id)).kind).toBe('denied');
  expect((await dan.done('delivery.mine', {})).runs).toEqual([]);
  expect((await main.done('delivery.stop', { order: mine.id })).state).toBe('out');
  expect(await main.call('delivery.stop', { order: loose.id })).toMatchObject({ code: 'order-not-so-far' });
});

test('B-DLV-3 whoever drives and stands at the counter too enters on the next day what the slips say', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const pat = await colleague(house, 'Pat Both', ['driver', 'frontDesk']);
  const { patient } = await carded(main);
  const made = await placed(petra, order(patient, 1000));
  await packed(petra, made);
  const planned = await main.done('delivery.planRun', runOf([made.id], await driverId(main, 'Pat Both')));
  halfPastNine(house, morning.day);
  const { id: run, version } = planned;
  await main.done('delivery.startRun', { run, version, loaded: [made.id] });
  house.clock.now = '2026-03-19T13:30:00.000Z';
  const now = () => main.done('delivery.order', { order: made.id });
  const wish = handing(await now(), { signature: { how: 'paper' } });
  expect(await pat.done('delivery.handOff', wish)).toMatchObject({ outcome: 'delivered' });
  expect((await now()).handOff).toMatchObject({ by: 'Pat Both', entered: 'onReturn' });
});
