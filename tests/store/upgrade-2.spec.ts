/** Migration 2 on real rows of migration 1: everything is found as it was. */
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { certifications } from '../../main/store/certifications';
import { migrations } from '../../main/store/migrations/index';
import { openStore, type Store } from '../../main/store/open';
import { people } from '../../main/store/people';
import { searchTails } from '../../main/store/search-text';
import type { Unit } from '../../main/store/unit';
import { CardNumber } from '../../preload/contract/values';
import { inFolder, someKeys } from '../support/store';
import { event, families, rows } from '../support/store-version-1';

const kept = async (unit: Unit, table: string, columns: readonly string[]) =>
  (await unit(table).select([...columns])).map((row) => JSON.stringify(row)).sort();

/** The rows of every table with their columns of version 1. */
async function heldIn(store: Store): Promise<Record<string, string[]>> {
  const held: Record<string, string[]> = {};
  for (const [table, made] of rows) {
    // A number has one line now, whatever it is printed on.
    if (table === 'certificate_number') continue;
    const columns = [...new Set(made.flatMap((row) => Object.keys(row)))];
    held[table] = await store.read((unit) => kept(unit, table, columns));
  }
  return held;
}

/** A store of version 1 with its rows, brought to a later version. */
const upgraded = (work: (store: Store, before: Record<string, string[]>) => Promise<void>, version = 2) =>
  inFolder(async (folder) => {
    const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
    const first = await openStore({ ...options, mode: 'found', migrations: migrations.slice(0, 1) });
    await first.write(async (unit) => {
      for (const [table, made] of rows) for (const row of made) await unit(table).insert(row);
    });
    const before = await heldIn(first);
    await first.close();
    const store = await openStore({ ...options, mode: 'open', migrations: migrations.slice(0, version) });
    await work(store, before).finally(() => store.close());
  });

test('B-TRUST-2 an upgrade to version 2 finds every row as it was', () =>
  upgraded(async (store, before) => {
    expect(await heldIn(store)).toEqual(before);
    expect((await store.integrity()).findings).toEqual([]);
  }));

test('B-TRUST-2 after the upgrade certificates have their patients as holders, and each number one line', () =>
  upgraded(async (store) => {
    await store.read(async (unit) => {
      expect(await unit('certificate_number').orderBy('number')).toEqual([
        { number: 'MM-0001', holder_id: 'person-0', compact: 'MM0001' },
        { number: 'MM-0002', holder_id: 'person-1', compact: 'MM0002' },
      ]);
      const [mine, other] = [await certifications(unit).ofPatient('person-0'), 'person-1'];
      expect(mine[0]?.certificates).toMatchObject([
        { id: 'k1', holder: 'person-0', caregiving: null, events: [{ state: 'lost' }, { state: 'active' }] },
        { id: 'k2', number: 'MM-0001', events: [] },
      ]);
      expect(await certifications(unit).holdersOf(CardNumber.parse('MM-0002'))).toEqual([other]);
    });
  }));

test('B-TRUST-2 after the upgrade the tables that only grow still refuse changes, and events count on', () =>
  upgraded(async (store) => {
    for (const [act, sql] of [
      ['changed', "UPDATE certificate_event SET reason = 'x'"],
      ['removed', 'DELETE FROM certificate_event'],
    ] as const)
      await expect(
        store.write((unit) => unit.raw(sql)),
        act,
      ).rejects.toThrow('append-only');
    await expect(store.write((unit) => unit.raw('DELETE FROM paper_print'))).rejects.toThrow('append-only');
    await store.write(async (unit) => {
      await unit('certificate_event').insert({ ...event('k2', 'enteredByMistake') });
      expect(await unit('certificate_event').max({ last: 'sequence' }).first()).toEqual({ last: 4 });
    });
  }));

test('B-ID-1 after the upgrade later words of a family name find their people', () =>
  upgraded(async (store) => {
    await store.read(async (unit) => {
      for (const [index, family] of families.entries()) {
        const tails = await unit('person_tail')
          .where({ person_id: `person-${index}` })
          .pluck('tail');
        expect(tails.sort()).toEqual(searchTails(family).sort());
      }
      const found = async (text: string) =>
        (await people(unit).suggest(text, 8)).map((one) => one.name.family);
      expect(await found('connor')).toEqual(["O'Connor-Nguyễn"]);
      expect(await found('nguyen ada')).toEqual(["O'Connor-Nguyễn"]);
      expect(await found('петр')).toEqual(['Иванов-Петров']);
      // Misspelt, through the words that migration 3 gathered.
      expect(await found('conor')).toContain("O'Connor-Nguyễn");
    });
  }, migrations.length));
