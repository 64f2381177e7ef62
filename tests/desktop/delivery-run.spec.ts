/** R-DLV-5 R-DLV-6 R-ST-3 B-DLV-3: from the bag to the door and back, in the real window. */
import type { Page } from 'playwright/test';
import { routes } from '../../renderer/routes';
import { atTime, expect, test } from '../support/desktop';
import { handsOn, keyboardOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import * as door from '../support/steps/delivery-door';
import * as steps from '../support/steps/delivery-run';
import { ask } from '../support/steps/mid-task';
import { done, scan } from '../support/steps/sale';

/** Eleven in the morning in Connecticut, on a Wednesday. */
const wednesday = { ...atTime('2026-03-11 15:00:00'), TZ: 'UTC' };
const nobody = '00000000-0000-4000-8000-000000000000';

const read = async (page: Page, language: string, textSize = 100) => {
  await ask(page, 'screen.prefer', { language, theme: 'light', textSize, motion: 'reduced' });
  await page.reload();
  await page.locator('h1').first().waitFor();
};
const unseen = async () => undefined;

test('R-DLV-5 R-DLV-6 R-ST-3 B-DLV-3 B-A11Y-1 by touch: packed, loaded, handed over with a tip, a failed check, back and counted in', async ({
  launch,
}) => {
  test.setTimeout(400_000);
  const { page } = await launch({ arguments: ['--training'], environment: wednesday });
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  const look = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  const planned = await steps.standsBefore(hands);
  const { day, toPack, packed } = planned;
  const usedHere = async () =>
    (await done(page, 'allowance.view', { patient: toPack.patient.id })).figures.periods[0]?.usedHere ?? 0;
  const before = await usedHere();
  await steps.packs(hands, toPack, packed, look);
  const run = await steps.plansRun(hands, planned, look);
  await steps.printsManifest(hands, run, look);
  await steps.loads(hands, planned, run, look);

  await door.driverSignsIn(hands);
  await look('my run');
  // The run was put together with the second order first.
  await scan(page, 'TRAIN-0001');
  await page.getByText(hands.t('scan.unknown')).waitFor();
  await scan(page, steps.codeOf(toPack.id));
  await page.getByRole('heading', { name: hands.t('delivery.door.outcome.title') }).waitFor();
  await look('door');
  await door.deliversForCash(hands, { name: steps.nameOf(toPack.patient.name), due: toPack.due }, look);
  await door.toTheDoor(hands, look, run);
  await door.failsCheck(hands, steps.nameOf(packed.patient.name), look);
  await page.getByText(hands.t('delivery.runs.mine.drive')).waitFor();
  await look('my run is done');

  // Nothing but the run: every other page, and every other call, is refused.
  const own = ['myRun', 'deliveryStop', 'me'];
  for (const [name, { path }] of Object.entries(routes)) {
    if (own.includes(name)) continue;
    await openAddress(page, path.replace(/:\w+/g, nobody));
    const title = name === 'today' ? 'delivery.runs.mine.title' : 'denied.page';
    await expect.soft(page.getByRole('heading', { level: 1 }), name).toHaveText(hands.t(title));
  }
  expect((await ask(page, 'delivery.order', { order: toPack.id })).kind).toBe('denied');

  await steps.comesBack(hands, day, run, look);
  expect(await done(page, 'delivery.order', { order: toPack.id })).toMatchObject({
    state: 'delivered',
    handOff: { entered: 'atTheDoor', payment: { kind: 'cash', received: 9000, due: 8400, tip: 600 } },
  });
  expect(await done(page, 'delivery.order', { order: packed.id })).toMatchObject({ state: 'failedCheck' });
  expect(await usedHere()).toBe(before + toPack.total);

  for (const [language, textSize] of [
    ['es', 200],
    ['en', 200],
  ] as const) {
    await read(page, language, textSize);
    for (const address of [`/deliveries/runs/${day}`, `/deliveries/stop/${toPack.id}`]) {
      await openAddress(page, address);
      await look(`${language} ${textSize} ${address}`);
    }
  }
  expect(wrong.join('\n')).toBe('');
});

test('R-DLV-6 R-ST-3 B-A11Y-1 the door by keyboard alone, in Spanish: checks, debit, signed on paper; a refusal', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch({ arguments: ['--training'], environment: wednesday });
  await door.driverSignsIn(handsOn(page, 'en'));
  await read(page, 'es');
  const hands = keyboardOn(page, 'es');
  const { t } = hands;
  await hands.sees('delivery.runs.mine.title');
  await door.toTheDoor(hands, unseen);
  await door.checksDoor(hands, 'Dexter Doorsample', null);
  await hands.answers('delivery.door.photoId', 'dispense.photoId.passport');
  await hands.press('delivery.door.toPayment');
  await hands.answers('delivery.door.payment.title', 'delivery.door.payment.debit');
  await hands.press('delivery.door.toSignature');
  await hands.answers('delivery.door.signature.how', 'delivery.door.signature.paper');
  await hands.press('delivery.door.confirm');
  await page.getByText(t('delivery.state.delivered'), { exact: true }).waitFor();
  await hands.press('delivery.door.over.next');
  await door.toTheDoor(hands, unseen);
  await hands.press('delivery.door.outcome.refused');
  await hands.sees('delivery.door.step.failure');
  await hands.press('delivery.door.failure.confirm');
  await page.getByText(t('delivery.door.over.bringBack')).waitFor();
  const { runs } = await done(page, 'delivery.mine', {});
  expect(runs[0]?.stops.map(({ state }) => state)).toEqual(['delivered', 'refused']);
});
