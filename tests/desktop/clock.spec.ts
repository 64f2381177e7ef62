/** The real app under a clock that libfaketime moves: the day is the store's, not the machine's. */
import { atTime, expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
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
