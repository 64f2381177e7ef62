/** Help with the CPMRS in the real window: by keyboard alone, by touch in Spanish, and read by axe. */
import { expect, type Kiosk, test } from '../support/desktop';
import { type Hands, handsOn, keyboardOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { submitOverDays, waitAndApprove } from '../support/steps/cpmrs';
import { begin, finish, inSpanish } from '../support/steps/help';
import { robin } from '../support/steps/mid-task';

async function whole(hands: Hands, { page }: Kiosk) {
  const wrong: string[] = [];
  const shot = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await begin(hands, 'cpmrsRegistrant', shot);
  await submitOverDays(hands, shot);
  await waitAndApprove(hands, shot);
  const view = await finish(hands, shot);
  expect(wrong).toEqual([]);
  return view;
}

test('R-PMP-1 R-PMP-2 R-PMP-3 R-PMP-9 B-REG-3 B-A11Y-1 help with the CPMRS by keyboard alone', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const kiosk = await launch({ arguments: ['--training'] });
  await kiosk.page.evaluate(() => {
    document.documentElement.style.pointerEvents = 'none';
  });
  const view = await whole(keyboardOn(kiosk.page, 'en'), kiosk);
  expect(view).toMatchObject({ state: 'finished', waitsFor: [], patient: null, person: { id: null } });
  expect(view.papers.map(({ template }) => template)).toEqual(['cpmrsGuide']);
  expect(view.guide.cpmrs?.passwordDueOn).not.toBeNull();
});

test('R-PMP-1 R-PMP-2 B-A11Y-1 ayuda con el CPMRS, en español y con el dedo', async ({ launch }) => {
  test.setTimeout(180_000);
  const kiosk = await launch({ arguments: ['--training'] });
  await inSpanish(handsOn(kiosk.page, 'en'));
  const view = await whole(handsOn(kiosk.page, 'es'), kiosk);
  expect(view.state).toBe('finished');
});
