/** What guessing costs, and what it leaves: neither a restart nor noise forgives it. */
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { type Desk, foundedHouse, manager, openHouse, test, trail } from '../support/counter';

const wrong = 'not the passphrase at all';
const signIn = (desk: Desk, name: string, passphrase: string) =>
  desk.call('staff.signIn', { name, passphrase });

test('R-PMP-4: a restart, by way of training or not, forgives no guess', async () => {
  const house = await foundedHouse();
  await house.main.done('staff.signOut', {});
  await signIn(house.main, 'a passphrase typed as a name', wrong);
  for (let tries = 0; tries < 5; tries++) await signIn(house.main, manager.name, wrong);
  const again = await house.restart();
  const window = again.window('main');
  expect(await signIn(window, manager.name, manager.passphrase)).toMatchObject({
    kind: 'refused',
    code: 'sign-in-throttled',
    facts: { seconds: 30 },
  });
  const file = join(house.folder, 'throttle.json');
  expect(await readFile(file, 'utf8')).not.toContain('typed as a name');
  expect((await stat(file)).mode & 0o077).toBe(0);
  again.clock.now = new Date(Date.parse(again.clock.now) + 30_000).toISOString();
  expect((await signIn(window, manager.name, manager.passphrase)).kind).toBe('done');
  await again.close();
});

test('R-PMP-4: noise before sign-in pushes no failed sign-in out of the trail', async ({ house, main }) => {
  await main.done('staff.signOut', {});
  const knocking = house.window('knocking');
  for (let knock = 0; knock < 2100; knock++) await knocking.raw(knock % 2 ? 'no.such' : 'today.board', {});
  for (let tries = 0; tries < 3; tries++) await signIn(knocking, 'Ben Cole', wrong);
  await main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  const rows = await trail(main, 100);
  const refused = rows.filter((row) => row.call === 'staff.signIn' && row.outcome === 'refused');
  expect(refused).toHaveLength(3);
  expect(rows.filter((row) => row.outcome === 'denied')).toHaveLength(30);
});

test('B-TRUST-2: a half-made training store is built again', async () => {
  const house = await openHouse({ training: true });
  const folder = join(house.folder, 'training');
  await house.counter.close();
  // As a kill while it was being filled leaves it.
  await rename(folder, `${folder}.new`);
  await rm(join(`${folder}.new`, 'keyring.json'));
  const again = await openHouse({ folder: house.folder, training: true });
  const window = again.window('main');
  const { stage, trainingAccounts } = await window.done('screen.situation', {});
  expect(stage).toBe('signIn');
  for (const { name, passphrase } of trainingAccounts) {
    await window.done('staff.signIn', { name, passphrase });
    await window.done('staff.signOut', {});
  }
  await again.close();
});
