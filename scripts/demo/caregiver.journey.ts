/** A patient names a caregiver, who registers in a session of their own, gets a card, and is replaced. */
import { firstRun } from '../../tests/support/steps/adult-patient';
import * as steps from '../../tests/support/steps/caregiver';
import { test } from './stage';

test('caregiver', async ({ stage }) => {
  const hands = await stage.open();
  const shot = (name: string) => stage.shot(hands.page, name);
  await firstRun(hands, async () => undefined);
  await steps.patientNames(hands, shot);
  await steps.begin(hands, shot);
  await steps.fillTasks(hands, shot);
  const view = await steps.finish(hands, shot);
  await stage.keepPapers(hands.page, view.papers);
  await steps.enterCertificate(hands, view, shot);
  await steps.replace(hands, view, shot);
});
