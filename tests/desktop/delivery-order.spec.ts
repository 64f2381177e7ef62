/** R-DLV-1 R-DLV-2 R-DLV-3 R-DLV-4 R-ST-1 B-DLV-1 B-REG-1 B-A11Y-1: an order taken, refused, placed, moved and cancelled in the real window. */
import type { Page } from 'playwright/test';
import { expect, test } from '../support/desktop';
import { handsOn, keyboardOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { manager } from '../support/steps/delivery-board';
import * as steps from '../support/steps/delivery-order';
import { ask } from '../support/steps/mid-task';
import { patientOf, pharmacistStands } from '../support/steps/sale';

const read = async (page: Page, language: string, textSize = 100) => {
  await ask(page, 'screen.prefer', { language, theme: 'light', textSize, motion: 'reduced' });
  await page.reload();
  await page.locator('h1').first().waitFor();
};

test('R-DLV-1 R-DLV-2 R-DLV-3 B-DLV-1 B-A11Y-1 an order by touch, and the programme, also at 200 %', async ({
  launch,
}) => {
  test.setTimeout(400_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  await pharmacistStands(hands);
  const patient = await patientOf(page, 'TRAIN-0002');
  for (const textSize of [100, 200]) {
    const look = async (name: string) =>
      void wrong.push(...(await wrongWith(page, `${textSize} ${name}`, true)));
    await read(page, 'en', textSize);
    await steps.begins(hands, patient, look);
    await steps.saysWhere(hands, look);
    await steps.saysWhat(hands, '30', look);
    await steps.isRefused(hands, look);
    const placed = await steps.places(hands, look);
    expect(await steps.openOrders(page, patient)).toMatchObject([
      { number: placed, state: 'scheduled', due: 8000 },
    ]);
    await steps.moves(hands, look);
    await steps.cancels(hands, look);
    expect(await steps.openOrders(page, patient)).toEqual([]);
  }
  // Large text folds the way out away.
  await read(page, 'en');
  await hands.press('frame.signOut');
  await signInAs(hands, manager);
  await hands.sees('today.title');
  await steps.setsProgramme(hands, async (name) => void wrong.push(...(await wrongWith(page, name, true))));
  expect(wrong).toEqual([]);
});

test('R-DLV-1 R-DLV-2 B-A11Y-1 an order by keyboard alone, in Spanish', async ({ launch }) => {
  test.setTimeout(400_000);
  const { page } = await launch({ arguments: ['--training'] });
  await pharmacistStands(handsOn(page, 'en'));
  await read(page, 'es');
  const hands = keyboardOn(page, 'es');
  const patient = await patientOf(page, 'TRAIN-0002');
  const quiet = async () => undefined;
  await steps.begins(hands, patient, quiet);
  await steps.saysWhere(hands, quiet);
  await steps.saysWhat(hands, '30', quiet);
  await steps.isRefused(hands, quiet);
  await steps.places(hands, quiet);
  await steps.moves(hands, quiet);
  await steps.printsConfirmation(hands, quiet);
  expect(await steps.openOrders(page, patient)).toHaveLength(1);
});
