/** Looks into a store's file beside the counter that has it open: what every table holds. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readKeyring } from '../../main/store/keyring/keyring';
import { all, closeRaw, connectRaw } from '../../main/store/sqlite/connection';
import { driver } from '../../main/store/sqlite/driver';
import { type FoundedHouse, manager } from './counter';

export interface Looking {
  /** One hash a table, but for the trail, which grows with every refusal. */
  tables(): Promise<Record<string, string>>;
  rows(table: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function lookInto(house: FoundedHouse): Promise<Looking> {
  const ring = await readKeyring(join(house.folder, 'keyring.json'));
  const keys = await ring?.openWithPassphrase(manager.name, manager.passphrase);
  if (!keys) throw new Error('the manager cannot open this store');
  const db = await connectRaw(await driver(), {
    file: join(house.folder, 'counterside.db'),
    key: keys.data,
    access: 'read',
  });
  const names = (await all(db, "select name from sqlite_master where type = 'table'"))
    .map((row) => String(row.name))
    .filter((name) => name !== 'audit');
  const hashOf = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return {
    async tables() {
      const held: Record<string, string> = {};
      for (const name of names) {
        const rows = await all(db, `select * from "${name}"`);
        held[name] = `${rows.length} ${hashOf(rows)}`;
      }
      return held;
    },
    rows: (table) => all(db, `select * from "${table}"`),
    close: () => closeRaw(db),
  };
}
