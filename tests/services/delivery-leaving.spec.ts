/** A run when it leaves: what changed since it was planned, and how long it may be on the way (R-DLV-5, B-DLV-3). */
import { expect } from 'playwright/test';
import { type Desk, test } from '../support/counter';
import {
  delivering,
  driver,
  driverId,
  halfPastNine,
  morning,
  order,
  packed,
  packing,
  placed,
  runOf,
} from '../support/deliveries';
import { carded, pharmacist, uuid } from '../support/sales';

const now = (desk: Desk, id: string) => desk.done('delivery.order', { order: id });

test('B-DLV-3 a bag whose order was cancelled while the car was loaded does not leave', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  await driver(house);
  const { patient } = await carded(main);
  const [one, two] = [await placed(petra, order(patient, 1000)), await placed(petra, order(patient, 1000))];
  for (const made of [one, two]) await packed(petra, made);
  const planned = await main.done('delivery.planRun', runOf([one.id, two.id], await driverId(main)));
  halfPastNine(house, morning.day);
  const { version } = await now(petra, two.id);
  await petra.done('delivery.cancel', { order: two.id, version, reason: 'They rang' });
  const start = (loaded: string[]) =>
    main.call('delivery.startRun', { run: planned.id, version: planned.version, loaded });
  expect((await start([one.id, two.id])).kind).toBe('stale');
  expect(await start([one.id])).toMatchObject({ value: { state: 'out', stops: [{ id: one.id }] } });
});

test('B-TRUST-2 B-DLV-3 of two windows that plan one run at once, one is told that it changed', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  await driver(house);
  const dan = await driverId(main);
  const { patient } = await carded(main);
  const made = [await placed(petra, order(patient, 1000)), await placed(petra, order(patient, 1000))];
  const [one = '', two = ''] = made.map(({ id }) => id);
  // The same order on two new runs: the second one stays unmade, without a gap in the numbers.
  const both = await Promise.all([
    main.call('delivery.planRun', runOf([one], null)),
    petra.call('delivery.planRun', runOf([one], null)),
  ]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
  const [run] = (await main.done('delivery.runs', { day: morning.day })).runs;
  if (run === undefined) throw new Error('no run');
  const changes = [
    runOf([two, one], dan, { run: run.id, version: run.version }),
    runOf([one], null, { run: run.id, version: run.version }),
  ] as const;
  const [won, lost] = await Promise.all([
    main.call('delivery.planRun', changes[0]),
    petra.call('delivery.planRun', changes[1]),
  ]);
  expect([won.kind, lost.kind].toSorted()).toEqual(['done', 'stale']);
  const { runs } = await main.done('delivery.runs', { day: morning.day });
  expect(runs.map(({ number }) => number)).toEqual(['M-000001']);
  const stops = won.kind === 'done' ? [two, one] : [one];
  expect(runs[0]).toMatchObject({ version: 2, stops: stops.map((id, at) => ({ id, stop: at + 1 })) });
});

test('R-ST-3 a run does not leave with somebody who may no longer drive', async ({ house, main }) => {
  await delivering(main);
  const petra = await pharmacist(house);
  await driver(house);
  await driver(house, 'Dora Driver');
  const { patient } = await carded(main);
  const made = await placed(petra, order(patient, 1000));
  await packed(petra, made);
  const planned = await main.done('delivery.planRun', runOf([made.id], await driverId(main)));
  const { accounts } = await main.done('staff.list', {});
  const dan = accounts.find(({ name }) => name === 'Dan Driver');
  if (dan === undefined) throw new Error('no driver');
  const { id, version, roles, group, approvedOn } = dan;
  await main.done('staff.change', { id, version, roles, group, approvedOn, active: false });
  halfPastNine(house, morning.day);
  const start = { run: planned.id, version: planned.version, loaded: [made.id] };
  expect(await main.call('delivery.startRun', start)).toMatchObject({ code: 'driver-missing' });
  const dora = await driverId(main, 'Dora Driver');
  const again = await main.done('delivery.planRun', runOf([made.id], dora, { run: planned.id, version: 1 }));
  expect((await main.done('delivery.startRun', { ...start, version: again.version })).state).toBe('out');
});

test('B-DLV-1 on the night of 25 hours a delivery service leaves no earlier than a day before its last window ends', async ({
  house,
  main,
}) => {
  const windows = [{ weekday: 'sunday', from: '09:30', to: '23:30', capacity: null } as const];
  await delivering(main, { windows, agent: 'deliveryService', service: 'Swift' });
  const petra = await pharmacist(house);
  const { patient } = await carded(main);
  house.clock.now = '2026-10-27T15:00:00.000Z';
  const window = { ...morning, day: '2026-11-01' as typeof morning.day, to: '23:30' };
  const made = await placed(petra, order(patient, 1000, { window }));
  house.clock.now = '2026-11-01T04:00:00.000Z';
  await packed(petra, made);
  const sam = { operator: null, name: 'Sam of Swift' };
  const planned = await main.done(
    'delivery.planRun',
    runOf([made.id], null, { driver: sam, day: window.day }),
  );
  const start = () =>
    main.call('delivery.startRun', { run: planned.id, version: planned.version, loaded: [made.id] });
  expect(await start()).toMatchObject({
    code: 'custody-too-long',
    facts: { hours: 25, most: 24 },
    rule: { source: 'PA 21-1 s. 47' },
  });
  expect((await now(petra, made.id)).state).toBe('packed');
  house.clock.now = '2026-11-01T04:30:00.000Z';
  expect(await start()).toMatchObject({ value: { state: 'out' } });
});

test('B-DLV-1 R-DLV-3 an address that was denied after the order is not packed for, and no run leaves for it', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  await driver(house);
  const { patient } = await carded(main);
  const made = await placed(petra, order(patient, 1000));
  const { address } = made;
  const deny = () => main.done('delivery.deny', { address, reason: 'A dog', key: uuid() });
  const lift = (denied: string) => main.done('delivery.liftDenial', { denied, reason: 'Gone' });
  const first = await deny();
  expect(await petra.done('delivery.pack', packing(made))).toMatchObject({
    outcome: 'refused',
    refusals: [{ code: 'address-denied' }],
  });
  await lift(first.id);
  await packed(petra, made);
  const { id: run, version } = await main.done('delivery.planRun', runOf([made.id], await driverId(main)));
  halfPastNine(house, morning.day);
  const again = await deny();
  const start = () => main.call('delivery.startRun', { run, version, loaded: [made.id] });
  expect(await start()).toMatchObject({
    code: 'run-address-denied',
    facts: { number: 'M-000001', order: 'O-000001' },
  });
  await lift(again.id);
  expect(await start()).toMatchObject({ value: { state: 'out' } });
});
