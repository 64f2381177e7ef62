/** A delivery's day: a bag is packed, a run put together and loaded, the order handed over at the door, the run back. */
import * as door from '../../tests/support/steps/delivery-door';
import * as steps from '../../tests/support/steps/delivery-run';
import { test } from './stage';

test('delivery-run', async ({ stage }) => {
  const hands = await stage.open({ training: true, midday: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  const planned = await steps.standsBefore(hands);
  const { day, toPack, packed } = planned;
  await steps.packs(hands, toPack, packed, shot);
  const run = await steps.plansRun(hands, planned, shot);
  await steps.printsManifest(hands, run, shot);
  await steps.loads(hands, planned, run, shot);
  await door.driverSignsIn(hands);
  await shot('my-run');
  const name = steps.nameOf(toPack.patient.name);
  await hands.opens(name);
  await hands.page.getByRole('heading', { name: hands.t('delivery.door.outcome.title') }).waitFor();
  await shot('door');
  await door.deliversForCash(hands, { name, due: toPack.due }, shot);
  await door.toTheDoor(hands, shot, run);
  await door.failsCheck(hands, steps.nameOf(packed.patient.name), shot);
  await steps.comesBack(hands, day, run, shot);
});
