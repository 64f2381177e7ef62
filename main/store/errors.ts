/** What can be wrong with a store file, and the record that somebody else changed meanwhile. */

export type StoreErrorKind =
  /** Not ours, or not with this key: SQLCipher cannot tell the two apart. */
  | 'not-a-store'
  | 'damaged'
  | 'newer'
  | 'read-only'
  | 'full'
  | 'in-use'
  /** A training store opened for real work, or the other way round. */
  | 'wrong-mode'
  | 'missing'
  | 'exists';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly kind: StoreErrorKind,
    options?: { cause?: unknown },
  ) {
    super(kind, options);
  }
}

/** The record is not in the version that the caller read. */
export class StaleError extends Error {
  override readonly name = 'StaleError';
  constructor(readonly record: string) {
    super(`${record} was changed meanwhile`);
  }
}

const kinds: Readonly<Record<string, StoreErrorKind>> = {
  SQLITE_NOTADB: 'not-a-store',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_FULL: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  SQLITE_READONLY: 'read-only',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  SQLITE_CANTOPEN: 'read-only',
};

/** Names a driver's or file system's error where it has a kind; others come back as they are. */
export function named(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const kind = kinds[String(error.code)];
  return kind === undefined ? error : new StoreError(kind, { cause: error });
}
