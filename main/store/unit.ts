/** The handle of one running transaction: the only thing that repositories are made from. */
import type { Knex } from 'knex';
import type { AnchorReading } from './anchor';

export type Row = Record<string, unknown>;

export interface Unit {
  /** A query on one table, inside the transaction. */
  (table: string): Knex.QueryBuilder<Row, Row[]>;
  raw(sql: string, bindings?: readonly Knex.RawBinding[]): Knex.Raw<unknown>;
  /** A question of the hot path, as it stands: prepared once, without knex in between. */
  ask(sql: string, bindings: readonly Knex.RawBinding[]): Promise<readonly unknown[]>;
  /** The same for a new row; answers its number. */
  insert(sql: string, bindings: readonly Knex.RawBinding[]): Promise<number>;
  /** The same for rows under a condition; answers how many there are now. */
  insertIf(sql: string, bindings: readonly Knex.RawBinding[]): Promise<number>;
  /** The key of the audit chain, for `audit(unit)` alone. */
  readonly auditKey: Uint8Array;
  /** Wraps the keys of documents, for `documents(unit)` alone; null where a tool opened the file. */
  readonly documentKey: Uint8Array | null;
  /** The anchor as it lies outside the file now. */
  anchor(): Promise<AnchorReading>;
  /** The last row of the chain which this unit appended; the anchor follows it after the commit. */
  appended: { count: number; head: string } | null;
  /** The one which the unit before appended; another process may have added more since. */
  readonly before: { readonly count: number; readonly head: string } | null;
}
