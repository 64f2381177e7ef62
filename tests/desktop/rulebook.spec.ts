/** B-RUL-1: the rulebook's screens in the real window. */
import path from 'node:path';
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { firstRun } from '../support/steps/adult-patient';
import { signInAs } from '../support/steps/card-check';
import * as steps from '../support/steps/rulebook';

test('B-RUL-1 a manager confirms a rule, sets one, is told of a bad file and loads a later one', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(240_000);
  const kiosk = await launch();
  const { page } = kiosk;
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  const look = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  await firstRun(hands, async () => undefined);
  await steps.openRulebook(hands, async () => undefined);
  await steps.confirmRule(hands, look);
  await steps.setValue(hands, look);
  await steps.loadFiles(kiosk, hands, path.join(dataFolder, 'from-outside'), look);
  expect(wrong).toEqual([]);
});

test('B-RUL-1 a verdict on a made-up patient, and a sale to them, are replayed', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await signInAs(hands, 'Morgan Ledger');
  await hands.sees('today.title');
  await steps.replay(hands, async () => undefined);
  expect(await wrongWith(page, 'replay', true)).toEqual([]);
});
