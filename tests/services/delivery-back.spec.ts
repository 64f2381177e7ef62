/** What nobody received comes back into the store (B-DLV-3). */
import { expect } from 'playwright/test';
import { test } from '../support/counter';
import { delivering, driver, order, placed, sent } from '../support/deliveries';
import { carded, grams, leftNow, pharmacist } from '../support/sales';

test('B-DLV-3 R-PMP-7 product that does not come back whole ends the order too: said in words, with an alert', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const dan = await driver(house);
  const { patient } = await carded(main);
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
