/** Every screen in high contrast on a large touch screen (B-A11Y-1): the other theme and the other size at once. */
import { type Display, startDisplay } from '../../scripts/lib/display.mjs';
import { addresses, knownOf } from '../support/addresses';
import { test as base, expect } from '../support/desktop';
import { closeDialog, dialogs, openDialog } from '../support/dialogs';
import { handsOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { ask } from '../support/steps/mid-task';

const test = base.extend<{ large: Display }>({
  // Beside the worker's own: a worker for its sake alone would begin last.
  large: async ({}, use) => {
    const display = await startDisplay({ size: '1920x1080' });
    await use(display);
    await display.close();
  },
});

test('B-A11Y-1 every screen passes the standards in high contrast at 1920x1080', async ({
  large,
  launch,
}) => {
  test.setTimeout(300_000);
  const { app, page } = await launch({ arguments: ['--training'], environment: large.environment });
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
