import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { openStore } from '../../main/store/open';
import { people } from '../../main/store/people';
import { addPatient, called, day, inFolder, noon, someKeys, withStore } from '../support/store';

const full = expect.objectContaining({ name: 'StoreError', kind: 'full' });
const big = (length: number) => called('x'.repeat(length), 'Rows');

test('B-TRUST-2 a store that may not grow says so, keeps what was saved, and works again with room', () =>
  withStore(async ({ store }) => {
    await store.write((unit) => addPatient(unit, called('Ada', 'Rows')));
    const pages = await store.write((unit) => unit.raw('PRAGMA page_count'));
    const [{ page_count: count }] = pages as [{ page_count: number }];
    await store.write((unit) => unit.raw(`PRAGMA max_page_count = ${count + 2}`));
    const growing = store.write(async (unit) => {
      for (let row = 0; row < 100; row++) await addPatient(unit, big(500));
    });
    await expect(growing).rejects.toEqual(full);
    expect(await store.read((unit) => unit('person'))).toHaveLength(1);
    await store.write((unit) => unit.raw('PRAGMA max_page_count = 1000000'));
    await store.write((unit) => addPatient(unit, called('Bo', 'Rows')));
    expect(
      (await store.read((unit) => people(unit).suggest('rows', 8))).map((row) => row.name.given),
    ).toEqual(['Ada', 'Bo']);
    expect((await store.integrity()).sound).toBe(true);
  }));

/** Mounts a small disk of its own where this account may; false elsewhere. */
function mounted(folder: string, options: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const unmount = (folder: string) => execFileSync('umount', [folder], { stdio: 'ignore' });
const why = 'mounting a disk needs root; the cases above cover the same errors';

test('B-TRUST-2 a full disk: what was acknowledged is there, and work goes on after room is made', () =>
  inFolder(async (folder) => {
    const ready = mounted(folder, 'size=2m');
    test.skip(!ready, why);
    try {
      const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false };
      const ballast = path.join(folder, 'ballast');
      const store = await openStore({ ...options, mode: 'found' });
      await writeFile(ballast, Buffer.alloc(200_000));
      const acknowledged: string[] = [];
      const fill = async () => {
        for (let row = 0; row < 5000; row++) {
          const id = randomUUID();
          await store.write((unit) =>
            people(unit).add({ id, name: big(200), birthDate: day('1980-05-17'), at: noon }),
          );
          acknowledged.push(id);
        }
      };
      await expect(fill()).rejects.toEqual(full);
      expect(acknowledged.length).toBeGreaterThan(5);
      const held = () => store.read((unit) => unit('person').pluck('id'));
      expect((await held()).toSorted()).toEqual(acknowledged.toSorted());
      await rm(ballast);
      await store.write((unit) => addPatient(unit, called('Ada', 'Rows')));
      expect(await held()).toHaveLength(acknowledged.length + 1);
      await store.close();
      const again = await openStore({ ...options, mode: 'open' });
      expect(again.started.sound).toBe(true);
      expect((await again.integrity()).sound).toBe(true);
      await again.close();
    } finally {
      unmount(folder);
    }
  }));

test('B-TRUST-2 a disk without room for a new store is refused by name, and nothing half-made counts', () =>
  inFolder(async (folder) => {
    const ready = mounted(folder, 'size=64k');
    test.skip(!ready, why);
    try {
      const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
      await expect(openStore({ ...options, mode: 'found' })).rejects.toEqual(full);
      await expect(openStore({ ...options, mode: 'open' })).rejects.toMatchObject({ kind: 'missing' });
    } finally {
      unmount(folder);
    }
  }));

test('B-TRUST-2 a read-only disk is refused by name', () =>
  inFolder(async (folder) => {
    const ready = mounted(folder, 'size=4m');
    test.skip(!ready, why);
    try {
      const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
      await (await openStore({ ...options, mode: 'found' })).close();
      execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'ignore' });
      const readOnly = { name: 'StoreError', kind: 'read-only' };
      await expect(openStore({ ...options, mode: 'open' })).rejects.toMatchObject(readOnly);
      const elsewhere = { ...options, file: path.join(folder, 'new.db'), mode: 'found' } as const;
      await expect(openStore(elsewhere)).rejects.toMatchObject(readOnly);
    } finally {
      unmount(folder);
    }
  }));
