/** B-DLV-3 R-DLV-5 R-DLV-6: a run from its plan to the outcomes that its slips say, in the real window. */
import type { InputOf } from '../../preload/contract/calls';
import { atTime, expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import * as door from '../support/steps/delivery-door';
import * as back from '../support/steps/delivery-return';
import { codeOf } from '../support/steps/delivery-run';
import * as today from '../support/steps/delivery-today';
import { done, scan } from '../support/steps/sale';

/** Midnight of the day that has 25 hours: a delivery service holds goods for 24 at most. */
const longDay = { ...atTime('2026-11-01 04:00:00'), TZ: 'UTC' };
const wednesday = { ...atTime('2026-03-11 15:00:00'), TZ: 'UTC' };
const pat = { name: 'Pat Mortar', passphrase: 'training pharmacist pat' };
const morgan = { name: 'Morgan Ledger', passphrase: 'training manager morgan' };
const vera = 'Vera Validsample';
const cards = ['TRAIN-0001', 'TRAIN-0002', 'TRAIN-0002', 'TRAIN-0002', 'TRAIN-0001', 'TRAIN-0001'];

test('B-DLV-3 B-A11Y-1 a run is planned by two counters, reordered by drag and by keyboard, and refused until it may leave', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch({
    arguments: ['--training'],
    environment: longDay,
    madeAt: '2026-10-27T15:00:00.000Z',
  });
  const hands = handsOn(page, 'en');
  const { t } = hands;
  const wrong: string[] = [];
  const look = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  const { day, orders } = await today.ordered(hands, cards);
  const [first, second, third, fourth, fifth, sixth] = orders;
  if (!first || !second || !third || !fourth || !fifth || !sixth) throw new Error('no orders');
  for (const order of orders) await today.isPacked(page, order);

  // Packed by mistake: taken apart with a reason, and packed again.
  await openAddress(page, `/deliveries/pack/${first.id}`);
  await hands.press('delivery.pack.unpack.open');
  await page.getByRole('dialog').waitFor();
  await look('unpack');
  await page.getByLabel(t('delivery.pack.unpack.reason'), { exact: true }).fill('The seal broke');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('delivery.pack.unpack.confirm') })
    .click();
  await page.getByRole('checkbox', { name: t('delivery.pack.pmp') }).waitFor();
  expect((await done(page, 'delivery.order', { order: first.id })).events.at(-1)).toMatchObject({
    move: 'unpack',
    reason: 'The seal broke',
  });
  await today.isPacked(page, first);
  await openAddress(page, `/deliveries/runs/${day}`);

  // Another counter is faster: nothing is planned twice, and the run of the other one stands there.
  await hands.press('delivery.runs.make');
  await done(page, 'delivery.planRun', {
    run: null,
    version: 0,
    day,
    orders: orders.map(({ id }) => id),
    driver: null,
    key: crypto.randomUUID(),
  } as InputOf<'delivery.planRun'>);
  await hands.press('delivery.runs.save');
  await page.getByRole('alert', { name: t('stale.title') }).waitFor();
  await look('two counters');
  await hands.press('common.cancel');
  expect((await done(page, 'delivery.runs', { day } as InputOf<'delivery.runs'>)).runs).toHaveLength(1);

  // That one is given up: its orders are on no run, and another is put together.
  await hands.press('delivery.runs.drop.open');
  await page.getByRole('dialog').waitFor();
  await look('given up');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('delivery.runs.drop.open') })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // By pointer the last stop comes first; by keyboard it goes down again.
  await hands.press('delivery.runs.make');
  await expect(page.locator('.run-row')).toHaveCount(6);
  const numbers = (...of: typeof orders) => of.map(({ number }) => expect.stringContaining(number));
  await back.dragsStop(page, 5, 0);
  await page.mouse.up();
  await expect
    .poll(() => back.stopsInOrder(page))
    .toEqual(numbers(sixth, first, second, third, fourth, fifth));
  await back.movesStopByKeys(page, sixth.number, 2);
  await expect
    .poll(() => back.stopsInOrder(page))
    .toEqual(numbers(first, second, sixth, third, fourth, fifth));
  await hands.press('delivery.runs.save');

  // Nobody drives: it does not leave. A delivery service by name: not for longer than it may hold goods.
  await back.loadsAll(hands, 'delivery.runs.handOver');
  await page.getByRole('alert').waitFor();
  await look('no driver');
  await hands.press('common.back');
  await back.signsIn(hands, morgan);
  const { profile, version } = await done(page, 'store.profile', {});
  const service = { agent: 'deliveryService', service: 'Sample Couriers' } as const;
  const delivery = profile.delivery && { ...profile.delivery, ...service };
  await done(page, 'store.changeProfile', { profile: { ...profile, delivery }, version });
  await back.signsIn(hands, pat);
  await openAddress(page, `/deliveries/runs/${day}`);
  await hands.press('delivery.runs.changeRun');
  await page
    .getByLabel(t('delivery.runs.driverOf', { service: 'Sample Couriers' }))
    .fill('Sam Sample-Courier');
  await look('a delivery service');
  await hands.press('delivery.runs.save');
  await back.loadsAll(hands, 'delivery.runs.handTo', { name: 'Sam Sample-Courier' });
  await page.getByRole('alert').waitFor();
  await look('too long in the hands of a service');
  expect((await done(page, 'delivery.order', { order: first.id })).state).toBe('packed');
  expect(wrong.join('\n')).toBe('');
});

