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
  /**
   * What `work` throws rolls everything back. `done` runs after the commit, before the next unit; whoever waits for
   * what was committed does not wait for it.
   */
  run<T>(
    begin: readonly string[],
    work: (unit: Unit) => Promise<T>,
    done?: (unit: Unit) => Promise<void>,
  ): Promise<T>;
  /** Only looks: what was seen is answered before the view is closed, which the next unit waits for. */
  view<T>(begin: readonly string[], work: (unit: Unit) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The part of client.ts that hands connections out and asks them. */
interface Pool {
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<void>;
  _query(
    connection: object,
    query: { readonly sql: string; readonly bindings: readonly Knex.RawBinding[]; readonly method: string },
  ): Promise<{
    readonly response?: unknown;
    readonly context?: { readonly lastID: number; readonly changes: number };
  }>;
}

interface Turn {
  /** Whose turn it is: the lane's options are its own. */
  readonly lane: LaneOptions;
  /** The unit, on another lane, in which this one was started. */
  readonly within: Turn | undefined;
  over: boolean;
  /** What is left to do before the next unit. */
  rest: Promise<unknown>;
}

/** One for all lanes, for good: Node 20 copies every storage that ever ran into every promise, also a closed lane's. */
const here = new AsyncLocalStorage<Turn>();

/** The innermost unit that still runs, where this code was called. */
function running(): Turn | undefined {
  let turn = here.getStore();
  while (turn?.over) turn = turn.within;
  return turn;
}

function runsOn(lane: LaneOptions): boolean {
  for (let turn = running(); turn; turn = turn.within) if (turn.lane === lane && !turn.over) return true;
  return false;
}

export function createLane(lane: LaneOptions): Lane {
  const { handle, auditKey, documentKey, anchor } = lane;
  let waiting = 0;
  let chained: Unit['appended'] = null;
  let last: Promise<unknown> = Promise.resolve();

  // Taken from knex's pool once: asking the pool for it costs more than most questions do.
  const pool: Pool = handle.client;
  let held: Promise<object> | null = null;
  const connection = () => {
    held ??= pool.acquireConnection();
    return held;
  };

  const say = (own: object, sql: string) => pool._query(own, { sql, bindings: [], method: 'raw' });

  function unitOf(turn: Turn, own: object): Unit {
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
      async insertIf(sql: string, bindings: readonly Knex.RawBinding[]) {
        alive();
        const { context } = await pool._query(own, { sql, bindings, method: 'insert' });
        return context?.changes ?? 0;
      },
      anchor,
      auditKey,
      documentKey: documentKey ?? null,
      appended: null,
      before: chained,
    });
  }

  // SQLite has rolled back by itself where the disk was full; then there is nothing to end.
  const rollBack = (own: object) => say(own, 'ROLLBACK').catch(() => undefined);

  async function transaction<T>(
    turn: Turn,
    begin: readonly string[],
    work: (unit: Unit) => Promise<T>,
    end: (unit: Unit, own: object) => Promise<void>,
  ): Promise<T> {
    const own = await connection();
    const unit = unitOf(turn, own);
    try {
      for (const statement of begin) await say(own, statement);
      // Questions that go side by side: where one of them failed, the others ask nothing more.
      const result = await work(unit).finally(() => {
        turn.over = true;
      });
      await end(unit, own);
      return result;
    } catch (error) {
      turn.over = true;
      await rollBack(own);
      throw named(error);
    }
  }

  function next<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
    if (runsOn(lane))
      return Promise.reject(new Error('a unit that starts a unit on its own connection waits for itself'));
    waiting++;
    const result = last.then(() => here.run(turn, work));
    last = result
      .then(() => turn.rest)
      .catch(() => undefined)
      .finally(() => waiting--);
    return result;
  }

  const newTurn = (): Turn => ({ lane, within: running(), over: false, rest: Promise.resolve() });

  return {
    get waiting() {
      return waiting;
    },
    run(begin, work, done = async () => undefined) {
      const turn = newTurn();
      const end = async (unit: Unit, own: object) => {
        await say(own, 'COMMIT');
        chained = unit.appended ?? chained;
        turn.rest = done(unit);
      };
      return next(turn, () => transaction(turn, begin, work, end));
    },
    view(begin, work) {
      const turn = newTurn();
      const end = async (_: Unit, own: object) => {
        turn.rest = say(own, 'COMMIT').catch(() => rollBack(own));
      };
      return next(turn, () => transaction(turn, begin, work, end));
    },
    async close() {
      await last;
      if (held) await pool.releaseConnection(await held);
      await handle.destroy();
    },
  };
}
