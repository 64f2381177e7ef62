/** Packing, runs and what a driver may see (R-DLV-5, R-ST-3, B-DLV-3). */
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
  morning,
  order,
  orderLine,
  packed,
  packing,
  placed,
  runOf,
} from '../support/deliveries';
import { carded, grams, leftNow, pharmacist } from '../support/sales';

const codeOf = (what: 'order' | 'run', id: string) => encode({ training: false, what, id });

test('R-DLV-5 B-DLV-3 an order is packed with every line, its own slip, the PMP, and a card that is still good', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const { patient, certificate } = await carded(main);
  const lines = [orderLine(grams(1)), orderLine(grams(2), 500)];
  const made = await placed(petra, order(patient, 0, { lines }));
  const other = await placed(petra, order(patient, grams(1)));
  const tryPack = (more: Parameters<typeof packing>[1]) => petra.call('delivery.pack', packing(made, more));
  expect(await tryPack({ code: other.number })).toMatchObject({
    code: 'order-code-wrong',
    facts: { number: 'O-000001' },
  });
  expect(await tryPack({ code: codeOf('order', other.id) })).toMatchObject({ code: 'order-code-wrong' });
  expect(await tryPack({ code: codeOf('run', made.id) })).toMatchObject({ code: 'order-code-wrong' });
  expect(await tryPack({ checked: [0, 0] })).toMatchObject({
    code: 'order-not-checked',
    facts: { count: 1 },
  });
  expect(await tryPack({ version: 0 })).toMatchObject({ kind: 'stale' });
  expect(await tryPack({ pmpReviewed: false })).toMatchObject({
    value: { outcome: 'refused', refusals: [{ code: 'pmp-not-reviewed' }] },
  });
  expect((await main.call('delivery.pack', packing(made))).kind).toBe('denied');
  // The figures alone are its number, too.
  expect(await tryPack({ code: '2' })).toMatchObject({ code: 'order-code-wrong' });
  expect(await tryPack({ code: '000001', pmpReviewed: false })).toMatchObject({
    value: { outcome: 'refused' },
  });
  expect(await tryPack({ code: codeOf('order', made.id) })).toMatchObject({
    value: { outcome: 'packed', order: { state: 'packed', version: 2 } },
  });
  expect(await tryPack({ version: 2 })).toMatchObject({ code: 'order-not-so-far' });
  // A packed order is moved by nobody before it is unpacked.
  const move = { order: made.id, version: 2, window: afternoon, acknowledged: null };
  expect(await petra.call('delivery.move', move)).toMatchObject({ code: 'order-not-so-far' });
  const unpacked = await petra.done('delivery.unpack', { order: made.id, version: 2, reason: 'One too few' });
  expect(unpacked.state).toBe('scheduled');
  expect(await leftNow(petra, patient)).toBe(94_000);

  const state = { version: 1, state: 'revoked', on: '2026-03-10', reason: 'By the state' } as const;
  await main.done('card.changeState', { certificate, ...state });
  expect(await petra.done('delivery.pack', packing(other))).toMatchObject({
    outcome: 'refused',
    refusals: [{ code: 'card-not-good', facts: { kind: 'revoked' } }],
  });
});

test('B-ALW-1 what nobody knew of a month to come is asked when the order is packed', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const fay = await colleague(house, 'Fay Front', ['frontDesk']);
  const { patient } = await carded(main);
  const made = await placed(fay, order(patient, 1000, { window: april }));
  house.clock.now = '2026-04-01T12:00:00.000Z';
  const asked = await petra.done('delivery.pack', packing(made));
  expect(asked).toMatchObject({
    outcome: 'refused',
    refusals: [{ code: 'external-missing' }],
    toAcknowledge: [{ what: 'external', milligrams: 0 }],
  });
  const acknowledged = { reason: 'Asked by phone', of: [{ what: 'external' as const, milligrams: 0 }] };
  expect((await petra.done('delivery.pack', packing(made, { acknowledged }))).outcome).toBe('packed');
  expect((await main.done('delivery.order', { order: made.id })).acknowledged).toBe('Asked by phone');
});

