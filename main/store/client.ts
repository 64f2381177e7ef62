/** knex over our own connections: it builds the SQL, and opens nothing by itself. */
import knex, { type Knex } from 'knex';
import Sqlite from 'knex/lib/dialects/sqlite3/index.js';
import { type ConnectionWish, connect } from './sqlite/connection';
import type { Driver } from './sqlite/driver';

/** A handle with exactly one connection. */
export function createHandle(driver: Driver, wish: ConnectionWish): Knex {
  class Client extends Sqlite {
    _driver() {
      return driver.sqlite3;
    }

    override acquireRawConnection() {
      return connect(driver, wish);
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
