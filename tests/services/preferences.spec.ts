/** B-A11Y-1: how somebody likes to read is theirs, and comes back with them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'playwright/test';
import { colleague, foundedHouse, manager, openHouse, test } from '../support/counter';

const plain = { language: 'en', theme: 'light', textSize: 100, motion: 'full' } as const;
const large = { language: 'es', theme: 'contrast', textSize: 200, motion: 'reduced' } as const;
const credentials = { name: manager.name, passphrase: manager.passphrase };

test('B-A11Y-1 text size and contrast of one operator are not the next one’s, and are there again', async ({
  house,
  main,
}) => {
  const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  const seen = async (desk: typeof main) => (await desk.done('screen.situation', {})).preferences;
  await main.done('screen.prefer', large);
  expect([await seen(main), await seen(fay)]).toEqual([large, plain]);
  await main.done('staff.lock', {});
  expect(await seen(main)).toEqual(large);
  await main.done('staff.unlock', { pin: manager.pin });
  await main.done('staff.signOut', {});
  expect(await seen(main)).toEqual(plain);
  // Before sign-in it is the machine's: for whoever never chose.
  await main.done('screen.prefer', { ...plain, textSize: 125 });
  expect(await seen(fay)).toEqual({ ...plain, textSize: 125 });
  await main.done('staff.signIn', credentials);
  expect(await seen(main)).toEqual(large);
});

test('B-A11Y-1 they are kept over a restart, by id and without a name', async () => {
  const house = await foundedHouse();
  await house.main.done('screen.prefer', large);
  await house.counter.close();
  const kept = await readFile(path.join(house.folder, 'operators-preferences.json'), 'utf8');
  expect(kept).not.toContain(manager.name);
  const again = await openHouse({ folder: house.folder, at: house.clock.now });
  const window = again.window('main');
  expect((await window.done('screen.situation', {})).preferences).toEqual(plain);
  await window.done('staff.signIn', credentials);
  expect((await window.done('screen.situation', {})).preferences).toEqual(large);
  await again.close();
});
