import path from 'node:path';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { expect, test } from 'playwright/test';
import { createHandle } from '../../main/store/client';
import { type ConnectionWish, closeRaw, connect, memory } from '../../main/store/sqlite/connection';
import { driver } from '../../main/store/sqlite/driver';
import { createStatements } from '../../main/store/sqlite/statements';
import { inFolder, someKeys } from '../support/store';

const inMemory: ConnectionWish = { file: memory, key: null, access: 'create' };

async function withHandle<T>(work: (handle: Knex) => Promise<T>, wish = inMemory): Promise<T> {
  const handle = createHandle(await driver(), wish);
  try {
    await handle.raw('CREATE TABLE jar (id INTEGER PRIMARY KEY, label TEXT UNIQUE, weight INTEGER)');
    return await work(handle);
  } finally {
    await handle.destroy();
  }
}

const withStatements = async (
  most: number,
  work: (held: ReturnType<typeof createStatements>) => Promise<void>,
) => {
  const db = await connect(await driver(), inMemory);
  const held = createStatements(db, most);
  try {
    await work(held);
  } finally {
    held.forget();
    await closeRaw(db);
  }
};

const ask = (sql: string, bindings: readonly unknown[] = []) => ({ sql, bindings, way: 'all' }) as const;

test('B-TRUST-2 every way to ask answers the same the first time and when its statement is used again', async () => {
  await withHandle(async (handle) => {
    for (const turn of [1, 2, 3]) {
      const label = `jar ${turn}`;
      expect(await handle('jar').insert({ label, weight: turn })).toEqual([turn]);
      expect(await handle('jar').where({ label }).first('weight')).toEqual({ weight: turn });
      expect(await handle('jar').where({ label }).select('id', 'weight')).toEqual([
        { id: turn, weight: turn },
      ]);
      expect(await handle('jar').where({ label }).pluck('weight')).toEqual([turn]);
      expect(await handle.raw('SELECT label FROM jar WHERE id = ?', [turn])).toEqual([{ label }]);
      expect(await handle('jar').count({ count: '*' })).toEqual([{ count: turn }]);
      expect(await handle('jar').where({ label: 'no such jar' }).first()).toBeUndefined();
      expect(
        await handle('jar')
          .where({ label })
          .update({ weight: turn + 10 }),
      ).toBe(1);
      expect(await handle('jar').where({ label: 'no such jar' }).update({ weight: 0 })).toBe(0);
      expect(await handle('jar').where({ label }).update({ weight: turn }).returning('id')).toEqual([
        { id: turn },
      ]);
      expect(await handle('jar').where('weight', '>', 100).del()).toBe(0);
    }
    expect(await handle('jar').insert({ label: 'fourth', weight: 4 }).returning('label')).toEqual([
      { label: 'fourth' },
    ]);
    expect(await handle('jar').del()).toBe(4);
  });
});

test('B-TRUST-2 a value that is left out is empty, and not what the same statement bore before', async () => {
  await withHandle(async (handle) => {
    const sql = 'INSERT INTO jar (label, weight) VALUES (?, ?)';
    for (const bindings of [
      ['first', 7],
      ['second', null],
    ])
      await handle.raw(sql, bindings);
    expect(await handle('jar').where({ label: 'second' }).first('weight')).toEqual({ weight: null });
  });
});

