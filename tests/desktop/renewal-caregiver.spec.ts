/** Renewals of caregivers and minors in the real window: by pointer in English, by keyboard alone in Spanish (R-CG-5, R-MIN-1). */
import { expect, type Kiosk, test } from '../support/desktop';
import { type Hands, handsOn, keyboardOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { inSpanish } from '../support/steps/help';
import { robin } from '../support/steps/mid-task';
import * as caregivers from '../support/steps/renewal-caregiver';
import * as minors from '../support/steps/renewal-minor';

async function whole(
  hands: Hands,
  { page }: Kiosk,
  { register, renews }: { register: typeof caregivers.registeredBoth; renews: typeof caregivers.renews },
) {
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  const patient = await register(page);
  const wrong: string[] = [];
  const view = await renews(hands, patient, async (name) => {
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    wrong.push(...(await wrongWith(page, name, true)));
  });
  expect(wrong).toEqual([]);
  return view;
}
const caregiver = { register: caregivers.registeredBoth, renews: caregivers.renews };
const minor = { register: minors.registeredFamily, renews: minors.renews };

test('R-CG-5 R-MD-4 B-A11Y-1 a caregiver renews by pointer, from the patient’s page to the papers', async ({
  launch,
}) => {
  const kiosk = await launch({ arguments: ['--training'] });
  const view = await whole(handsOn(kiosk.page, 'en'), kiosk, caregiver);
  expect(view).toMatchObject({ subject: 'caregiver', purpose: 'renewal', state: 'submitted' });
  expect(view.papers.map(({ template }) => template).sort()).toEqual([
    'caregiverHandout',
    'registrationConfirmation',
  ]);
});

test('R-CG-5 R-MD-4 B-A11Y-1 un cuidador renueva, en español y solo con el teclado', async ({ launch }) => {
  const kiosk = await launch({ arguments: ['--training'] });
  await inSpanish(handsOn(kiosk.page, 'en'));
  await kiosk.page.evaluate(() => {
    document.documentElement.style.pointerEvents = 'none';
  });
  const view = await whole(keyboardOn(kiosk.page, 'es'), kiosk, caregiver);
  expect(view).toMatchObject({ subject: 'caregiver', purpose: 'renewal', state: 'submitted' });
  expect(view.papers.map(({ language }) => language)).toEqual(['es', 'es']);
});

test('R-MIN-1 R-MD-4 B-A11Y-1 a minor is renewed by pointer, from the minor’s page to the papers', async ({
  launch,
}) => {
  const kiosk = await launch({ arguments: ['--training'] });
  const view = await whole(handsOn(kiosk.page, 'en'), kiosk, minor);
  expect(view).toMatchObject({ subject: 'minor', purpose: 'renewal', waitsFor: ['state', 'caregiver'] });
  expect(view.papers.map(({ template }) => template).sort()).toEqual([
    'minorHandout',
    'registrationConfirmation',
  ]);
});
