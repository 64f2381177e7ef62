/** A caregiver's renewal in the real window, in English by pointer (R-CG-5, R-MD-4). */
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { robin } from '../support/steps/mid-task';
import * as steps from '../support/steps/renewal-caregiver';

test('R-CG-5 R-MD-4 B-A11Y-1 a caregiver renews by pointer, from the patient’s page to the papers', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  const patient = await steps.registeredBoth(page);
  const wrong: string[] = [];
  const view = await steps.renews(hands, patient, async (name) => {
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    wrong.push(...(await wrongWith(page, name, true)));
  });
  expect(view).toMatchObject({ subject: 'caregiver', purpose: 'renewal', state: 'submitted' });
  expect(view.papers.map(({ template }) => template).sort()).toEqual([
    'caregiverHandout',
    'registrationConfirmation',
  ]);
  expect(wrong).toEqual([]);
});