test('B-TRUST-2 what a statement refuses is told each time, and it works again afterwards', async () => {
  await withHandle(async (handle) => {
    const add = (label: string) => handle('jar').insert({ label, weight: 1 });
    await add('one');
    for (const _ of [1, 2]) await expect(add('one')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    expect(await add('two')).toHaveLength(1);
    for (const _ of [1, 2])
      await expect(handle('shelf').select()).rejects.toThrow('SQLITE_ERROR: no such table: shelf');
    await handle.raw('CREATE TABLE shelf (id INTEGER)');
    expect(await handle('shelf').select()).toEqual([]);
  });
});

test('B-TRUST-2 a table that gains a column, or is made anew, is seen whole by statements from before', async () => {
  await withHandle(async (handle) => {
    const whole = () => handle('jar').where({ label: 'one' }).first();
    await handle('jar').insert({ label: 'one', weight: 1 });
    expect(await whole()).toEqual({ id: 1, label: 'one', weight: 1 });
    await handle.raw('ALTER TABLE jar ADD COLUMN shelf TEXT');
    expect(await whole()).toEqual({ id: 1, label: 'one', weight: 1, shelf: null });
    await handle.raw('DROP TABLE jar');
    await expect(whole()).rejects.toThrow('no such table');
    await handle.raw('CREATE TABLE jar (label TEXT)');
    await handle('jar').insert({ label: 'one' });
    expect(await whole()).toEqual({ label: 'one' });
  });
});

test('B-TRUST-2 kept statements hold no snapshot, no transaction and no file', async () => {
  await inFolder(async (folder) => {
    const file = path.join(folder, 'jars.db');
    const key = someKeys().data;
    await withHandle(
      async (writer) => {
        const reader = createHandle(await driver(), { file, key, access: 'read' });
        try {
          for (const turn of [1, 2, 3]) {
            await writer.raw('BEGIN IMMEDIATE');
            await writer('jar').insert({ label: `jar ${turn}`, weight: turn });
            // Deletes nothing, and hands back rows that nobody reads.
            await writer('jar').where({ weight: turn }).del('id');
            await writer('jar').insert({ label: `jar ${turn}`, weight: turn });
            await writer.raw('COMMIT');
            await reader.raw('BEGIN');
            expect(await reader('jar').select('id')).toHaveLength(turn);
            expect(await reader('jar').first('id').orderBy('id')).toEqual({ id: 1 });
            await reader.raw('COMMIT');
            expect(await writer.raw('PRAGMA wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }]);
          }
        } finally {
          // Throws SQLITE_BUSY where a statement is left.
          await reader.destroy();
        }
      },
      { file, key, access: 'create' },
    );
  });
});

test('B-TRUST-2 a refused change inside a transaction leaves a transaction that can be rolled back', async () => {
  await withHandle(async (handle) => {
    const add = () => handle('jar').insert({ label: 'one', weight: 1 });
    await handle.raw('BEGIN IMMEDIATE');
    await add();
    await expect(add()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    await handle.raw('ROLLBACK');
    expect(await handle('jar').select()).toEqual([]);
    await expect(handle.raw('COMMIT')).rejects.toThrow('no transaction is active');
  });
});

test('B-TRUST-2 only questions and changes of rows are kept, and no more of them than are wanted', async () => {
  await withStatements(3, async (held) => {
    for (const sql of [
      'CREATE TABLE jar (id INTEGER, label TEXT)',
      'BEGIN',
      'PRAGMA user_version = 7',
      'PRAGMA user_version',
      'COMMIT',
      'BEGIN IMMEDIATE',
      'ROLLBACK',
      `SELECT '${'long '.repeat(1000)}' AS text`,
      'ALTER TABLE jar ADD COLUMN weight INTEGER',
    ]) {
      await held.ask(ask(sql));
      expect(held.kept, sql).toBe(0);
    }
    await held.ask({ sql: 'DELETE FROM jar RETURNING id', bindings: [], way: 'run' });
    expect(held.kept).toBe(0);
    for (const [at, kept] of [1, 2, 3, 3, 3].entries()) {
      await held.ask(ask(`SELECT ${at} AS n`));
      expect(held.kept).toBe(kept);
    }
    await expect(held.ask(ask('SELECT absent FROM jar'))).rejects.toThrow('no such column');
    expect(held.kept).toBeLessThan(3);
  });
});

test('B-TRUST-2 whatever is asked in whatever order, few kept statements answer as fresh ones do', async () => {
  const number = fc.integer({ min: 0, max: 9 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(number, number), { maxLength: 40 }), async (asked) => {
      await withStatements(2, async (held) => {
        // All at once: the connection answers in turn.
        const answers = await Promise.all(
          asked.map(([kind, value]) => held.ask(ask(`SELECT ? * ${kind} AS n`, [value]))),
        );
        expect(answers.map(({ rows }) => rows)).toEqual(asked.map(([kind, value]) => [{ n: kind * value }]));
      });
    }),
    { numRuns: 20 },
  );
});
