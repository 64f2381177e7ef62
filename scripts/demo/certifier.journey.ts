/** A nurse practitioner or physician asks what is needed to certify, and leaves with a checklist. */
import { firstRun } from '../../tests/support/steps/adult-patient';
import { fillTasks } from '../../tests/support/steps/certifier';
import { begin, finish } from '../../tests/support/steps/help';
import { test } from './stage';

test('certifier', async ({ stage }) => {
  const hands = await stage.open();
  const shot = (name: string) => stage.shot(hands.page, name);
  await firstRun(hands, async () => undefined);
  await begin(hands, 'certifier', shot);
  await fillTasks(hands, shot);
  const view = await finish(hands, shot);
  await stage.keepPapers(hands.page, view.papers);
});
