/** From an empty machine to a valid card: the whole main job, with nobody real in it. */
import * as steps from '../../tests/support/steps/adult-patient';
import { test } from './stage';

test('adult-patient', async ({ stage }) => {
  const hands = await stage.open();
  const shot = (name: string) => stage.shot(hands.page, name);
  await steps.firstRun(hands, shot);
  await steps.begin(hands, shot);
  await steps.fillTasks(hands, shot);
  await steps.walkInTurn(hands, ['review'], shot);
  await steps.restOfTasks(hands, shot);
  await steps.walkInTurn(hands, ['affirmations', 'signature'], shot);
  const view = await steps.finish(hands, shot);
  await stage.keepPapers(hands.page, view.papers);
  await steps.printFirst(hands, shot);
  await steps.enterCard(hands, view, shot);
});
