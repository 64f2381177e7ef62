/** A minor is registered by a guardian, with two physicians; the guardian's own session follows. */
import { firstRun } from '../../tests/support/steps/adult-patient';
import { finish } from '../../tests/support/steps/caregiver';
import * as steps from '../../tests/support/steps/minor';
import { test } from './stage';

test('minor', async ({ stage }) => {
  const hands = await stage.open();
  const shot = (name: string) => stage.shot(hands.page, name);
  await firstRun(hands, async () => undefined);
  await steps.begin(hands, shot);
  await steps.fillTasks(hands, shot);
  const view = await finish(hands, shot);
  await stage.keepPapers(hands.page, view.papers);
  await steps.beginGuardian(hands, view, shot);
});
