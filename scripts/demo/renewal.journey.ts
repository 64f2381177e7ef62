/** A renewal with training mode's made-up people: due, too early, run out, revoked; then a change that is reported late. */
import { signInAs } from '../../tests/support/steps/card-check';
import { robin } from '../../tests/support/steps/mid-task';
import * as steps from '../../tests/support/steps/renewal';
import { test } from './stage';

test('renewal', async ({ stage }) => {
  const hands = await stage.open({ training: true });
  const shot = (name: string) => stage.shot(hands.page, name);
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await shot('today');
  await steps.refusedEarly(hands, shot);
  await steps.openPatient(hands, steps.people.revoked);
  await shot('patient-revoked');
  await steps.writeLetter(hands, shot);
  await steps.renew(hands, shot);
  await steps.openPatient(hands, steps.people.due);
  await shot('patient-renewing');
  await steps.report(hands, steps.longAgo, shot);
  await stage.keepPapers(hands.page, [
    ...(await steps.papersOf(hands.page, steps.people.late)),
    ...(await steps.papersOf(hands.page, steps.people.due)),
  ]);
});
