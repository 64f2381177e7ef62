/** Brings a file to this program's schema: forward only, one transaction each, a copy taken before. */
import { constants } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import type { Knex } from 'knex';
import { type Migration, migrations } from './migrations/index';
import { applicationId, checkpoint, userVersion } from './sqlite/identity';

export const newest = (list: readonly Migration[] = migrations) => list.at(-1)?.number ?? 0;

/** Copies the whole file beside itself, never over an earlier copy, and waits until it is on the disk. */
async function keepCopy(file: string, version: number): Promise<string> {
  for (let turn = 0; ; turn++) {
    const copy = `${file}.v${version}${turn === 0 ? '' : `-${turn}`}.copy`;
    try {
      await copyFile(file, copy, constants.COPYFILE_EXCL);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    const handle = await open(copy, 'r+');
    await handle.sync();
    await handle.close();
    return copy;
  }
}

/** Nobody else has the file open: the store's lock is held and there is one connection. */
export async function migrate(
  handle: Knex,
  file: string | null,
  list: readonly Migration[] = migrations,
): Promise<{ copy: string | null }> {
  const version = await userVersion(handle);
  const pending = list.filter(({ number }) => number > version);
  if (pending.length === 0) return { copy: null };
  let copy: string | null = null;
  if (file !== null && version > 0) {
    await checkpoint(handle);
    copy = await keepCopy(file, version);
  }
  for (const { number, up } of pending) {
    // A table that is made anew is dropped for a moment: references are counted again before the commit.
    await handle.raw('PRAGMA foreign_keys = OFF');
    await handle.raw('BEGIN IMMEDIATE');
    try {
      await up(handle);
      const orphans: unknown = await handle.raw('PRAGMA foreign_key_check');
      if (!Array.isArray(orphans) || orphans.length > 0) throw new Error('a migration left orphaned rows');
      await handle.raw(`PRAGMA application_id = ${applicationId}`);
      await handle.raw(`PRAGMA user_version = ${number}`);
      await handle.raw('COMMIT');
    } catch (error) {
      await handle.raw('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await handle.raw('PRAGMA foreign_keys = ON');
    }
  }
  return { copy };
}
