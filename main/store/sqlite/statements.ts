/** The statements of one connection, prepared once and kept: preparing costs more than most questions do. */
import type { Database, RunResult, Statement } from '@journeyapps/sqlcipher';

/** What one statement answered: its rows, or what it changed. */
export interface Answered {
  readonly rows: readonly unknown[] | undefined;
  readonly lastID: number;
  readonly changes: number;
}

export interface Asked {
  readonly sql: string;
  readonly bindings: readonly unknown[];
  /** `run` steps once and tells what changed, `all` steps to the end and hands over rows. */
  readonly way: 'run' | 'all';
}

export interface Statements {
  ask(asked: Asked): Promise<Answered>;
  /** Before the connection closes: SQLite does not close one that still has statements. */
  forget(): void;
  readonly kept: number;
}

/** Questions and changes of rows. Pragmas, schema and transactions are not worth it, and have traps of their own. */
const worthKeeping = /^\s*(select|insert|update|delete|with)\b/i;
const transactional = /^\s*(begin|commit|rollback)\b/i;
/** Rows that a change hands back: one step leaves such a statement open, and with it the transaction. */
const handsBack = /\breturning\b/i;
/** Letters; whatever is longer was put together for one occasion. */
const longest = 4000;

/** `most` bounds the statements that are kept: those go that were asked for least recently. */
export function createStatements(db: Database, most: number): Statements {
  const prepared = new Map<string, Statement>();

  const drop = (sql: string) => {
    prepared.get(sql)?.finalize();
    prepared.delete(sql);
  };

  /** One that cannot be prepared never answers what it is asked: its fault comes to `failed` alone. */
  function statementFor(sql: string, failed: (fault: Error) => void): Statement {
    const known = prepared.get(sql);
    // Back to the end of the line.
    prepared.delete(sql);
    const statement =
      known ??
      db.prepare(sql, (fault) => {
        if (fault === null) return;
        prepared.delete(sql);
        failed(fault);
      });
    prepared.set(sql, statement);
    if (prepared.size > most) {
      const [oldest] = prepared.keys();
      if (oldest !== undefined) drop(oldest);
    }
    return statement;
  }

  const askKept = ({ sql, bindings, way }: Asked): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const statement = statementFor(sql, reject);
      statement[way](bindings, function (this: RunResult, fault: Error | null, rows?: unknown[]) {
        if (fault === null) {
          // Copied: the next question to the same statement writes over them.
          resolve({ rows, lastID: this.lastID, changes: this.changes });
          return;
        }
        // Whatever state it is in, nobody meets it again.
        if (prepared.get(sql) === statement) drop(sql);
        reject(fault);
      });
    });

  const askOnce = ({ sql, bindings, way }: Asked): Promise<Answered> =>
    new Promise((resolve, reject) => {
      db[way](sql, bindings, function (this: RunResult, fault: Error | null, rows?: unknown[]) {
        if (fault === null) resolve({ rows, lastID: this.lastID, changes: this.changes });
        else reject(fault);
      });
    });

  /** Begun and ended in one step, instead of one to prepare and one to run. */
  const turn = (sql: string): Promise<Answered> =>
    new Promise((resolve, reject) => {
      db.exec(sql, (fault) => {
        if (fault === null) resolve({ rows: [], lastID: 0, changes: 0 });
        else reject(fault);
      });
    });

  return {
    ask(asked) {
      if (transactional.test(asked.sql) && asked.bindings.length === 0) return turn(asked.sql);
      const { sql, way } = asked;
      const keep = worthKeeping.test(sql) && sql.length <= longest && !(way === 'run' && handsBack.test(sql));
      return keep ? askKept(asked) : askOnce(asked);
    },
    forget() {
      for (const sql of [...prepared.keys()]) drop(sql);
    },
    get kept() {
      return prepared.size;
    },
  };
}
