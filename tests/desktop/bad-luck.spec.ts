/** Crashes, power cuts, locked screens: what was typed is still there, and nobody's data is left to be seen. */
import { expect, type Kiosk, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { focusIsAtTheTop } from '../support/screen-checks';
import { outsideSockets } from '../support/sockets';
import { signInAs } from '../support/steps/card-check';
import { ask, beginAgain, field, openTask, robin, typesAndIsKept } from '../support/steps/mid-task';
import { passes } from '../support/steps/walk-in';

const training = { arguments: ['--training'] };
const exitOf = (kiosk: Kiosk) =>
  new Promise<number | null>((resolve) => kiosk.app.process().once('exit', resolve));

test('B-TRUST-2 a page that crashes in mid-task comes back to the task with the draft', async ({
  launch,
}) => {
  const kiosk = await launch(training);
  const hands = handsOn(kiosk.page, 'en');
  await beginAgain(hands);
  await typesAndIsKept(hands, 'Dr. Before Thecrash');
  await kiosk.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  const values = () =>
    kiosk.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const read: unknown = await contents?.executeJavaScript(
        "[document.querySelector('h1')?.textContent, ...[...document.querySelectorAll('input')].map((one) => one.value)]",
      );
      return read;
    });
  await expect.poll(values).toContain('Dr. Before Thecrash');
  expect(await values()).toContain(hands.t('registration.task.certification.name'));
});

test('B-TRUST-2 B-TRUST-1 a power cut and a closed window in mid-task keep the draft, and nothing went out', async ({
  launch,
}) => {
  const first = await launch(training);
  let hands = handsOn(first.page, 'en');
  await beginAgain(hands);
  await typesAndIsKept(hands, 'Dr. Before Thecut');
  expect(outsideSockets(first.app.process().pid ?? 0)).toEqual([]);
  await first.close();

  const second = await launch(training);
  hands = handsOn(second.page, 'en');
  await beginAgain(hands);
  await expect(field(hands)).toHaveValue('Dr. Before Thecut');
  await field(hands).fill('Dr. Typed Justnow');
  const exit = exitOf(second);
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await exit).toBe(0);

  const third = await launch(training);
  hands = handsOn(third.page, 'en');
  await beginAgain(hands);
  await expect(field(hands)).toHaveValue('Dr. Typed Justnow');
});

test('R-PMP-4 a locked screen shows nobody; PIN, wrong PIN and passphrase bring the draft back', async ({
  launch,
}) => {
  const { page } = await launch(training);
  const hands = handsOn(page, 'en');
  await beginAgain(hands);
  await field(hands).fill('Dr. Before Thelock');
  await hands.press('frame.lock');
  await hands.sees('locked.title');
  const left = await page.evaluate(() => `${document.title} ${document.documentElement.outerHTML}`);
  expect(left).not.toMatch(/Handover|Ejemplo|Thelock/);

  await hands.types('locked.pin', '999999');
  await hands.press('locked.submit');
  await page.getByText(hands.t('refusals.pin-wrong.title')).first().waitFor();
  await hands.types('locked.pin', robin.pin);
  await hands.press('locked.submit');
  await expect(field(hands)).toHaveValue('Dr. Before Thelock');
  await expect.poll(() => focusIsAtTheTop(page)).toBe(true);

  await hands.press('frame.lock');
  await hands.sees('locked.title');
  for (let wrong = 1; wrong <= 5; wrong += 1) {
    await page.getByLabel(hands.t('locked.pin'), { exact: true }).fill(`99999${wrong}`);
    await page.getByLabel(hands.t('locked.pin'), { exact: true }).press('Enter');
    const told =
      wrong < 5
        ? hands.t('refusals.pin-wrong.body', { left: 5 - wrong })
        : hands.t('refusals.pin-spent.title');
    await page.getByText(told).first().waitFor();
  }
  await hands.sees('signIn.title');
  await page.getByRole('radio', { name: robin.name }).check();
  await hands.types('signIn.passphrase', robin.passphrase);
  await hands.press('signIn.submit');
  await hands.sees('today.title');
  await openTask(hands);
  await expect(field(hands)).toHaveValue('Dr. Before Thelock');
});

test('two windows save the same task: the second is told, and keeps what it typed', async ({ launch }) => {
  const kiosk = await launch({ arguments: ['--training', '--windows=2'] });
  await expect.poll(() => kiosk.app.windows().length).toBe(2);
  const [one, other] = kiosk.app.windows().map((page) => handsOn(page, 'en'));
  if (!one || !other) throw new Error('there are not two windows');
  await beginAgain(one);
  await beginAgain(other);
  const licence = 'registration.task.certification.licenceNumber';
  await field(one).fill('Dr. First Towrite');
  await one.types(licence, '00.000002');
  await field(other).fill('Dr. Second Towrite');
  await other.types(licence, '00.000003');
  await one.press('registration.save.continue');
  await field(one).waitFor({ state: 'detached' });
  await other.press('registration.save.continue');
  await other.page.getByText(other.t('stale.title')).waitFor();
  await expect(field(other)).toHaveValue('Dr. Second Towrite');
});

test('R-PMP-4 a screen that nobody touches for its idle time locks itself and keeps the draft', async ({
  launch,
}) => {
  const kiosk = await launch(training);
  const { page } = kiosk;
  const hands = handsOn(page, 'en');
  await signInAs(hands, 'Morgan Ledger');
  await hands.sees('today.title');
  const { profile, version } = (await ask(page, 'store.profile', {})).value as {
    profile: Record<string, unknown>;
    version: number;
  };
  const changed = await ask(page, 'store.changeProfile', {
    profile: { ...profile, idleSeconds: 30 },
    version,
  });
  expect(changed.kind).toBe('done');
  await openTask(hands);
  await typesAndIsKept(hands, 'Dr. Before Thequiet');
  await passes(kiosk, 30);
  await page.getByRole('heading', { name: hands.t('locked.title') }).waitFor();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/Handover|Thequiet/);
  await hands.types('locked.pin', '100001');
  await hands.press('locked.submit');
  await expect(field(hands)).toHaveValue('Dr. Before Thequiet');
});
