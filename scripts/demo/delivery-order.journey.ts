/** An order on the phone: asked for, refused below the minimum, placed, moved, printed and cancelled; then the programme's pages. */
import { signInAs } from '../../tests/support/steps/card-check';
import { fills, manager } from '../../tests/support/steps/delivery-board';
import * as steps from '../../tests/support/steps/delivery-order';
import { patientOf, pharmacistStands } from '../../tests/support/steps/sale';
import { test } from './stage';

test('delivery-order', async ({ stage }) => {
  const hands = await stage.open({ training: true, midday: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  await pharmacistStands(hands);
  await fills(hands.page);
  const patient = await patientOf(hands.page, 'TRAIN-0002');
  await steps.begins(hands, patient, shot);
  await steps.saysWhere(hands, shot);
  await steps.saysWhat(hands, '30', shot);
  await steps.isRefused(hands, shot);
  await steps.places(hands, shot);
  const placed = await hands.page.evaluate(() => window.location.hash.slice(1));
  await steps.moves(hands, shot);
  await steps.printsConfirmation(hands, shot);
  await hands.page.evaluate((address) => {
    window.location.hash = address;
  }, placed);
  await hands.seesHeading(/T-O-/);
  await steps.cancels(hands, shot);
  await hands.press('frame.signOut');
  await signInAs(hands, manager);
  await hands.sees('today.title');
  await steps.setsProgramme(hands, shot);
});
