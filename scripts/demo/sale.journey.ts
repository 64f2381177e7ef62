/** The usual sale: a card is scanned, the figure from elsewhere is asked for in place, a slip goes home; then a void and a statement. */

import { openAddress } from '../../tests/support/screen-checks';
import { signInAs } from '../../tests/support/steps/card-check';
import * as steps from '../../tests/support/steps/sale';
import { test } from './stage';

test('sale', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  await signInAs(hands, steps.pharmacist.name);
  await hands.sees('today.title');
  await steps.scanCard(hands);
  await shot('verdict');
  await steps.toSale(hands, shot);
  await steps.adds(hands, 8);
  await steps.entersElsewhere(hands, '10', shot);
  await steps.checksSeen(hands);
  await shot('ready-to-confirm');
  await steps.confirms(hands, shot);
  const sold = await hands.page.evaluate(() => window.location.hash.slice(1));
  await steps.printsSlip(hands, shot);
  await openAddress(hands.page, sold);
  await steps.voids(hands, shot);
  await steps.makesStatement(hands, await steps.patientOf(hands.page), shot);
});
