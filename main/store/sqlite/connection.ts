/** One raw connection: opened, keyed, and its pragmas set and read back. */
import type { Database } from '@journeyapps/sqlcipher';
import { z } from 'zod';
import type { Driver } from './driver';

export interface ConnectionWish {
  readonly file: string;
  /** Null leaves the file plain (the lock file). */
  readonly key: Uint8Array | null;
  readonly access: 'create' | 'write' | 'read';
}

export const memory = ':memory:';
const waitMilliseconds = 5000;

type Rows = Record<string, unknown>[];

export const all = (db: Database, sql: string): Promise<Rows> =>
  new Promise((resolve, reject) => {
    db.all(sql, (error: Error | null, rows: Rows) => (error ? reject(error) : resolve(rows)));
  });

export const closeRaw = (db: Database): Promise<void> =>
  new Promise((resolve, reject) => {
    db.close((error) => (error ? reject(error) : resolve()));
  });

function openRaw({ sqlite3 }: Driver, { file, access }: ConnectionWish): Promise<Database> {
  const flags = {
    create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
    write: sqlite3.OPEN_READWRITE,
    read: sqlite3.OPEN_READONLY,
  }[access];
  return new Promise((resolve, reject) => {
    const db: Database = new sqlite3.Database(file, flags, (error) => (error ? reject(error) : resolve(db)));
  });
}

/** Opens without touching the file; a wrong key shows at the first statement that reads. */
export async function connectRaw(driver: Driver, wish: ConnectionWish): Promise<Database> {
  const db = await openRaw(driver, wish);
  try {
    if (driver.encrypts && wish.key && wish.file !== memory) {
      // Wrong keys are answered by an error; SQLCipher's own lines on stderr say no more.
      await all(db, 'PRAGMA cipher_log_level = NONE');
      await all(db, `PRAGMA key = "x'${Buffer.from(wish.key).toString('hex')}'"`);
    }
    return db;
  } catch (error) {
    await closeRaw(db);
    throw error;
  }
}

/**
 * Temporary tables stay in memory, so that nothing of the store lands in a temporary file. What is deleted is
 * written over: a document's key must not lie on in a free page.
 */
const pragmas = {
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
  temp_store: 2,
  secure_delete: 1,
  synchronous: 2,
  busy_timeout: waitMilliseconds,
} as const;

/** With NORMAL a power cut loses acknowledged rows; foreign keys are off unless asked for. */
async function setPragmas(db: Database, { file, access }: ConnectionWish): Promise<void> {
  const wanted: Record<string, string | number> = { ...pragmas, query_only: access === 'read' ? 1 : 0 };
  if (access !== 'read' && file !== memory) await all(db, 'PRAGMA journal_mode = WAL');
  for (const [name, value] of Object.entries(wanted)) await all(db, `PRAGMA ${name} = ${value}`);
  wanted.journal_mode = file === memory ? 'memory' : 'wal';
  for (const [name, value] of Object.entries(wanted)) {
    const [row] = await all(db, `PRAGMA ${name}`);
    const held = Object.values(row ?? {})[0];
    if (held !== value) throw new Error(`PRAGMA ${name} is ${String(held)}, not ${value}`);
  }
}

export async function connect(driver: Driver, wish: ConnectionWish): Promise<Database> {
  const db = await connectRaw(driver, wish);
  try {
    await setPragmas(db, wish);
    return db;
  } catch (error) {
    await closeRaw(db);
    throw error;
  }
}

/** Reads one whole-number pragma. */
export async function pragma(db: Database, name: 'user_version' | 'application_id'): Promise<number> {
  const [row] = await all(db, `PRAGMA ${name}`);
  return z.number().parse(row?.[name]);
}
