/** Renewals and changes in the real window: by pointer in Spanish, and by keyboard alone (R-MD-4, B-A11Y-1). */
import { expect, type Kiosk, test } from '../support/desktop';
import { type Hands, handsOn, keyboardOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { ask, robin } from '../support/steps/mid-task';
import * as steps from '../support/steps/renewal';

/** Every page that a step shows is held against the standards. */
function looking({ page }: Hands, wrong: string[]) {
  return async (name: string) => {
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    wrong.push(...(await wrongWith(page, name, true)));
  };
}

async function signedIn({ page }: Kiosk, language: 'en' | 'es', onPage: typeof handsOn): Promise<Hands> {
  await handsOn(page, 'en').sees('signIn.title');
  await ask(page, 'screen.prefer', { language, theme: 'light', textSize: 100, motion: 'reduced' });
  await page.reload();
  const hands = onPage(page, language);
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  return hands;
}

test('R-MD-4 R-PAT-8 B-A11Y-1 una renovación, un cambio y una carta en español, con el dedo', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const hands = await signedIn(await launch({ arguments: ['--training'] }), 'es', handsOn);
  const wrong: string[] = [];
  const look = looking(hands, wrong);
  await steps.refusedEarly(hands, look);
  await steps.openPatient(hands, steps.people.revoked);
  await look('patient-revoked');
  await expect(hands.page.getByText(hands.t('patient.steps.revoked'))).toBeVisible();
  await steps.writeLetter(hands, look);
  await steps.renew(hands, look);
  await steps.openPatient(hands, steps.people.due);
  await expect(hands.page.getByRole('link', { name: hands.t('patient.steps.openRenewal') })).toBeVisible();
  await steps.report(hands, steps.longAgo, look);
  expect(wrong).toEqual([]);
});

test('R-MD-4 B-A11Y-1 B-REG-1 a renewal and a change by keyboard alone', async ({ launch }) => {
  test.setTimeout(240_000);
  const kiosk = await launch({ arguments: ['--training'] });
  const noShot = async () => undefined;
  const hands = await signedIn(kiosk, 'en', keyboardOn);
  // No pointer at all: whatever asks for one fails here.
  await kiosk.page.evaluate(() => {
    document.documentElement.style.pointerEvents = 'none';
  });
  await steps.refusedEarly(hands, noShot);
  await steps.renew(hands, noShot);
  await steps.report(hands, steps.lately, noShot);
  await steps.openPatient(hands, steps.people.early);
  await expect(kiosk.page.getByText('7 Elm Street')).toBeVisible();
});
