import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import type { StoreErrorKind } from '../../main/store/errors';
import { openStore } from '../../main/store/open';
import { inFolder, inMemory, someKeys, withStore } from '../support/store';
import { addRows } from '../support/store-trail';

const refused = (kind: StoreErrorKind) => expect.objectContaining({ name: 'StoreError', kind });
const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

test('B-TRUST-2 a founded store opens again with its keys, and the start check is sound', () =>
  withStore(async ({ store, options }) => {
    await addRows(store, 3);
    await store.close();
    const again = await openStore(options);
    expect(again.started).toMatchObject({ sound: true, count: 3 });
    await again.close();
  }));

test('R-PMP-4 the folder and the file belong to the owner alone', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'inner', 'store.db');
    await (await openStore({ file, keys: someKeys(), mode: 'found', training: false })).close();
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  }));

test('B-TRUST-2 a wrong key is refused and changes no byte', () =>
  withStore(async ({ store, options }) => {
    await store.close();
    const before = await hashOf(options.file);
    await expect(openStore({ ...options, keys: someKeys() })).rejects.toEqual(refused('not-a-store'));
    expect(await hashOf(options.file)).toBe(before);
  }));

for (const [what, content] of [
  ['empty', ''],
  ['one byte long', 'x'],
  ['a text', 'This is a letter, not a database.\n'.repeat(500)],
  ['noise', createHash('sha256').update('noise').digest('hex').repeat(400)],
] as const)
  test(`B-TRUST-2 a file that is ${what} is refused and kept as it is`, () =>
    inFolder(async (folder) => {
      const file = path.join(folder, 'store.db');
      await writeFile(file, content);
      const opening = openStore({ file, keys: someKeys(), mode: 'open', training: false });
      await expect(opening).rejects.toEqual(refused('not-a-store'));
      expect(await readFile(file, 'utf8')).toBe(content);
    }));

test('B-TRUST-2 a database of somebody else is refused, even one with the same key', () =>
  withStore(async ({ store, options }) => {
    await store.write((unit) => unit.raw('PRAGMA application_id = 7'));
    await store.close();
    await expect(openStore(options)).rejects.toEqual(refused('not-a-store'));
  }));

test('B-TRUST-2 a folder where the file should stand is refused', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'store.db');
    await mkdir(file);
    await expect(openStore({ file, keys: someKeys(), mode: 'open', training: false })).rejects.toThrow();
  }));

test('B-TRUST-2 a missing store is missing, and nothing is made in its place', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'store.db');
    const opening = openStore({ file, keys: someKeys(), mode: 'open', training: false });
    await expect(opening).rejects.toEqual(refused('missing'));
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  }));

test('B-TRUST-2 founding never writes over a file', () =>
  withStore(async ({ store, options }) => {
    await store.close();
    const before = await hashOf(options.file);
    await expect(openStore({ ...options, mode: 'found' })).rejects.toEqual(refused('exists'));
    expect(await hashOf(options.file)).toBe(before);
  }));

test('B-TRUST-2 founding that was cut off leaves nothing that is taken for a store', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'store.db');
    await writeFile(`${file}.founding`, 'half');
    const store = await openStore({ file, keys: someKeys(), mode: 'found', training: false });
    expect(store.started.sound).toBe(true);
    await store.close();
  }));

test('B-TRUST-2 a store in use is refused, and free again once it is closed', () =>
  withStore(async ({ store, options }) => {
    await expect(openStore(options)).rejects.toEqual(refused('in-use'));
    await store.close();
    await (await openStore(options)).close();
  }));

test('B-TRUST-2 a training store never opens as a real one, nor the other way round', () =>
  withStore(async ({ store, options }) => {
    await store.close();
    await expect(openStore({ ...options, training: true })).rejects.toEqual(refused('wrong-mode'));
    const training = { ...options, file: `${options.file}-training`, training: true };
    await (await openStore({ ...training, mode: 'found' })).close();
    await expect(openStore({ ...training, training: false })).rejects.toEqual(refused('wrong-mode'));
  }));

test('B-TRUST-2 a read-only file is refused with its reason', async () => {
  test.skip(
    process.getuid?.() === 0,
    'root may write everywhere; disks.spec.ts mounts a read-only disk instead',
  );
  await withStore(async ({ store, options, folder }) => {
    await store.close();
    await chmod(options.file, 0o400);
    await expect(openStore(options)).rejects.toEqual(refused('read-only'));
    await chmod(options.file, 0o600);
    await chmod(folder, 0o500);
    await expect(openStore(options)).rejects.toEqual(refused('read-only'));
    await chmod(folder, 0o700);
  });
});

test('a unit on its own connection inside a unit is told, instead of waiting for ever', () =>
  withStore(async ({ store }) => {
    await expect(store.write(() => store.write(async () => 1))).rejects.toThrow('waits for itself');
    expect(await store.write(async () => 2)).toBe(2);
  }));

test('a unit that is over cannot be used', async () => {
  const store = await inMemory();
  const leaked = await store.read(async (unit) => ({ unit }));
  expect(() => leaked.unit('person')).toThrow('over');
  await store.close();
});
