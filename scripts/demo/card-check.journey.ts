/** Every verdict of the card check, with training mode's made-up people; then an operator who may only verify. */
import * as steps from '../../tests/support/steps/card-check';
import { test } from './stage';

test('card-check', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  await hands.sees('signIn.title');
  await shot('sign-in');
  await steps.signInAs(hands, 'Robin Frontdesk');
  await hands.sees('today.title');
  await shot('today');
  await hands.press('frame.card');
  await steps.checkNumbers(hands, shot);
  await steps.checkName(hands, 'Пример', 'notYetRegistered', shot);
  await hands.press('card.another');
  await steps.checkName(hands, 'Validsa', 'valid', shot);
  await hands.press('frame.signOut');
  await steps.signInAs(hands, 'Vic Doorway');
  await hands.sees('card.title');
  await shot('verify-only');
  await steps.checkNumber(hands, 'TRAIN-0001', 'valid');
  await shot('verify-only-valid');
});
