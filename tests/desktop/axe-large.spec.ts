/** Every screen in high contrast on a large touch screen (B-A11Y-1): the other theme and the other size at once. */
import { addresses, knownOf } from '../support/addresses';
import { expect, test } from '../support/desktop';
import { closeDialog, dialogs, openDialog } from '../support/dialogs';
import { handsOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { ask } from '../support/steps/mid-task';

test.use({ screenSize: '1920x1080' });

test('B-A11Y-1 every screen passes the standards in high contrast at 1920x1080', async ({ launch }) => {
  test.setTimeout(300_000);
  const { app, page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await hands.sees('signIn.title');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  // The window's own frame takes a few pixels of the screen.
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeGreaterThan(1900);
  await ask(page, 'screen.prefer', { language: 'en', theme: 'contrast', textSize: 100, motion: 'reduced' });
  await page.reload();
  await hands.sees('signIn.title');
  const wrong = await wrongWith(page, 'sign-in', true);
  await hands.press('training.signInAs', { name: 'Morgan Ledger' });
  await hands.sees('today.title');
  const known = await knownOf(page);
  for (const [name, address] of addresses(known)) {
    await openAddress(page, address);
    wrong.push(...(await wrongWith(page, name, true)));
  }
  for (const [name, address, button] of dialogs(known)) {
    await openDialog(hands, address, button);
    wrong.push(...(await wrongWith(page, name, true)));
    await closeDialog(hands);
  }
  expect(wrong).toEqual([]);
});
