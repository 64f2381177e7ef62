/** Help for a certifier in the real window: by keyboard alone, by touch in Spanish, and read by axe. */
import { expect, type Kiosk, test } from '../support/desktop';
import { type Hands, handsOn, keyboardOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { fillTasks } from '../support/steps/certifier';
import { begin, finish, inSpanish } from '../support/steps/help';
import { robin } from '../support/steps/mid-task';

async function whole(hands: Hands, { page }: Kiosk) {
  const wrong: string[] = [];
  const shot = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await begin(hands, 'certifier', shot);
  await fillTasks(hands, shot);
  const view = await finish(hands, shot);
  expect(wrong).toEqual([]);
  return view;
}

test('R-MD-1 R-MD-2 R-MD-3 R-MD-4 B-REG-3 B-A11Y-1 help for a certifier by keyboard alone', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const kiosk = await launch({ arguments: ['--training'] });
  await kiosk.page.evaluate(() => {
    document.documentElement.style.pointerEvents = 'none';
  });
  const view = await whole(keyboardOn(kiosk.page, 'en'), kiosk);
  expect(view).toMatchObject({ state: 'finished', patient: null, person: { id: null } });
  expect(view.papers.map(({ template }) => template)).toEqual(['certifierChecklist']);
});

test('R-MD-1 R-MD-3 B-A11Y-1 ayuda para un certificador, en español y con el dedo; el papel se ve', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const kiosk = await launch({ arguments: ['--training'] });
  const { page } = kiosk;
  await inSpanish(handsOn(page, 'en'));
  const hands = handsOn(page, 'es');
  const view = await whole(hands, kiosk);
  expect(view.papers.map(({ language }) => language)).toEqual(['es']);
  await hands.press('registration.finished.open');
  await page.locator('canvas').first().waitFor();
  expect(await wrongWith(page, 'preview', true)).toEqual([]);
});
