/** Makes a new store file, under another name first: a half-made one is never taken for a store. */
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Knex } from 'knex';
import { anchorOf, openAnchor } from './anchor';
import type { Head } from './audit';
import { beforeFirst } from './chain';
import { createHandle } from './client';
import { syncFolder } from './keyring/file';
import { createLane } from './lane';
import { migrate } from './migrate';
import type { Migration } from './migrations/index';
import type { StoreKeys } from './open';
import type { Driver } from './sqlite/driver';
import type { Unit } from './unit';

/** Says in the file itself whether it holds made-up people. */
export const markMode = (handle: Knex, training: boolean) =>
  handle('meta').insert({ key: 'training', value: training ? 'yes' : 'no' });

/** What a store is founded with, besides its tables. */
export interface FirstThings {
  /** Writes the first rows, in one transaction. */
  readonly rows: (unit: Unit) => Promise<void>;
  /** Puts the keys away once the file is whole, just before it gets its name. */
  readonly keys: () => Promise<void>;
}

export const buildingOf = (file: string) => `${file}.founding`;

export interface Founding {
  readonly file: string;
  readonly keys: StoreKeys;
  readonly training: boolean;
  readonly first?: FirstThings | undefined;
}

export async function foundFile(
  driver: Driver,
  founding: Founding,
  list: readonly Migration[],
): Promise<void> {
  const { file, keys, training, first } = founding;
  const building = buildingOf(file);
  for (const end of ['', '-wal', '-shm']) await rm(`${building}${end}`, { force: true });
  await (await open(building, 'wx', 0o600)).close();
  const handle = createHandle(driver, { file: building, key: keys.data, access: 'write' });
  const lane = createLane({ handle, auditKey: keys.audit, anchor: async () => ({ kind: 'none' }) });
  let appended: Head | null = null;
  try {
    await migrate(handle, null, list);
    await markMode(handle, training);
    if (first)
      await lane.run(['BEGIN IMMEDIATE'], first.rows, async (unit) => {
        appended = unit.appended;
      });
  } finally {
    await lane.close();
  }
  // An anchor that lies here without its store says nothing about the new one.
  await rm(anchorOf(file), { force: true });
  const anchor = await openAnchor(anchorOf(file), keys.audit);
  await anchor.write(appended ?? { count: 0, head: beforeFirst });
  await anchor.close();
  await first?.keys();
  // From here on there is a store; before, whatever lies there is a founding that was broken off.
  await rename(building, file);
  await syncFolder(path.dirname(file));
}
