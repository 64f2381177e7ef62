/** Makes a new store file, under another name first: a half-made one is never taken for a store. */
import { open, rename, rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import { anchorOf, openAnchor } from './anchor';
import { beforeFirst } from './chain';
import { createHandle } from './client';
import { migrate } from './migrate';
import type { Migration } from './migrations/index';
import type { StoreKeys } from './open';
import type { Driver } from './sqlite/driver';

/** Says in the file itself whether it holds made-up people. */
export const markMode = (handle: Knex, training: boolean) =>
  handle('meta').insert({ key: 'training', value: training ? 'yes' : 'no' });

export interface Founding {
  readonly file: string;
  readonly keys: StoreKeys;
  readonly training: boolean;
}

export async function foundFile(
  driver: Driver,
  founding: Founding,
  list: readonly Migration[],
): Promise<void> {
  const { file, keys, training } = founding;
  const building = `${file}.founding`;
  for (const end of ['', '-wal', '-shm']) await rm(`${building}${end}`, { force: true });
  await (await open(building, 'wx', 0o600)).close();
  const handle = createHandle(driver, { file: building, key: keys.data, access: 'write' });
  try {
    await migrate(handle, null, list);
    await markMode(handle, training);
  } finally {
    await handle.destroy();
  }
  // An anchor that lies here without its store says nothing about the new one.
  await rm(anchorOf(file), { force: true });
  const anchor = await openAnchor(anchorOf(file), keys.audit);
  await anchor.write({ count: 0, head: beforeFirst });
  await anchor.close();
  await rename(building, file);
}
