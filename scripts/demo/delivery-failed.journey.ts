/** A door at which a check does not pass: nothing is handed over, the hold is released, the product comes back. */
import { Day } from '../../preload/contract/values';
import * as door from '../../tests/support/steps/delivery-door';
import * as steps from '../../tests/support/steps/delivery-run';
import { done } from '../../tests/support/steps/sale';
import { test } from './stage';

test('delivery-failed', async ({ stage }) => {
  const hands = await stage.open({ training: true, midday: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  await door.driverSignsIn(hands);
  await shot('my-run');
  const { today, runs } = await done(hands.page, 'delivery.mine', {});
  const [run] = runs;
  const [first, second] = run?.stops ?? [];
  if (!run || !first || !second) throw new Error('training has no run of two stops');
  await door.toTheDoor(hands, shot);
  await door.failsCheck(hands, steps.nameOf(first.receiver), shot);
  await door.toTheDoor(hands, shot);
  await door.deliversForCash(hands, { name: steps.nameOf(second.receiver), due: second.due }, shot);
  await shot('my-run-is-done');
  await steps.comesBack(hands, Day.parse(today), run.number, shot);
});
