/** Driver's licences from a scanner: known, differing, doubtful, nobody's; then the manager's test sheet. */
import { signInAs } from '../../tests/support/steps/card-check';
import * as steps from '../../tests/support/steps/licence';
import { robin } from '../../tests/support/steps/mid-task';
import { test } from './stage';

test('licence-scan', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await steps.known(hands, shot);
  await steps.differing(hands, shot);
  await steps.doubtful(hands, shot);
  await steps.unknown(hands, shot);
  await hands.press('frame.signOut');
  await signInAs(hands, 'Morgan Ledger');
  await hands.sees('today.title');
  await steps.tested(hands, shot);
});
