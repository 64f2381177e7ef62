/** The raw driver with promises: what is measured against, and what fills big stores. */
import sqlcipher, { type Database, type Statement } from '@journeyapps/sqlcipher';

export type Value = string | number | null;

export interface Raw {
  run(sql: string): Promise<void>;
  all(sql: string): Promise<Record<string, unknown>[]>;
  prepare(sql: string): { run(values: readonly Value[]): Promise<void>; finalize(): Promise<void> };
  close(): Promise<void>;
}

const settled = (begin: (done: (error: Error | null) => void) => unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    begin((error) => (error ? reject(error) : resolve()));
  });

/** Opens an encrypted file that exists. */
export async function openRaw(file: string, key: Uint8Array): Promise<Raw> {
  const db = await new Promise<Database>((resolve, reject) => {
    const opened: Database = new sqlcipher.Database(file, sqlcipher.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const run = (sql: string) => settled((done) => db.run(sql, done));
  await run(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"`);
  return {
    run,
    all: (sql) =>
      new Promise((resolve, reject) => {
        db.all(sql, (error: Error | null, rows: Record<string, unknown>[]) =>
          error ? reject(error) : resolve(rows),
        );
      }),
    prepare(sql) {
      const statement: Statement = db.prepare(sql);
      return {
        run: (values) => settled((done) => statement.run(values, done)),
        finalize: () => settled((done) => statement.finalize(() => done(null))),
      };
    },
    close: () => settled((done) => db.close(done)),
  };
}
