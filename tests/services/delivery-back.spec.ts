/** What nobody received comes back into the store (B-DLV-3). */
import { expect } from 'playwright/test';
import { test } from '../support/counter';
import { handing, order, placed, readyToDeliver, sent } from '../support/deliveries';
import { grams, leftNow } from '../support/sales';

test('B-DLV-3 R-PMP-7 product that does not come back whole ends the order too: said in words, with an alert', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  const made = await placed(petra, order(patient, grams(7)));
  await sent(house, petra, [made]);
  const { version } = await main.done('delivery.order', { order: made.id });
  const failing = { order: made.id, version, outcome: 'notHome' as const, failed: [], note: '' };
  await dan.done('delivery.fail', failing);
  const back = { order: made.id, version: version + 1, counted: 'short' as const, note: '' };
  expect(await main.call('delivery.productBack', back)).toMatchObject({
    kind: 'invalid',
    fields: { note: { word: 'wrong.required' } },
  });
  const reason = 'One of two jars is missing';
  const counted = await main.done('delivery.productBack', { ...back, note: reason });
  expect(counted).toMatchObject({ comesBack: false });
  expect(await leftNow(main, patient)).toBe(98_000);
  const { alerts } = await main.done('alert.list', { patient, kinds: ['productShort'], since: '2026-03-18' });
  expect(alerts).toMatchObject([{ kind: 'productShort', facts: { order: 'O-000001', reason } }]);
});

test('B-DLV-3 R-DLV-5 what a slip says was handed over keeps the time at the door, which has come', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  const [one, two] = [
    await placed(petra, order(patient, grams(7))),
    await placed(petra, order(patient, grams(7))),
  ];
  await sent(house, petra, [one, two]);
  house.clock.now = '2026-03-18T17:30:00.000Z';
  const now = (id: string) => main.done('delivery.order', { order: id });
  const slip = handing(await now(one.id), { signature: { how: 'paper' }, doorTime: '13:31' });
  expect(await main.call('delivery.handOff', slip)).toMatchObject({
    kind: 'invalid',
    fields: { doorTime: { word: 'wrong.seenFuture' } },
  });
  expect(await main.done('delivery.handOff', { ...slip, doorTime: '13:30' })).toMatchObject({
    outcome: 'delivered',
  });
  expect((await now(one.id)).handOff).toMatchObject({ entered: 'onReturn', doorTime: '13:30' });
  // At the door it is now.
  await dan.done('delivery.handOff', handing(await now(two.id), { doorTime: '10:00' }));
  expect((await now(two.id)).handOff).toMatchObject({ entered: 'atTheDoor', doorTime: null });
});
