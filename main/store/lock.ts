/**
 * One store belongs to one process. The lock is a file beside the store on which SQLite holds the
 * operating system's own lock: it ends with the process, however that ends, so that no process number
 * has to be read, compared or believed.
 */
import { StoreError } from './errors';
import { all, closeRaw, connectRaw } from './sqlite/connection';
import type { Driver } from './sqlite/driver';

export interface Lock {
  release(): Promise<void>;
}

/** Throws `in-use` while another process (or this one) has the store open. */
export async function takeLock(driver: Driver, store: string): Promise<Lock> {
  const db = await connectRaw(driver, { file: `${store}.lock`, key: null, access: 'create' });
  try {
    await all(db, 'PRAGMA busy_timeout = 0');
    await all(db, 'BEGIN EXCLUSIVE');
  } catch (error) {
    await closeRaw(db);
    const busy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
    throw busy ? new StoreError('in-use', { cause: error }) : error;
  }
  return { release: () => closeRaw(db) };
}
