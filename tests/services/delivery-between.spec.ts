/** What changes between order and door: cards, amounts, months (R-CARD-2, R-DLV-5, B-DLV-1). */
import { expect } from 'playwright/test';
import { whatever } from '../support/acknowledged';
import { type Desk, test } from '../support/counter';
import {
  april,
  delivering,
  driver,
  handing,
  type OrderShown,
  order,
  placed,
  runOf,
  sent,
} from '../support/deliveries';
import { type Carded, carded, grams, leftNow, pharmacist, sale, sold, uuid } from '../support/sales';

const now = (desk: Desk, { id }: OrderShown) => desk.done('delivery.order', { order: id });

async function withdraw(main: Desk, { certificate }: Carded, on = '2026-03-18') {
  const change = { version: 1, state: 'revoked', on, reason: 'By the state' } as const;
  await main.done('card.changeState', { certificate, ...change });
}

test('R-CARD-2 a patient who was revoked between order and door receives nothing, and an alert says so', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const dan = await driver(house);
  const shown = await carded(main);
  const made = await placed(petra, order(shown.patient, grams(7)));
  await sent(house, petra, [made]);
  await withdraw(main, shown);
  expect(await dan.done('delivery.stop', { order: made.id })).toMatchObject({ cardGood: false });
  const refused = await dan.done('delivery.handOff', handing(await now(main, made)));
  expect(refused).toMatchObject({ outcome: 'refused', mayDespite: false });
  expect(refused).toMatchObject({ refusals: [{ code: 'card-not-good', facts: { kind: 'revoked' } }] });
  const wish = { patient: shown.patient, kinds: ['cardRefused' as const], since: '2026-03-18' };
  expect((await main.done('alert.list', wish)).alerts).toMatchObject([
    { by: 'Dan Driver', facts: { number: 'MMP-100001', verdict: 'revoked', caregiver: false } },
  ]);
  const { version } = await now(main, made);
  const failed = {
    order: made.id,
    version,
    outcome: 'failedCheck',
    failed: ['card' as const],
    note: '',
  } as const;
  await dan.done('delivery.fail', { ...failed, failed: ['card'] });
  expect(await leftNow(main, shown.patient)).toBe(98_000);
});

test('R-ALW-2 a lesser amount between order and door leaves what is held, and nothing more', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const dan = await driver(house);
  const shown = await carded(main);
  const made = await placed(petra, order(shown.patient, grams(60)));
  await sent(house, petra, [made]);
  const { certifiers } = await main.done('allowance.view', { patient: shown.patient });
  await petra.done('allowance.setLimit', {
    patient: shown.patient,
    certifier: certifiers[0]?.id ?? '',
    milligrams: grams(56),
    from: '2026-03-18',
    reason: 'By letter',
    key: uuid(),
  });
  expect(await dan.done('delivery.handOff', handing(await now(main, made)))).toMatchObject({
    outcome: 'delivered',
  });
  const { dispense } = await now(main, made);
  expect(await leftNow(main, shown.patient)).toBe(0);
  const paper = { language: 'es' as const, largePrint: false, key: uuid() };
  const slip = await main.done('dispense.slip', { dispense: dispense ?? '', ...paper });
  expect(slip.template).toBe('dispenseSlip');
  await petra.done('dispense.void', {
    dispense: dispense ?? '',
    rows: (await main.done('dispense.view', { dispense: dispense ?? '' })).items.map(({ row }) => row),
    reason: 'Wrong bag',
    key: uuid(),
  });
  expect(await leftNow(main, shown.patient)).toBe(56_000);
});

test('B-DLV-1 a hold of next month becomes a sale of next month', async ({ house, main }) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const dan = await driver(house);
  const shown = await carded(main);
  const made = await placed(petra, order(shown.patient, grams(60), { window: april }));
  await sold(petra, sale(shown, grams(98)));
  house.clock.now = '2026-04-01T12:00:00.000Z';
  const asked = whatever('By phone');
  const view = await now(main, made);
  const packs = { order: made.id, version: view.version, code: 'o-000001', checked: [0], pmpReviewed: true };
  expect((await petra.done('delivery.pack', { ...packs, acknowledged: asked })).outcome).toBe('packed');
  const { drivers } = await main.done('delivery.runs', { day: april.day });
  const planned = await main.done(
    'delivery.planRun',
    runOf([made.id], drivers[0]?.id ?? '', { day: april.day }),
  );
  await main.done('delivery.startRun', { run: planned.id, version: planned.version, loaded: [made.id] });
  await dan.done('delivery.handOff', handing(await now(main, made)));
  expect(await leftNow(main, shown.patient)).toBe(38_000);
});
