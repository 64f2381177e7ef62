/** `keyring.json` as it lies beside the store: read whole, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { named } from '../errors';
import { WrappedByWords } from './wrap';

/**
 * `also` holds what was written for a change of passphrase that is not settled yet: until the store has it
 * or has not, each of them opens, so that a kill at any moment loses neither.
 */
const Slot = z.strictObject({
  name: z.string().min(1),
  wrapped: WrappedByWords,
  also: z.array(WrappedByWords).optional(),
});
export type Slot = z.infer<typeof Slot>;

export const KeyringFile = z.strictObject({
  format: z.literal('counterside-keyring'),
  version: z.literal(1),
  /** In the order of the sign-in list. */
  operators: z.array(Slot),
  recovery: WrappedByWords,
  /** A new recovery key that is not settled yet. */
  recoveryNext: WrappedByWords.optional(),
  /** Wrapped by the operating system's keychain. */
  keychain: z.base64().nullable(),
});
export type KeyringFile = z.infer<typeof KeyringFile>;

export type KeyringErrorKind = 'damaged' | 'missing' | 'exists';

export class KeyringError extends Error {
  override readonly name = 'KeyringError';
  constructor(
    readonly kind: KeyringErrorKind,
    options?: { cause?: unknown },
  ) {
    super(kind, options);
  }
}

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

/** Null where there is none. A damaged file throws and is left as it is. */
export async function readKeyringFile(file: string): Promise<KeyringFile | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw named(error);
  }
  try {
    return KeyringFile.parse(JSON.parse(text));
  } catch (error) {
    throw new KeyringError('damaged', { cause: error });
  }
}

/** A folder's entries last only once the folder itself is synced; Windows cannot and need not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Written beside, synced, renamed: at every moment there is one whole file. */
export async function writeKeyringFile(file: string, content: KeyringFile): Promise<void> {
  const folder = path.dirname(file);
  const beside = `${file}.${randomBytes(4).toString('hex')}.new`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw named(error);
  }
}
