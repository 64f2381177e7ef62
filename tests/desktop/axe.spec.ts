/** Every screen that an operator can reach, in both languages, at 100 % and 200 % text (B-A11Y-1). */
import type { Page } from 'playwright/test';
import type { Preferences } from '../../preload/contract/screen';
import { addresses, knownOf } from '../support/addresses';
import { expect, type Kiosk, test } from '../support/desktop';
import { closeDialog, dialogs, openDialog } from '../support/dialogs';
import { handsOn } from '../support/hands';
import { focusIsAtTheTop, openAddress, wrongWith } from '../support/screen-checks';
import { ask } from '../support/steps/mid-task';

type Wish = Pick<Preferences, 'textSize' | 'theme'>;
const wishes: readonly Wish[] = [
  { textSize: 100, theme: 'light' },
  { textSize: 200, theme: 'light' },
];

async function read(page: Page, language: string, wish: Wish): Promise<void> {
  await ask(page, 'screen.prefer', { language, motion: 'reduced', ...wish });
  await page.reload();
  await page.locator('h1').first().waitFor();
}

async function everyPage(kiosk: Kiosk, language: string): Promise<string[]> {
  const { page } = kiosk;
  const known = await knownOf(page);
  const wrong: string[] = [];
  for (const wish of wishes) {
    await read(page, language, wish);
    for (const [name, address] of addresses(known)) {
      const called = `${language} ${wish.textSize} ${name}`;
      await openAddress(page, address);
      wrong.push(...(await wrongWith(page, called, wish.textSize === (language === 'en' ? 100 : 200))));
      if (!(await focusIsAtTheTop(page))) wrong.push(`${called}: the focus is not at the top`);
      if (/sample|Ejemplo|Тестов/.test(await page.title()))
        wrong.push(`${called}: a name stands in the title`);
    }
    const hands = handsOn(page, language);
    for (const [name, address, button] of dialogs(known)) {
      await openDialog(hands, address, button);
      wrong.push(...(await wrongWith(page, `${language} ${wish.textSize} ${name}`, true)));
      await closeDialog(hands);
    }
  }
  await read(page, language, { textSize: 100, theme: 'light' });
  return wrong;
}

for (const language of ['en', 'es'])
  test(`B-A11Y-1 every screen passes the standards in ${language}`, async ({ launch }) => {
    test.setTimeout(300_000);
    const kiosk = await launch({ arguments: ['--training'] });
    const { page } = kiosk;
    const wrong: string[] = [];
    const look = async (name: string) => wrong.push(...(await wrongWith(page, `${language} ${name}`, true)));
    await handsOn(page, 'en').sees('signIn.title');
    await read(page, language, { textSize: 100, theme: 'light' });
    const hands = handsOn(page, language);
    await look('signIn');
    await hands.press('training.signInAs', { name: 'Morgan Ledger' });
    await hands.sees('today.title');
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    wrong.push(...(await everyPage(kiosk, language)));

    await openAddress(page, '/card');
    await hands.press('card.check');
    await expect.poll(() => focusIsAtTheTop(page)).toBe(true);
    await look('error summary');
    await hands.press('reading.open');
    await page.getByRole('dialog').waitFor();
    await look('reading dialog');
    await page.keyboard.press('Escape');

    await hands.press('frame.lock');
    await hands.sees('locked.title');
    await look('locked');
    await hands.types('locked.pin', '100001');
    await hands.press('locked.submit');
    await hands.sees('card.title');
    expect(wrong.join('\n')).toBe('');
  });

test('B-A11Y-1 every step of first run passes the standards', async ({ kiosk: { page } }) => {
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  const look = async (name: string) => wrong.push(...(await wrongWith(page, name, true)));
  await hands.sees('firstRun.begin.title');
  await look('begin');
  await hands.press('firstRun.begin.useSample');
  await hands.sees('firstRun.profile.title');
  await look('profile');
  await hands.press('firstRun.profile.submit');
  await hands.sees('firstRun.manager.title');
  await look('manager');
  await hands.press('firstRun.manager.submit');
  await expect.poll(() => focusIsAtTheTop(page)).toBe(true);
  await look('manager with mistakes');
  await hands.types('account.name', 'Marta Ruiz');
  await hands.types('account.newPassphrase', 'maple harbor violet nine');
  await hands.types('account.newPin', '482915');
  await hands.press('firstRun.manager.submit');
  await hands.sees('firstRun.recovery.title');
  await look('recovery key');
  expect(wrong.join('\n')).toBe('');

  // Whatever is wrong is found at the first look and at every later one.
  await page.evaluate(() => document.querySelector('main')?.append(new Image()));
  for (const look of ['a later look', 'the first look']) {
    expect((await wrongWith(page, look, true)).join('\n')).toContain('image-alt');
    await page.evaluate(() => Reflect.deleteProperty(window, 'axe'));
  }
});
