/** knex over our own connections: it builds the SQL, and opens nothing by itself. */
import type { Database } from '@journeyapps/sqlcipher';
import knex, { type Knex } from 'knex';
import Sqlite, { type Query } from 'knex/lib/dialects/sqlite3/index.js';
import { type ConnectionWish, connect } from './sqlite/connection';
import type { Driver } from './sqlite/driver';
import { createStatements, type Statements } from './sqlite/statements';

/** More than the program has statements in daily use; lists of many lengths are what comes and goes. */
const statementsKept = 200;

/** As knex's own client reads the method: what only changes rows is run, everything else hands rows over. */
function wayOf({ method, returning }: Query): 'run' | 'all' {
  if (method === 'insert' || method === 'update') return returning ? 'all' : 'run';
  return method === 'del' || method === 'counter' ? 'run' : 'all';
}

/** A handle with exactly one connection. */
export function createHandle(driver: Driver, wish: ConnectionWish): Knex {
  const statements = new WeakMap<Database, Statements>();

  class Client extends Sqlite {
    _driver() {
      return driver.sqlite3;
    }

    override acquireRawConnection() {
      return connect(driver, wish);
    }

    override async destroyRawConnection(connection: Database) {
      statements.get(connection)?.forget();
      await super.destroyRawConnection(connection);
    }

    override async _query(connection: Database, query: Query) {
      if (!query.sql) throw new Error('the statement is empty');
      let held = statements.get(connection);
      if (!held) {
        held = createStatements(connection, statementsKept);
        statements.set(connection, held);
      }
      const { rows, lastID, changes } = await held.ask({
        sql: query.sql,
        bindings: query.bindings ?? [],
        way: wayOf(query),
      });
      return Object.assign(query, { response: rows, context: { lastID, changes } });
    }
  }
  return knex({
    client: Client,
    connection: { filename: wish.file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
    // Error texts otherwise quote the values of the statement, a patient's name for instance.
    compileSqlOnError: false,
  });
}
