/** A prescriber registers with the monitoring system over some weeks, and is reminded of the password. */
import { firstRun } from '../../tests/support/steps/adult-patient';
import { submitOverDays, waitAndApprove } from '../../tests/support/steps/cpmrs';
import { begin, finish } from '../../tests/support/steps/help';
import { test } from './stage';

test('cpmrs', async ({ stage }) => {
  const hands = await stage.open();
  const shot = (name: string) => stage.shot(hands.page, name);
  await firstRun(hands, async () => undefined);
  await begin(hands, 'cpmrsRegistrant', shot);
  await submitOverDays(hands, shot);
  await waitAndApprove(hands, shot);
  const view = await finish(hands, shot);
  await stage.keepPapers(hands.page, view.papers);
});
