/** The recovery key opens the store when nobody knows a passphrase any more. */
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { openAddress } from '../support/screen-checks';
import { ask } from '../support/steps/mid-task';

const manager = { name: 'Marta Ruiz', passphrase: 'maple harbor violet nine', pin: '482915' };

test('B-TRUST-2 a wrong recovery key is refused plainly, the right one gives a new passphrase', async ({
  launch,
}) => {
  const first = await launch();
  await handsOn(first.page, 'en').sees('firstRun.begin.title');
  const [sample] = (await ask(first.page, 'store.samples', {})).value as { profile: unknown }[];
  const founded = await ask(first.page, 'store.found', { profile: sample?.profile, manager, language: 'en' });
  const { recoveryKey } = founded.value as { recoveryKey: string };
  await first.close();

  const { page } = await launch();
  const hands = handsOn(page, 'en');
  await hands.sees('signIn.title');
  await hands.press('signIn.recover');
  await hands.sees('signIn.recoverTitle');
  await hands.types('signIn.managerName', manager.name);
  await hands.types('account.newPassphrase', 'seven quiet rivers bend');
  await hands.types('account.newPin', '739264');
  await hands.types('signIn.recoveryKey', recoveryKey.replaceAll(/[0-9A-Z]/g, 'A'));
  await hands.press('signIn.recoverSubmit');
  await page.getByText(hands.t('refusals.recovery-key-wrong.title')).first().waitFor();
  await hands.types('signIn.recoveryKey', recoveryKey);
  await hands.press('signIn.recoverSubmit');
  await hands.sees('today.title');
  await hands.press('frame.signOut');
  await hands.sees('signIn.title');
  await hands.types('signIn.passphrase', 'seven quiet rivers bend');
  await hands.press('signIn.submit');
  await hands.sees('today.title');
});

test('B-TRUST-2 a first run that was killed before its key was kept offers a new one; then the old one opens nothing', async ({
  launch,
}) => {
  const first = await launch();
  await handsOn(first.page, 'en').sees('firstRun.begin.title');
  const [sample] = (await ask(first.page, 'store.samples', {})).value as { profile: unknown }[];
  const founded = await ask(first.page, 'store.found', { profile: sample?.profile, manager, language: 'en' });
  const { recoveryKey: old } = founded.value as { recoveryKey: string };
  await first.close();

  const { page } = await launch();
  const hands = handsOn(page, 'en');
  const shown = page.locator('.recovery-key');
  await hands.sees('signIn.title');
  await hands.types('signIn.passphrase', manager.passphrase);
  await hands.press('signIn.submit');
  await hands.sees('today.title');
  await hands.press('frame.recovery.open');
  await hands.sees('manager.recoveryKey.title');
  await hands.types('manager.recoveryKey.passphrase', 'not the passphrase');
  await hands.press('manager.recoveryKey.submit');
  await page.getByText(hands.t('refusals.sign-in-failed.title')).first().waitFor();
  await hands.types('manager.recoveryKey.passphrase', manager.passphrase);
  await hands.press('manager.recoveryKey.submit');
  await hands.sees('firstRun.recovery.title');
  const recoveryKey = await shown.innerText();
  expect(recoveryKey).not.toBe(old);
  await hands.ticks('firstRun.recovery.iHaveIt');
  await hands.press('manager.recoveryKey.done');
  await page.getByText(hands.t('manager.recoveryKey.kept')).waitFor();
  await expect(shown).toHaveCount(0);
  await openAddress(page, '/');
  await hands.sees('today.title');
  await expect(page.getByText(hands.t('frame.recovery.title'))).toHaveCount(0);
  const sheet = (key: string) => ask(page, 'store.recoverySheet', { recoveryKey: key, language: 'en' });
  expect(await sheet(old)).toMatchObject({ kind: 'refused', code: 'recovery-key-wrong' });
  expect((await sheet(recoveryKey)).kind).toBe('done');
});
