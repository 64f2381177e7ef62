/** A window is left whether or not the store can take the row: what covers people's data waits for nothing. */
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { createHandle } from '../../main/store/client';
import { readKeyring } from '../../main/store/keyring/keyring';
import { driver } from '../../main/store/sqlite/driver';
import { type Desk, manager, test, trail } from '../support/counter';
import { startSession, workThrough } from '../support/journey';

/** A store that takes no row of the trail any more, and the way back. */
async function sealTrail(folder: string) {
  const ring = await readKeyring(join(folder, 'keyring.json'));
  const keys = await ring?.openWithPassphrase(manager.name, manager.passphrase);
  if (!keys) throw new Error('no keys');
  const wish = { file: join(folder, 'counterside.db'), key: keys.data, access: 'write' } as const;
  const handle = createHandle(await driver(), wish);
  await handle.raw("CREATE TRIGGER no_room BEFORE INSERT ON audit BEGIN SELECT RAISE(FAIL, 'no room'); END");
  return async () => {
    await handle.raw('DROP TRIGGER no_room');
    await handle.destroy();
  };
}

const stageOf = async (desk: Desk) => (await desk.done('screen.situation', {})).stage;
const signIn = (desk: Desk) =>
  desk.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });

const callsOf = async (desk: Desk) =>
  (await trail(desk, 12)).filter((row) => row.outcome === 'done').map((row) => row.call);

test('B-TRUST-2 R-PMP-4: a store that takes no row keeps no window open, and the rows come later', async ({
  house,
  main,
}) => {
  const session = await workThrough(main, await startSession(main), ['review', 'affirmations', 'signature']);
  const [locking, idle, walkIn] = [house.window('locking'), house.window('idle'), house.window('walk-in')];
  for (const desk of [locking, idle, walkIn]) await signIn(desk);
  await walkIn.done('registration.handOver', { session: session.id, tasks: ['review'], language: 'en' });

  const unseal = await sealTrail(house.folder);
  expect(await locking.call('staff.lock', {})).toEqual({ kind: 'done', value: {} });
  await idle.idle();
  await walkIn.idle();
  expect([await stageOf(locking), await stageOf(idle)]).toEqual(['locked', 'locked']);
  expect(await walkIn.done('walkIn.view', {})).toMatchObject({ state: 'blank' });
  expect(await locking.call('staff.signOut', {})).toMatchObject({ kind: 'done' });
  expect(await stageOf(locking)).toBe('signIn');
  // What opens something is not given without its row.
  expect((await idle.call('staff.unlock', { pin: manager.pin })).kind).not.toBe('done');
  expect(await stageOf(idle)).toBe('locked');
  house.faults.splice(0);

  await unseal();
  await main.done('staff.lock', {});
  await main.done('staff.unlock', { pin: manager.pin });
  expect((await callsOf(main)).slice(0, 6)).toEqual([
    'staff.unlock',
    'staff.lock',
    'staff.signOut',
    'walkIn.blank',
    'staff.lock',
    'staff.lock',
  ]);
  expect(await main.done('audit.verify', {})).toMatchObject({ sound: true });
});
