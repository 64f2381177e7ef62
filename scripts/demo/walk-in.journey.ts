/** A walk-in at their own screen: the customer's window beside the operator's, with nobody real in it. */
import * as steps from '../../tests/support/steps/walk-in';
import { test } from './stage';

test('walk-in', async ({ stage }) => {
  const { kiosk } = await stage.open({ training: true, arguments: ['--customer-window'] });
  const counter = await steps.beginAt(kiosk, 'es');
  const { staff, walkIn } = counter;
  await stage.shot(walkIn.page, 'welcome-between-hand-overs');
  await steps.handOver(counter, ['review', 'affirmations', 'signature']);
  await stage.shot(staff.page, 'staff-watch');
  await stage.shot(walkIn.page, 'walk-in-welcome');
  await walkIn.press('walkIn.welcome.begin');
  await steps.reviews(walkIn);
  await stage.shot(walkIn.page, 'walk-in-review');
  await walkIn.press('walkIn.review.save');
  await steps.affirms(walkIn);
  await stage.shot(walkIn.page, 'walk-in-affirms');
  await stage.shot(staff.page, 'staff-see-how-far');
  await walkIn.press('walkIn.affirm.next');
  await steps.signsPage(walkIn);
  await stage.shot(walkIn.page, 'walk-in-signs');
  await walkIn.press('walkIn.signature.save');
  await walkIn.sees('walkIn.done.title');
  await stage.shot(walkIn.page, 'walk-in-is-done');
  await staff.press('registration.watch.recall');
  await staff.page.getByLabel(staff.t('registration.session.tasks')).waitFor();
  await stage.shot(staff.page, 'taken-back');
  await stage.shot(walkIn.page, 'welcome-again');
});
