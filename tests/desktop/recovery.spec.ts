/** The recovery key opens the store when nobody knows a passphrase any more. */
import { test } from '../support/desktop';
import { handsOn } from '../support/hands';
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
