/** Crash and bad luck: a store that cannot be opened says why and is left as it was. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { openHouse as openMainHouse } from '../../main/house';
import { readKeyring } from '../../main/store/keyring/keyring';
import { openStore } from '../../main/store/open';
import { foundedHouse, manager, openHouse, profile } from '../support/counter';
import { startSession } from '../support/journey';

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

const isRoot = process.getuid?.() === 0;
const quiet = { info: () => undefined, fault: () => undefined };

/** A founded store with one session in it, closed; its file, keyring and folder. */
async function closedStore() {
  const house = await foundedHouse();
  await startSession(house.main);
  await house.counter.close();
  const { folder } = house;
  return {
    folder,
    file: join(folder, 'counterside.db'),
    ring: join(folder, 'keyring.json'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const knock = async (folder: string, training = false) => {
  const house = await openHouse({ folder, training });
  const reply = await house
    .window('main')
    .call('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  const { stage, broken } = await house.window('main').done('screen.situation', {});
  await house.counter.close();
  return { reply, stage, broken, faults: house.faults };
};

const noise = createHash('sha512').update('noise').digest('hex').repeat(300);

const troubles: [what: string, code: string, spoil: (file: string) => Promise<void>][] = [
  ['is a text', 'store-damaged', (file) => writeFile(file, 'A letter, no store.\n'.repeat(400))],
  ['is empty', 'store-damaged', (file) => writeFile(file, '')],
  ['is noise', 'store-damaged', (file) => writeFile(file, noise)],
  [
    'was cut short',
    'store-damaged',
    async (file) => writeFile(file, (await readFile(file)).subarray(0, 5000)),
  ],
  ['is gone', 'store-missing', (file) => rename(file, `${file}.elsewhere`)],
];

for (const [what, code, spoil] of troubles)
  test(`B-TRUST-2: a store file that ${what} is refused as ${code} and not touched`, async () => {
    const store = await closedStore();
    await spoil(store.file);
    const before = await hashOf(store.file).catch(() => 'gone');
    const { reply, stage, faults } = await knock(store.folder);
    expect(reply).toMatchObject({ kind: 'refused', code });
    expect(stage).toBe('signIn');
    expect(faults).toEqual([]);
    expect(await hashOf(store.file).catch(() => 'gone')).toBe(before);
    await store.remove();
  });

test('B-TRUST-2: a store from a newer version is refused and not touched', async () => {
  const store = await closedStore();
  const ring = await readKeyring(store.ring);
  const keys = await ring?.openWithPassphrase(manager.name, manager.passphrase);
  if (!keys) throw new Error('no keys');
  const open = await openStore({ file: store.file, keys, mode: 'open', training: false });
  await open.write((unit) => unit.raw('PRAGMA user_version = 9999'));
  await open.close();
  const before = await hashOf(store.file);
  expect((await knock(store.folder)).reply).toMatchObject({ kind: 'refused', code: 'store-newer' });
  expect(await hashOf(store.file)).toBe(before);
  await store.remove();
});

for (const [what, spoil] of [
  ['is cut short', (file: string) => writeFile(file, '{"format":"counterside-keyr')],
  [
    'has a field too many',
    async (file: string) => writeFile(file, (await readFile(file, 'utf8')).replace('{', '{"a":1,')),
  ],
  ['is no text', (file: string) => writeFile(file, Buffer.from([0, 255, 1, 254]))],
] as const)
  test(`B-TRUST-2: a keyring that ${what} shows as broken, and nothing is founded over it`, async () => {
    const store = await closedStore();
    await spoil(store.ring);
    const before = [await hashOf(store.ring), await hashOf(store.file)];
    const house = await openHouse({ folder: store.folder });
    const window = house.window('main');
    expect(await window.done('screen.situation', {})).toMatchObject({
      stage: 'broken',
      broken: 'keyringDamaged',
    });
    expect(await window.call('store.found', { profile, manager, language: 'en' })).toMatchObject({
      kind: 'refused',
      code: 'store-exists',
    });
    await house.counter.close();
    expect([await hashOf(store.ring), await hashOf(store.file)]).toEqual(before);
    await store.remove();
  });

test('B-TRUST-2: a store whose keyring is gone shows as broken, and nothing is founded over it', async () => {
  const store = await closedStore();
  await rename(store.ring, `${store.ring}.elsewhere`);
  const before = await hashOf(store.file);
  const { stage, broken } = await knock(store.folder);
  expect([stage, broken]).toEqual(['broken', 'keyringMissing']);
  const house = await openHouse({ folder: store.folder });
  const reply = await house.window('main').call('store.found', { profile, manager, language: 'en' });
  expect(reply).toMatchObject({ kind: 'refused', code: 'store-exists' });
  await house.counter.close();
  expect(await hashOf(store.file)).toBe(before);
  await store.remove();
});

test('a data folder that is a file shows as broken instead of ending the program', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'counterside-'));
  const file = join(folder, 'not-a-folder');
  await writeFile(file, 'x');
  const house = await openHouse({ folder: file });
  expect(await house.window('main').done('screen.situation', {})).toMatchObject({
    stage: 'broken',
    broken: 'folderUnreadable',
  });
  await house.counter.close();
  await rm(folder, { recursive: true });
});

test('B-TRUST-2: a folder that is read-only is told at first run and at sign-in', async () => {
  test.skip(isRoot, 'root may write everywhere');
  const empty = await mkdtemp(join(tmpdir(), 'counterside-'));
  await chmod(empty, 0o500);
  const house = await openHouse({ folder: empty });
  const reply = await house.window('main').call('store.found', { profile, manager, language: 'en' });
  expect(reply).toMatchObject({ kind: 'refused', code: 'store-read-only' });
  await house.counter.close();
  await chmod(empty, 0o700);
  expect(await readdir(empty)).toEqual([]);
  const store = await closedStore();
  await chmod(store.folder, 0o500);
  expect((await knock(store.folder)).reply).toMatchObject({ kind: 'refused', code: 'store-read-only' });
  await chmod(store.folder, 0o700);
  await store.remove();
});

test('B-TRUST-2: founding that fails half-way leaves the folder as it was, and can be tried again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'counterside-'));
  await writeFile(join(folder, 'preferences.json'), '{}');
  const house = await openMainHouse({
    folder,
    training: false,
    keychain: null,
    log: quiet,
    inUse: () => false,
  });
  const founding = { profile, manager: { name: 'Marta', passphrase: 'maple harbor violet nine' } };
  const full = Object.assign(new Error('disk'), { code: 'SQLITE_FULL' });
  const failing = house.found({ ...founding, first: () => Promise.reject(full) });
  await expect(failing).rejects.toMatchObject({ kind: 'full' });
  expect(await readdir(folder)).toEqual(['preferences.json']);
  expect(house.stage).toEqual({ kind: 'firstRun' });
  const { recoveryKey } = await house.found({ ...founding, first: async () => undefined });
  expect(await house.isRecoveryKey(recoveryKey)).toBe(true);
  await house.close();
  await rm(folder, { recursive: true });
});

