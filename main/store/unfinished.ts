/** What a founding left that was broken off: taken out of the way at the next start. */
import { access, rename, rm } from 'node:fs/promises';
import { StoreError } from './errors';
import { takeLock } from './lock';
import { driver } from './sqlite/driver';

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * A store gets its name last (found.ts): a file `*.founding` without a store beside it belongs to nobody,
 * and neither does the keyring that lies there. The keyring is put aside all the same, never deleted.
 * A founding that another program is at this very moment busy with is left alone.
 */
export async function sweepUnfinished(file: string, ringFile: string, stamp: number): Promise<void> {
  const unfinished = async () => !(await exists(file)) && (await exists(`${file}.founding`));
  if (!(await unfinished())) return;
  try {
    const lock = await takeLock(await driver(), file);
    try {
      if (!(await unfinished())) return;
      // First the keyring: killed in between, the next start finds the same and goes on.
      if (await exists(ringFile)) await rename(ringFile, `${ringFile}.unfinished-${stamp}`);
      for (const end of ['-wal', '-shm', '']) await rm(`${file}.founding${end}`, { force: true });
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (!(error instanceof StoreError && error.kind === 'in-use')) throw error;
  }
}
