/** knex ships no types for its dialects; this is the part that client.ts extends. */
declare module 'knex/lib/dialects/sqlite3/index.js' {
  import type { Database } from '@journeyapps/sqlcipher';
  import { Knex } from 'knex';

  export default class Client extends Knex.Client {
    connectionSettings: { filename: string };
    acquireRawConnection(): Promise<Database>;
  }
}
