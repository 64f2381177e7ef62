import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { people } from '../../main/store/people';
import { canMakeDisks, onDisk } from '../support/small-disk';
import { addPatient, called, inFolder, withStore } from '../support/store';

const execute = promisify(execFile);

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

const root = path.resolve(import.meta.dirname, '../..');
const child = path.join(root, 'tests', 'store', 'children', 'on-disk.ts');

/** Plays a case of the child on a disk of its own and answers what it found there. */
const played = (which: string, size: string): Promise<unknown> =>
  inFolder(async (folder) => {
    const program = [process.execPath, '--import', 'tsx', child, which, folder];
    const { stdout } = await execute(...onDisk(folder, size, program), { cwd: root });
    return JSON.parse(stdout);
  });

test.describe('on a disk of its own', () => {
  test.skip(!canMakeDisks, 'this system lets nobody but root mount a disk');

  test('B-TRUST-2 a full disk: what was acknowledged is there, and work goes on after room is made', async () => {
    const found = (await played('full', '2m')) as Record<string, unknown> & { acknowledged: string[] };
    const { acknowledged } = found;
    expect(acknowledged.length).toBeGreaterThan(5);
    expect((found.heldWhenFull as string[]).toSorted()).toEqual(acknowledged.toSorted());
    expect(found).toMatchObject({
      end: 'full',
      addedAfterwards: 'done',
      heldAfterwards: acknowledged.length + 1,
      sound: [true, true],
    });
  });

  test('B-TRUST-2 a disk without room for a new store is refused by name, and nothing half-made counts', async () => {
    expect(await played('noRoom', '64k')).toEqual({ found: 'full', open: 'missing' });
  });

  test('B-TRUST-2 a read-only disk is refused by name', async () => {
    expect(await played('readOnly', '4m')).toEqual({ open: 'read-only', found: 'read-only' });
  });
});
