/** knex ships no types for its dialects; this is the part that client.ts extends. */
declare module 'knex/lib/dialects/sqlite3/index.js' {
  import type { Database } from '@journeyapps/sqlcipher';
  import { Knex } from 'knex';

  /** One statement on its way through knex, and what `processResponse` makes its answer from. */
  export interface Query {
    readonly sql: string;
    readonly bindings?: readonly unknown[];
    readonly method?: string;
    readonly returning?: unknown;
    response?: unknown;
    context?: { readonly lastID: number; readonly changes: number };
  }

  export default class Client extends Knex.Client {
    connectionSettings: { filename: string };
    acquireRawConnection(): Promise<Database>;
    destroyRawConnection(connection: Database): Promise<void>;
    _query(connection: Database, query: Query): Promise<Query>;
  }
}
