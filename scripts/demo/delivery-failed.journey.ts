/** A door at which a check does not pass: nothing is handed over, the hold is released, the product comes back. */
import * as door from '../../tests/support/steps/delivery-door';
import * as steps from '../../tests/support/steps/delivery-run';
import { test } from './stage';

test('delivery-failed', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  const planned = await steps.ordered(hands);
  const [vera] = planned.orders;
  if (!vera) throw new Error('no order');
  const one = { ...planned, orders: [vera] };
  await steps.isOut(hands.page, one);
  await door.driverSignsIn(hands);
  await shot('my-run');
  await door.toTheDoor(hands, shot);
  await door.failsCheck(hands, 'Vera Validsample', shot);
  await shot('my-run-is-done');
  await steps.comesBack(hands, one, shot);
});
