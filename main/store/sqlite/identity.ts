/** How a file says that it is a store, and of which version. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Knex } from 'knex';
import { z } from 'zod';
import { StoreError } from '../errors';
import { closeRaw, connectRaw, pragma } from './connection';
import type { Driver } from './driver';

/** The letters `CtSd`, in the header's application id. */
export const applicationId = 0x43745364;

const Version = z.tuple([z.object({ user_version: z.number() })]);

export const userVersion = async (handle: Knex): Promise<number> =>
  Version.parse(await handle.raw<unknown>('PRAGMA user_version'))[0].user_version;

/** Everything from the write-ahead log into the file, so that the file alone is the whole store. */
export async function checkpoint(handle: Knex): Promise<void> {
  const [row] = z
    .tuple([z.object({ busy: z.number() })])
    .parse(await handle.raw<unknown>('PRAGMA wal_checkpoint(TRUNCATE)'));
  if (row.busy !== 0) throw new StoreError('in-use');
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Opens for writing and closes again, to hear of a read-only disk before anything else happens. */
async function askToWrite(file: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r+');
  } finally {
    await handle?.close();
  }
}

/** Looks at an existing file without changing a byte of it; throws where it cannot be this program's store. */
export async function inspect(driver: Driver, file: string, key: Uint8Array, newest: number): Promise<void> {
  const size = await sizeOf(file);
  if (size === null) throw new StoreError('missing');
  // SQLite takes an empty file for a new database.
  if (size === 0) throw new StoreError('not-a-store');
  await askToWrite(file);
  const db = await connectRaw(driver, { file, key, access: 'read' });
  try {
    if ((await pragma(db, 'application_id')) !== applicationId) throw new StoreError('not-a-store');
    if ((await pragma(db, 'user_version')) > newest) throw new StoreError('newer');
  } finally {
    await closeRaw(db);
  }
}

export const exists = async (file: string): Promise<boolean> => (await sizeOf(file)) !== null;

export interface Integrity {
  readonly sound: boolean;
  /** What SQLite says; names of tables and pages, no values. */
  readonly findings: readonly string[];
}

/** The whole file, page by page. Long on a big store. */
export async function checkIntegrity(
  raw: (sql: string) => PromiseLike<unknown>,
  encrypted: boolean,
): Promise<Integrity> {
  const Rows = z.array(z.record(z.string(), z.unknown()));
  const findings: string[] = [];
  const asked = ['PRAGMA integrity_check', 'PRAGMA foreign_key_check'];
  if (encrypted) asked.push('PRAGMA cipher_integrity_check');
  for (const sql of asked)
    for (const row of Rows.parse(await raw(sql))) {
      const text = Object.values(row).join(' ');
      if (text !== 'ok') findings.push(text);
    }
  return { sound: findings.length === 0, findings };
}
