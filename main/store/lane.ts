/** One connection and the line of units that wait for it: each runs alone, from BEGIN to COMMIT. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import type { AnchorReading } from './anchor';
import { named } from './errors';
import type { Row, Unit } from './unit';

export interface LaneOptions {
  readonly handle: Knex;
  readonly auditKey: Uint8Array;
  readonly documentKey?: Uint8Array;
  readonly anchor: () => Promise<AnchorReading>;
}

export interface Lane {
  /** Units that run or wait. */
  readonly waiting: number;
  /** What `work` throws rolls everything back. `done` runs after the commit, before the next unit. */
  run<T>(
    begin: readonly string[],
    work: (unit: Unit) => Promise<T>,
    done?: (unit: Unit) => Promise<void>,
  ): Promise<T>;
  close(): Promise<void>;
}

/** The part of client.ts that hands connections out and asks them. */
interface Pool {
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<void>;
  _query(
    connection: object,
    query: { readonly sql: string; readonly bindings: readonly Knex.RawBinding[]; readonly method: string },
  ): Promise<{ readonly response?: unknown; readonly context?: { readonly lastID: number } }>;
}

export function createLane({ handle, auditKey, documentKey, anchor }: LaneOptions): Lane {
  const here = new AsyncLocalStorage<{ over: boolean }>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  // Taken from knex's pool once: asking the pool for it costs more than most questions do.
  const pool: Pool = handle.client;
  let held: Promise<object> | null = null;
  const connection = () => {
    held ??= pool.acquireConnection();
    return held;
  };

  function unitOf(turn: { over: boolean }, own: object): Unit {
    const alive = () => {
      if (turn.over) throw new Error('this unit is over');
      return handle;
    };
    return Object.assign((table: string) => alive()<Row, Row[]>(table).connection(own), {
      raw: (sql: string, bindings: readonly Knex.RawBinding[] = []) =>
        alive()
          .raw<unknown>(sql, [...bindings])
          .connection(own),
      async ask(sql: string, bindings: readonly Knex.RawBinding[]) {
        alive();
        const { response } = await pool._query(own, { sql, bindings, method: 'select' });
        return Array.isArray(response) ? response : [];
      },
      async insert(sql: string, bindings: readonly Knex.RawBinding[]) {
        alive();
        const { context } = await pool._query(own, { sql, bindings, method: 'insert' });
        return context?.lastID ?? 0;
      },
      anchor,
      auditKey,
      documentKey: documentKey ?? null,
      appended: null,
    });
  }

  async function transaction<T>(
    turn: { over: boolean },
    begin: readonly string[],
    work: (unit: Unit) => Promise<T>,
    done: (unit: Unit) => Promise<void>,
  ): Promise<T> {
    const own = await connection();
    const unit = unitOf(turn, own);
    let result: T;
    try {
      for (const statement of begin) await handle.raw(statement).connection(own);
      result = await work(unit);
      await handle.raw('COMMIT').connection(own);
    } catch (error) {
      // SQLite has rolled back by itself where the disk was full; then there is nothing to end.
      await handle
        .raw('ROLLBACK')
        .connection(own)
        .catch(() => undefined);
      throw named(error);
    } finally {
      turn.over = true;
    }
    await done(unit);
    return result;
  }

  return {
    get waiting() {
      return waiting;
    },
    run(begin, work, done = async () => undefined) {
      if (here.getStore()?.over === false) {
        return Promise.reject(new Error('a unit that starts a unit on its own connection waits for itself'));
      }
      const turn = { over: false };
      waiting++;
      const result = last
        .then(() => here.run(turn, () => transaction(turn, begin, work, done)))
        .finally(() => waiting--);
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      await last;
      if (held) await pool.releaseConnection(await held);
      await handle.destroy();
    },
  };
}
