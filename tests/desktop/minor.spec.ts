/** A minor and the guardian in the real window: by keyboard alone, by touch in Spanish, and read by axe. */
import { expect, type Kiosk, test } from '../support/desktop';
import { type Hands, handsOn, keyboardOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { finish } from '../support/steps/caregiver';
import { inSpanish } from '../support/steps/help';
import { robin } from '../support/steps/mid-task';
import * as steps from '../support/steps/minor';

/** axe reads the pages once in each language. */
async function whole(hands: Hands, { page }: Kiosk, axe = true) {
  const wrong: string[] = [];
  const shot = async (name: string) => void wrong.push(...(await wrongWith(page, name, axe)));
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await steps.begin(hands, shot);
  await steps.fillTasks(hands, shot);
  const view = await finish(hands, shot);
  await steps.beginGuardian(hands, view, shot);
  expect(wrong).toEqual([]);
  return view;
}

test('R-MIN-1 R-MIN-2 B-REG-1 B-A11Y-1 a minor by keyboard alone', async ({ launch }) => {
  test.setTimeout(300_000);
  const kiosk = await launch({ arguments: ['--training'] });
  await kiosk.page.evaluate(() => {
    document.documentElement.style.pointerEvents = 'none';
  });
  const view = await whole(keyboardOn(kiosk.page, 'en'), kiosk);
  expect(view).toMatchObject({ state: 'submitted', waitsFor: ['state', 'caregiver'] });
  expect(view.papers.map(({ template }) => template).sort()).toEqual([
    'minorHandout',
    'registrationConfirmation',
  ]);
});

test('R-MIN-1 R-MIN-2 B-A11Y-1 a minor by pointer, in English, from start to papers', async ({ launch }) => {
  test.setTimeout(240_000);
  const kiosk = await launch({ arguments: ['--training'] });
  const view = await whole(handsOn(kiosk.page, 'en'), kiosk, false);
  expect(view.papers.map(({ language }) => language)).toEqual(['en', 'en']);
});

test('R-MIN-1 B-A11Y-1 un menor, en español y con el dedo', async ({ launch }) => {
  test.setTimeout(240_000);
  const kiosk = await launch({ arguments: ['--training'] });
  await inSpanish(handsOn(kiosk.page, 'en'));
  const view = await whole(handsOn(kiosk.page, 'es'), kiosk);
  expect(view.papers.map(({ language }) => language)).toEqual(['es', 'es']);
});