test('B-DLV-3 R-ST-3 B-A11Y-1 what the slips say is entered on return, a pharmacist lets one stand, and the driver sees the run ended', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch({
    arguments: ['--training'],
    environment: wednesday,
    madeAt: '2026-03-06T15:00:00.000Z',
  });
  const hands = handsOn(page, 'en');
  const { t } = hands;
  const wrong: string[] = [];
  const look = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  const planned = await today.ordered(hands, cards);
  const { day, orders } = planned;
  const [cash, refused, notHome, failed, stands, dot] = orders;
  if (!cash || !refused || !notHome || !failed || !stands || !dot) throw new Error('no orders');
  await back.signsIn(hands, door.dana, 'delivery.runs.mine.title');
  await page.getByText(t('delivery.runs.mine.none')).waitFor();
  await look('no run of mine');
  await back.signsIn(hands, pat);
  await today.isOut(page, planned);
  await openAddress(page, `/deliveries/runs/${day}`);
  await back.callsBack(hands, look);
  await back.leavesAgain(page, day);
  await back.makesPaper(hands, 'slips', look);

  // At one door: one dot is a signature.
  await back.signsIn(hands, door.dana, 'delivery.runs.mine.title');
  await scan(page, codeOf(dot.id));
  await back.signsWithDot(hands, vera, look);
  await back.signsIn(hands, pat);
  expect((await done(page, 'delivery.order', { order: dot.id })).handOff?.signature).toMatchObject({
    how: 'screen',
    strokes: [[expect.any(Array)]],
  });

  // On return each slip opens its stop; the run is not back before all have their outcome.
  await back.opensBySlip(hands, cash);
  await back.entersDelivered(hands, vera, '90');
  await page.getByText(t('delivery.door.over.tip', { tip: '$6.00' })).waitFor();
  await look('return delivered');
  for (const [order, outcome] of [
    [refused, 'refused'],
    [notHome, 'notHome'],
    [failed, 'failedCheck'],
  ] as const) {
    await back.opensBySlip(hands, order);
    await back.entersFailure(hands, outcome, look);
  }
  await openAddress(page, `/deliveries/runs/${day}`);
  await hands.press('delivery.runs.isBack');
  await page.getByRole('alert').waitFor();
  await look('not every stop has its outcome');

  // The state revoked the card meanwhile: it was handed over all the same.
  await back.isRevoked(page, 'TRAIN-0001');
  await back.opensBySlip(hands, stands);
  await look('return card is not good');
  await back.entersDelivered(hands, vera, '84');
  await back.letsStand(hands, look);
  await openAddress(page, '/alerts');
  await page.getByText('Handed over before the call').first().waitFor();
  await look('alert');
  await openAddress(page, `/deliveries/runs/${day}`);
  await back.makesPaper(hands, 'returnSheet', look);
  await hands.press('delivery.runs.isBack');
  await page.getByText(t('delivery.runs.state.back'), { exact: true }).waitFor();
  const handedIn = { cash: '$174.00', debit: '$84.00', tips: '$6.00' };
  await page.getByText(t('delivery.runs.collected', handedIn)).waitFor();
  const states = await Promise.all(
    orders.map(async ({ id }) => (await done(page, 'delivery.order', { order: id })).state),
  );
  expect(states).toEqual(['delivered', 'refused', 'notHome', 'failedCheck', 'delivered', 'delivered']);

  // The driver finds the run ended, and no stop of it opens any more.
  await back.signsIn(hands, door.dana, 'delivery.runs.mine.title');
  await page.getByText(t('delivery.runs.mine.back')).waitFor();
  await look('my run was ended');
  await openAddress(page, `/deliveries/stop/${refused.id}`);
  await page.getByText(t('delivery.door.notOpen')).waitFor();
  await look('a stop of a run that is back');
  expect(wrong.join('\n')).toBe('');
});