test('a store is founded once', async () => {
  const store = await closedStore();
  const before = await hashOf(store.ring);
  const house = await openHouse({ folder: store.folder });
  const reply = await house.window('main').call('store.found', { profile, manager, language: 'en' });
  expect(reply).toMatchObject({ kind: 'refused', code: 'store-exists' });
  await house.counter.close();
  expect(await hashOf(store.ring)).toBe(before);
  await store.remove();
});

test('R-PMP-4: a training store in the place of the real one is refused, and the other way round', async () => {
  const store = await closedStore();
  const { folder } = store;
  await mkdir(join(folder, 'training'));
  for (const name of ['counterside.db', 'counterside.db.anchor', 'keyring.json'])
    await writeFile(join(folder, 'training', name), await readFile(join(folder, name)));
  expect((await knock(folder, true)).reply).toMatchObject({ kind: 'refused', code: 'store-damaged' });
  await store.remove();
});

test('a cut-off trail is told to the log at the opening and to the manager', async () => {
  const store = await closedStore();
  await appendFile(`${store.file}.anchor`, '');
  await writeFile(`${store.file}.anchor`, 'spoilt');
  const { reply, faults } = await knock(store.folder);
  expect(reply.kind).toBe('done');
  expect(faults).toEqual([{ at: 'trail', why: 'anchor' }]);
  await store.remove();
});

test('B-TRUST-2: a second process on the same store is told that it is in use', async () => {
  const house = await foundedHouse();
  const root = join(import.meta.dirname, '..', '..');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(root, 'tests', 'support', 'second-process.ts'), house.folder],
    { cwd: root },
  );
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'refused', code: 'store-in-use' });
  expect((await house.main.call('today.board', {})).kind).toBe('done');
  await house.close();
});

test('a counter in memory lives as long as its process', async () => {
  const house = await openHouse({ folder: ':memory:' });
  const main = house.window('main');
  await main.done('store.found', { profile, manager, language: 'en' });
  await startSession(main);
  await main.done('staff.signOut', {});
  expect((await main.done('screen.situation', {})).stage).toBe('signIn');
  await main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  expect((await main.done('today.board', {})).inProgress).toHaveLength(1);
  await house.counter.close();
});
