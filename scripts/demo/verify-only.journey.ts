/** At the door: an operator who may only verify sees one card after another, with the photo, and nothing else. */
import { signInAs } from '../../tests/support/steps/card-check';
import { robin } from '../../tests/support/steps/mid-task';
import * as steps from '../../tests/support/steps/verify-only';
import { test } from './stage';

test('verify-only', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const { page } = hands;
  const shot = (name: string) => stage.shot(page, name);
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await steps.pictured(hands);
  await hands.press('frame.signOut');
  await steps.verify(hands, shot);
  await steps.nobodyTouches(hands, shot);
});
