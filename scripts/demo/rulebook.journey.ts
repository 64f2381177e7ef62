/** A manager confirms a rule, sets a choice of the store, meets a bad file, and loads a later rulebook. */
import path from 'node:path';
import { firstRun } from '../../tests/support/steps/adult-patient';
import * as steps from '../../tests/support/steps/rulebook';
import { test } from './stage';

test('rulebook', async ({ stage, dataFolder }) => {
  const hands = await stage.open();
  const shot = (name: string) => stage.shot(hands.page, name);
  await firstRun(hands, async () => undefined);
  await steps.openRulebook(hands, shot);
  await steps.confirmRule(hands, shot);
  await steps.setValue(hands, shot);
  await steps.loadFiles(hands.kiosk, hands, path.join(dataFolder, 'from-outside'), shot);
});
