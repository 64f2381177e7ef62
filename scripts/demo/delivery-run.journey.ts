/** A delivery's day: a bag is packed, a run put together and loaded, the order handed over at the door, the run back. */
import * as door from '../../tests/support/steps/delivery-door';
import * as steps from '../../tests/support/steps/delivery-run';
import { test } from './stage';

test('delivery-run', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  const planned = await steps.ordered(hands);
  const [vera, other] = planned.orders;
  if (!vera || !other) throw new Error('no orders');
  await steps.packs(hands, vera, other, shot);
  await steps.isPacked(hands.page, other);
  await steps.plansRun(hands, planned, shot);
  await steps.printsManifest(hands, shot);
  await steps.loads(hands, planned, shot);
  await door.driverSignsIn(hands);
  await shot('my-run');
  await hands.opens('Vera Validsample');
  await hands.page.getByRole('heading', { name: hands.t('delivery.door.outcome.title') }).waitFor();
  await shot('door');
  await door.deliversForCash(hands, 'Vera Validsample', shot);
  await door.toTheDoor(hands, shot);
  await door.failsCheck(hands, 'مثال تجريبي', shot);
  await steps.comesBack(hands, planned, shot);
});