test('R-DLV-5 a run has orders of its day in the order of its stops, and leaves with every bag and a driver', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  await driver(house);
  const dan = await driverId(main);
  const { patient } = await carded(main);
  const [one, two, late] = [
    await placed(petra, order(patient, 1000)),
    await placed(petra, order(patient, 1000, { window: afternoon })),
    await placed(petra, order(patient, 1000, { window: april })),
  ];
  const wish = runOf([two.id, one.id], null);
  const planned = await main.done('delivery.planRun', wish);
  expect(planned).toMatchObject({ number: 'M-000001', state: 'planned', driver: null, due: 16_000 });
  expect(planned.stops.map(({ number, stop }) => [number, stop])).toEqual([
    ['O-000002', 1],
    ['O-000001', 2],
  ]);
  expect(await main.done('delivery.planRun', wish)).toEqual(planned);
  const calls = {
    'not of its day': [runOf([late.id], null), { code: 'order-not-so-far' }],
    'on another run': [runOf([one.id], null), { kind: 'stale' }],
    'by nobody who drives': [
      runOf([one.id], '00000000-0000-4000-8000-000000000000', { run: planned.id, version: 1 }),
      { kind: 'invalid' },
    ],
    'by a name alone': [
      runOf([one.id], null, { run: planned.id, version: 1, driver: { operator: null, name: 'Sam' } }),
      { kind: 'invalid' },
    ],
  } as const;
  for (const [what, [input, answer]] of Object.entries(calls))
    expect(await main.call('delivery.planRun', input), what).toMatchObject(answer);

  const driven = await main.done(
    'delivery.planRun',
    runOf([one.id, two.id], dan, { run: planned.id, version: 1 }),
  );
  expect(driven).toMatchObject({ version: 2, driver: { operator: dan, name: 'Dan Driver' } });
  expect(driven.stops.map(({ number }) => number)).toEqual(['O-000001', 'O-000002']);
  const start = (loaded: string[]) => main.call('delivery.startRun', { run: planned.id, version: 2, loaded });
  expect(await start([one.id, two.id])).toMatchObject({ code: 'run-not-its-day' });
  halfPastNine(house, morning.day);
  expect(await start([one.id, two.id])).toMatchObject({ code: 'run-not-packed', facts: { count: 2 } });
  for (const { id } of [one, two]) await packed(petra, await main.done('delivery.order', { order: id }));
  expect(await start([one.id])).toMatchObject({ code: 'run-not-loaded', facts: { count: 1 } });
  const out = await main.done('delivery.startRun', {
    run: planned.id,
    version: 2,
    loaded: [one.id, two.id],
  });
  expect(out).toMatchObject({ state: 'out', outBy: 'Marta Ruiz', outAt: house.clock.now });
  expect(out.stops.map(({ state }) => state)).toEqual(['out', 'out']);
  expect(await start([one.id, two.id])).toMatchObject({ kind: 'stale' });
  const again = runOf([one.id], dan, { run: planned.id, version: 3 });
  expect(await main.call('delivery.planRun', again)).toMatchObject({ code: 'run-left' });
  const cancel = { order: one.id, version: out.stops[0]?.version ?? 0, reason: 'x' };
  expect(await main.call('delivery.cancel', cancel)).toMatchObject({ code: 'order-not-so-far' });
  expect(await main.call('delivery.endRun', { run: out.id, version: 3 })).toMatchObject({
    code: 'run-not-ended',
    facts: { count: 2 },
  });
  const { runs, loose } = await main.done('delivery.runs', { day: morning.day });
  expect([runs.map(({ number }) => number), loose]).toEqual([['M-000001'], []]);
});
