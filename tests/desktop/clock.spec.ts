/** The real app under a clock that libfaketime moves: the day is the store's, not the machine's. */
import { atTime, expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { openAddress } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { robin } from '../support/steps/mid-task';

test('R-PAT-8 late on a leap day it is still that day in Connecticut, whatever the machine’s zone says', async ({
  launch,
}) => {
  // 04:30 in UTC on 1 March is half an hour before midnight on 29 February in New York.
  const { page } = await launch({
    arguments: ['--training'],
    environment: { ...atTime('2028-03-01 04:30:00'), TZ: 'UTC' },
  });
  const hands = handsOn(page, 'en');
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await expect(page.getByText('February 29, 2028').first()).toBeVisible();
});

const morgan = { name: 'Morgan Ledger' };

test('B-TRUST-2 T15 a clock that is set back is said on every page, stops card checks, and a manager vouches for it', async ({
  launch,
}) => {
  const training = { arguments: ['--training'] };
  // A year ahead by mistake: the made-up store is filled under that clock.
  const ahead = await launch({ ...training, environment: atTime('2027-06-02 10:00:00') });
  await signInAs(handsOn(ahead.page, 'en'), robin.name);
  await handsOn(ahead.page, 'en').sees('today.title');
  await ahead.close();

  const { page } = await launch({ ...training, environment: atTime('2026-06-02 10:00:00') });
  const hands = handsOn(page, 'en');
  const banner = page.getByRole('region', { name: hands.t('frame.clock.title') });
  const refusal = page.getByText(hands.t('refusals.clock-behind.next'));
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await expect(banner).toContainText('Jun 2, 2026');
  await expect(banner).toContainText('Jun 2, 2027');
  await expect(banner.getByRole('button')).toHaveCount(0);
  await expect(refusal.first()).toBeVisible();
  await hands.press('frame.card');
  await hands.sees('card.title');
  await hands.types('card.number', 'TRAIN-0001');
  await hands.press('card.check');
  await expect(refusal.first()).toBeVisible();
  await expect(banner).toBeVisible();
  await hands.press('frame.signOut');

  await signInAs(hands, morgan.name);
  await hands.sees('today.title');
  await hands.press('frame.clock.confirm');
  const dialog = page.getByRole('dialog', { name: hands.t('frame.clock.dialog') });
  await expect(dialog).toContainText('Jun 2, 2026');
  await hands.press('frame.clock.submit');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await hands.types('frame.clock.reason', 'The clock ran a year ahead');
  await hands.press('frame.clock.submit');
  await expect(banner).toHaveCount(0);
  await expect(refusal).toHaveCount(0);
  await openAddress(page, '/manager/audit');
  await hands.sees('manager.audit.title');
  await expect(page.getByText('The clock ran a year ahead')).toBeVisible();
});
