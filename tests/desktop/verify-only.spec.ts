/** R-PMP-5, R-CARD-1: what somebody who may only verify sees in the real window, and the photo of the person. */
import type { Page } from 'playwright/test';
import { routes } from '../../renderer/routes';
import { expect, test } from '../support/desktop';
import { type Hands, handsOn, keyboardOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { checkNumber, signInAs, trainingCards } from '../support/steps/card-check';
import { ask, robin } from '../support/steps/mid-task';
import { nobodyTouches, pictured, verify, vic } from '../support/steps/verify-only';

const nobody = '00000000-0000-4000-8000-000000000000';
const read = async (page: Page, language: string, textSize: number, theme: string) => {
  await ask(page, 'screen.prefer', { language, motion: 'reduced', textSize, theme });
  await page.reload();
  await page.locator('h1').first().waitFor();
};
/** Whether the whole page stands in the window. */
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);
/** Links and buttons that somebody can press, by their words. */
const ways = async ({ page }: Hands) => {
  const all = page.getByRole('link').or(page.getByRole('button'));
  return (await all.allInnerTexts()).map((words) => words.trim());
};

test('R-PMP-5 verify only sees the card check, their own account and nothing else', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  const { t } = hands;
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await pictured(hands);
  await hands.press('frame.signOut');
  await verify(hands, async () => undefined);

  const own = ['card', 'cardOfPatient', 'licence', 'me'];
  for (const [name, { path }] of Object.entries(routes)) {
    if (own.includes(name)) continue;
    await openAddress(page, path.replace(/:\w+/g, nobody));
    const heading = page.getByRole('heading', { level: 1 });
    await expect.soft(heading, name).toHaveText(name === 'today' ? t('card.title') : t('denied.page'));
  }
  await openAddress(page, '/card');
  await hands.sees('card.title');
  const store = await page.locator('a.header-name').innerText();
  const shell = [store, t('reading.open'), vic, t('frame.signOut'), t('frame.lock')];
  const shown = (await ways(hands)).filter((word) => word !== t('frame.skip'));
  expect(shown.filter((word) => !shell.some((known) => word.includes(known)))).toEqual([t('card.check')]);
  await checkNumber(hands, 'TRAIN-0001', 'valid');
  await page.getByRole('img', { name: t('photo.of', { name: 'Vera Validsample' }) }).waitFor();
  const besides = (await ways(hands)).filter((word) => !shell.some((known) => word.includes(known)));
  expect(besides.filter((word) => word !== t('frame.skip'))).toEqual([t('card.another')]);
});

test('R-PMP-5 a face that nobody touches closes by itself; a key keeps it', async ({ launch }) => {
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await signInAs(hands, vic);
  await hands.sees('card.title');
  await nobodyTouches(hands, async () => undefined);
  expect(await page.content()).not.toContain('Validsample');
  await checkNumber(hands, 'TRAIN-0001', 'valid');
  await page.clock.fastForward(50_000);
  const closing = page.getByText(hands.t('card.closing'));
  await closing.waitFor({ state: 'attached' });
  await page.keyboard.press('Shift');
  await closing.waitFor({ state: 'detached' });
  await page.clock.fastForward(50_000);
  await hands.sees('card.verdict.valid');
});

for (const [language, textSize, theme] of [
  ['en', 100, 'light'],
  ['es', 100, 'contrast'],
  ['es', 200, 'light'],
  ['en', 200, 'contrast'],
] as const)
  test(`R-CARD-1 B-A11Y-1 every verdict in ${language} at ${textSize} % in ${theme}, at the door and at the counter`, async ({
    launch,
  }) => {
    test.setTimeout(180_000);
    const { page } = await launch({ arguments: ['--training'] });
    const wrong: string[] = [];
    await handsOn(page, 'en').sees('signIn.title');
    await read(page, language, textSize, theme);
    const hands = handsOn(page, language);
    for (const who of [vic, robin.name]) {
      await signInAs(hands, who);
      await hands.sees(who === vic ? 'card.title' : 'today.title');
      if (who === robin.name) {
        await openAddress(page, `/photo/${await pictured(hands)}`);
        await page.getByRole('button', { name: hands.t('photo.remove') }).waitFor();
        wrong.push(...(await wrongWith(page, 'photo', true)));
      }
      for (const [number, verdict] of trainingCards) {
        await openAddress(page, `/card?number=${number}`);
        await hands.sees(`card.verdict.${verdict}`);
        wrong.push(...(await wrongWith(page, `${who} ${verdict}`, true)));
        if (textSize === 100 && !(await fits(page))) wrong.push(`${who} ${verdict}: scrolls`);
      }
      await ask(page, 'staff.signOut', {});
      await hands.sees('signIn.title');
    }
    expect(wrong).toEqual([]);
  });

test('R-CARD-1 B-A11Y-1 by keyboard alone: agreed, taken, cut, kept, seen, removed with a reason', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch({ arguments: ['--training', '--use-fake-device-for-media-stream'] });
  await signInAs(handsOn(page, 'en'), robin.name);
  const hands = keyboardOn(page, 'en');
  const { t } = hands;
  const wrong: string[] = [];
  const look = async (name: string) => wrong.push(...(await wrongWith(page, name, true)));
  await hands.sees('today.title');
  await openAddress(page, '/card?number=TRAIN-0001');
  await hands.sees('card.verdict.valid');
  await page.getByText(t('photo.none')).waitFor();
  await hands.press('card.photo');
  await hands.sees('photo.title');
  await hands.press('photo.ask.goOn');
  await page.getByRole('alert').first().waitFor();
  await look('not answered');
  await hands.answers('photo.ask.question', 'common.no');
  await hands.press('photo.ask.goOn');
  await page.getByText(t('photo.refused')).waitFor();
  await look('refused');
  await hands.press('photo.back');
  await hands.sees('card.verdict.valid');
  await hands.press('card.photo');
  await hands.answers('photo.ask.question', 'common.yes');
  await hands.press('photo.ask.goOn');
  await page.getByRole('heading', { name: t('photo.choose.title') }).waitFor();
  await look('choose');
  await hands.press('document.choose.startCamera');
  const take = page.getByRole('button', { name: t('document.camera.take') });
  await expect(take).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: t('photo.square.title') }).waitFor();
  await look('square');
  const size = page.getByRole('slider', { name: t('photo.square.size') });
  await size.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(size).toHaveValue('78');
  await hands.press('photo.square.keep');
  await hands.sees('card.verdict.valid');
  await page.getByRole('img', { name: t('photo.of', { name: 'Vera Validsample' }) }).waitFor();
  await hands.press('card.photo');
  await look('now');
  await hands.press('photo.remove');
  await page.getByRole('dialog').waitFor();
  await hands.types('photo.reason', 'The person asked');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hands.press('photo.back');
  await page.getByText(t('photo.none')).waitFor();
  expect(wrong).toEqual([]);
});
