/** The driver that this platform was set up with: SQLCipher, or plain sqlite3 where it cannot be built. */
import type * as sqlcipher from '@journeyapps/sqlcipher';

export interface Driver {
  readonly sqlite3: Pick<typeof sqlcipher, 'Database' | 'OPEN_CREATE' | 'OPEN_READONLY' | 'OPEN_READWRITE'>;
  /** False means that the file lies open on the disk, which first run and README have to say. */
  readonly encrypts: boolean;
}

async function load(): Promise<Driver> {
  try {
    const module = await import('@journeyapps/sqlcipher');
    return { sqlite3: module.default, encrypts: true };
  } catch {
    const module = await import('sqlite3');
    return { sqlite3: module.default, encrypts: false };
  }
}

let loading: Promise<Driver> | null = null;

/** Loaded once: a native module is one to a process. */
export function driver(): Promise<Driver> {
  loading ??= load();
  return loading;
}
