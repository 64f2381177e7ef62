/** More than is left: refused with the figures and the next day; the attempt stands among the alerts, which print as one PDF. */
import { openAddress } from '../../tests/support/screen-checks';
import { signInAs } from '../../tests/support/steps/card-check';
import * as steps from '../../tests/support/steps/sale';
import { test } from './stage';

test('refused-sale', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  await signInAs(hands, steps.pharmacist.name);
  await hands.sees('today.title');
  await steps.enterElsewhere(hands.page, await steps.patientOf(hands.page), 20_000);
  await steps.scanCard(hands);
  await steps.toSale(hands, shot);
  await steps.checksSeen(hands);
  await steps.isRefused(hands, shot);
  await openAddress(hands.page, '/alerts');
  await hands.sees('alerts.title');
  await shot('alerts');
  await hands.press('alerts.print');
  await hands.press('alerts.make');
  await hands.page.locator('.print-number').waitFor();
  await shot('alerts-as-one-paper');
});
