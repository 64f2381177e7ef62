/** A new passphrase stands in two files: whatever fails or is killed in between, its owner can come in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { createDispatcher, type DispatcherParts } from '../../main/dispatch/dispatcher';
import { newStanding } from '../../main/dispatch/standing';
import { openHouse as openMainHouse } from '../../main/house';
import { refuse } from '../../main/scope/refusal';
import type { Scope } from '../../main/scope/scope';
import { StaleError, StoreError } from '../../main/store/errors';
import { readKeyring } from '../../main/store/keyring/keyring';
import { all, closeRaw, connectRaw } from '../../main/store/sqlite/connection';
import { driver } from '../../main/store/sqlite/driver';
import {
  addColleague,
  type FoundedHouse,
  foundedHouse,
  manager,
  openHouse,
  profile,
} from '../support/counter';

const next = 'granite feather nine boats';
const pin = '246810';
const marta = { id: 'marta', name: manager.name, roles: ['manager' as const], passphraseDue: null };

/** Every row of this call is refused by the file itself, so that its transaction never commits. */
async function breakCommits(house: FoundedHouse, call: string): Promise<void> {
  const ring = await readKeyring(join(house.folder, 'keyring.json'));
  const keys = await ring?.openWithPassphrase(manager.name, manager.passphrase);
  if (!keys) throw new Error('the manager cannot open this store');
  const file = join(house.folder, 'counterside.db');
  const db = await connectRaw(await driver(), { file, key: keys.data, access: 'write' });
  await all(
    db,
    `CREATE TRIGGER no_${call.replace('.', '_')} BEFORE INSERT ON audit
     WHEN new.call = '${call}' AND new.outcome = 'done' BEGIN SELECT RAISE(ABORT, 'disk'); END`,
  );
  await closeRaw(db);
}

const pending = async (house: FoundedHouse) =>
  (await readFile(join(house.folder, 'keyring.json'), 'utf8')).includes('"also"');

test('B-TRUST-2 R-PMP-3: a change of one’s secrets whose commit fails leaves the old passphrase, and it alone', async () => {
  const house = await foundedHouse();
  await breakCommits(house, 'staff.changeSecrets');
  const wish = { passphrase: manager.passphrase, next, pin };
  expect((await house.main.call('staff.changeSecrets', wish)).kind).toBe('fault');
  await house.main.done('staff.signOut', {});
  const again = await house.restart();
  const main = again.window('main');
  expect(await main.call('staff.signIn', { name: manager.name, passphrase: next })).toMatchObject({
    code: 'sign-in-failed',
  });
  await main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  expect(await pending(house)).toBe(false);
  expect((await readKeyring(join(house.folder, 'keyring.json')))?.names()).toEqual([manager.name]);
  await again.close();
});

test('B-TRUST-2: new secrets for a colleague whose commit fails leave the old ones', async () => {
  const house = await foundedHouse();
  const fay = await addColleague(house.main, 'Fay Frontdesk', ['frontDesk']);
  const { accounts } = await house.main.done('staff.list', {});
  const id = accounts.find(({ name }) => name === fay.name)?.id ?? '';
  await breakCommits(house, 'staff.resetSecrets');
  expect((await house.main.call('staff.resetSecrets', { id, passphrase: next, pin })).kind).toBe('fault');
  const door = house.window('door');
  expect(await door.call('staff.signIn', { name: fay.name, passphrase: next })).toMatchObject({
    code: 'sign-in-failed',
  });
  await door.done('staff.signIn', { name: fay.name, passphrase: fay.passphrase });
  expect(await pending(house)).toBe(false);
  await house.close();
});

const endings: readonly (readonly [string, () => void, string[]])[] = [
  ['is done', () => undefined, ['kept']],
  ['a rule refuses', () => refuse('last-manager'), ['undone']],
  [
    'another window was quicker with',
    () => {
      throw new StaleError('operator');
    },
    ['undone'],
  ],
  [
    'does not fit the disk',
    () => {
      throw new StoreError('full');
    },
    ['undone'],
  ],
  [
    'breaks',
    () => {
      throw new Error('nobody knows what the disk has kept');
    },
    [],
  ],
];
for (const [what, end, expected] of endings)
  test(`B-TRUST-2: outside the store, a call that ${what} leaves ${expected[0] ?? 'both'}`, async () => {
    const left: string[] = [];
    const standing = { ...newStanding(), caller: { kind: 'operator', operator: marta } as const };
    const dispatch = createDispatcher({
      useCases: {
        'store.keepRecoveryKey': async (_: unknown, scope: Scope) => {
          scope.afterwards(() => void left.push('kept'));
          scope.otherwise(() => void left.push('undone'));
          end();
          return {};
        },
      },
      house: {
        write: (work: (unit: null) => Promise<unknown>) => work(null),
        profile: () => profile,
        entered: () => undefined,
      },
      desk: { clockBehind: () => null },
      trail: { append: async () => undefined, keep: async () => undefined },
      log: { fault: () => undefined },
      now: () => '2026-03-10T15:00:00.000Z',
      dayIn: () => '2026-03-10',
      recheck: async () => undefined,
      newReference: () => 'REF',
      stood: () => undefined,
      bookOf: async () => ({ rules: null, hash: '', text: '' }),
    } as unknown as DispatcherParts);
    await dispatch(standing, 'store.keepRecoveryKey', { recoveryKey: 'A' });
    expect(left).toEqual(expected);
  });

for (const [when, committed] of [
  ['before', false],
  ['after', true],
] as const)
  test(`B-TRUST-2 R-PMP-3: killed ${when} the commit of new secrets, the passphrase that the account knows opens`, async () => {
    const house = await foundedHouse();
    // What changeSecrets has done by then: the keyring has both, and the account one of them.
    if (committed)
      await house.main.done('staff.changeSecrets', { passphrase: manager.passphrase, next, pin });
    await house.counter.close();
    const now = committed ? next : manager.passphrase;
    const other = committed ? manager.passphrase : next;
    const log = { info: () => undefined, fault: () => undefined };
    const killed = await openMainHouse({
      folder: house.folder,
      training: false,
      keychain: null,
      log,
      inUse: () => false,
    });
    await killed.openWithPassphrase(manager.name, now);
    await killed.changeSlot(manager.name, other);
    await killed.close();
    expect(await pending(house)).toBe(true);

    const again = await openHouse({ folder: house.folder });
    const main = again.window('main');
    expect(await main.call('staff.signIn', { name: manager.name, passphrase: other })).toMatchObject({
      code: 'sign-in-failed',
    });
    await main.done('staff.signIn', { name: manager.name, passphrase: now });
    expect(await pending(house)).toBe(false);
    await again.close();
  });
