/** A new recovery key, and whether anybody ever kept one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { openHouse as openMainHouse } from '../../main/house';
import { recovery } from '../../main/store/recovery';
import { type Desk, foundedHouse, manager, openHouse, test, trail } from '../support/counter';

const credentials = { name: manager.name, passphrase: manager.passphrase };
const unkept = async (window: Desk) => (await window.done('screen.situation', {})).recoveryKeyUnkept;
const anew = { name: manager.name, passphrase: 'granite feather nine boats', pin: '246810' };

test('B-TRUST-2 a first run that nobody saw to its end is told at the next sign-in, until a key is kept', async () => {
  const house = await foundedHouse();
  expect(await unkept(house.main)).toBe(true);
  const again = await house.restart();
  const main = again.window('main');
  expect(await unkept(main)).toBe(false);
  await main.done('staff.signIn', credentials);
  expect(await unkept(main)).toBe(true);
  expect(await main.call('store.keepRecoveryKey', { recoveryKey: '00000-00000' })).toMatchObject({
    code: 'recovery-key-wrong',
  });
  expect(await unkept(main)).toBe(true);
  await main.done('store.keepRecoveryKey', { recoveryKey: house.recoveryKey });
  expect(await unkept(main)).toBe(false);
  const third = await again.restart();
  await third.window('main').done('staff.signIn', credentials);
  expect(await unkept(third.window('main'))).toBe(false);
  await third.close();
});

test('B-TRUST-2 a manager makes a new recovery key: the one before opens nothing, and nobody has kept it yet', async () => {
  const house = await foundedHouse();
  const { main, recoveryKey: old } = house;
  await main.done('store.keepRecoveryKey', { recoveryKey: old });
  expect(await main.call('store.newRecoveryKey', { passphrase: 'not the passphrase' })).toMatchObject({
    kind: 'refused',
    code: 'sign-in-failed',
  });
  expect(await unkept(main)).toBe(false);
  const { recoveryKey } = await main.done('store.newRecoveryKey', { passphrase: manager.passphrase });
  expect(recoveryKey).not.toBe(old);
  expect(await unkept(main)).toBe(true);
  // A page that still shows the old key vouches for nothing.
  expect(await main.call('store.keepRecoveryKey', { recoveryKey: old })).toMatchObject({
    code: 'recovery-key-wrong',
  });
  const sheet = await main.done('store.recoverySheet', { recoveryKey, language: 'es' });
  expect(Buffer.from(sheet.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  await main.done('store.keepRecoveryKey', { recoveryKey });
  const rows = (await trail(main)).filter(({ call }) => call.endsWith('RecoveryKey'));
  expect(rows.map(({ call, outcome }) => `${call} ${outcome}`)).toContain('store.newRecoveryKey done');
  expect(JSON.stringify(rows)).not.toContain(recoveryKey);

  const again = await house.restart();
  const door = again.window('door');
  expect(await door.call('store.recover', { ...anew, recoveryKey: old })).toMatchObject({
    code: 'recovery-key-wrong',
  });
  await door.done('store.recover', { ...anew, recoveryKey });
  expect(await unkept(door)).toBe(false);
  await again.close();
});

for (const [when, committed] of [
  ['before', false],
  ['after', true],
] as const)
  test(`B-TRUST-2 killed ${when} the commit of a new recovery key, the key that the store knows opens`, async () => {
    const house = await foundedHouse();
    await house.counter.close();
    const wish = { folder: house.folder, training: false, keychain: null, inUse: () => false };
    const log = { info: () => undefined, fault: () => undefined };
    const killed = await openMainHouse({ ...wish, log });
    await killed.openWithPassphrase(manager.name, manager.passphrase);
    const made = await killed.changeRecovery();
    if (committed) await killed.write((unit) => recovery(unit).changed(made.slot));
    // Neither kept nor undone: what a kill leaves.
    await killed.close();

    const again = await openHouse({ folder: house.folder });
    await again.window('main').done('staff.signIn', credentials);
    expect(await unkept(again.window('main'))).toBe(true);
    const { code: first } = await again.window('main').raw('store.recoverySheet', {
      recoveryKey: house.recoveryKey,
      language: 'en',
    });
    const { code: second } = await again.window('main').raw('store.recoverySheet', {
      recoveryKey: made.recoveryKey,
      language: 'en',
    });
    const wrong = 'recovery-key-wrong';
    expect([first, second]).toEqual(committed ? [wrong, undefined] : [undefined, wrong]);
    expect(await readFile(join(house.folder, 'keyring.json'), 'utf8')).not.toContain('recoveryNext');
    await again.close();
  });
