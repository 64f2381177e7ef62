/** Migration 4 on rows of a store of version 3: ledger, sales and alerts as they were, and orders beside them. */
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { alerts } from '../../main/store/alerts';
import { deliveryLists } from '../../main/store/delivery-lists';
import { ledger } from '../../main/store/ledger';
import { migrations } from '../../main/store/migrations/index';
import { openStore } from '../../main/store/open';
import { addOrder } from '../support/delivery-rows';
import { addRow } from '../support/ledger-rows';
import { addOperator, addPatient, called, day, inFolder, noon, someKeys, today } from '../support/store';

test('B-TRUST-2 B-DLV-1 an upgrade to version 4 keeps every row of the ledger and every alert, in their order', () =>
  inFolder(async (folder) => {
    const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
    const before = await openStore({ ...options, mode: 'found', migrations: migrations.slice(0, 3) });
    const { by, patient, rows } = await before.write(async (unit) => {
      const by = await addOperator(unit);
      const patient = await addPatient(unit, called('Ada', 'Rows'));
      await addRow(unit, by, { patient });
      await addRow(unit, by, { patient, kind: 'hold' });
      const of = { patient, day: today, facts: { asked: 2 }, at: noon, by };
      for (const [kind, attempt] of [
        ['overAllowance', 'a'],
        ['cardRefused', 'b'],
      ] as const)
        await alerts(unit).add({ ...of, kind, attempt });
      return { by, patient, rows: await unit('ledger_row') };
    });
    await before.close();

    const store = await openStore({ ...options, mode: 'open', migrations: migrations.slice(0, 4) });
    await store.write(async (unit) => {
      expect(await unit('ledger_row')).toEqual(rows);
      const wish = { kinds: ['overAllowance', 'cardRefused'], patient, since: today, limit: 9 } as const;
      const kept = await alerts(unit).since(wish);
      expect(kept.map(({ kind, facts }) => [kind, facts])).toEqual([
        ['cardRefused', { asked: 2 }],
        ['overAllowance', { asked: 2 }],
      ]);
      const of = { patient, day: today, facts: {}, at: noon, by };
      await alerts(unit).add({ ...of, kind: 'handedOver', attempt: 'c' });
      await alerts(unit).add({ ...of, kind: 'handedOver', attempt: 'a' });
      expect(await unit('alert').orderBy('sequence').pluck('sequence')).toEqual([1, 2, 3]);
      await addOrder(unit, by, patient);
      expect(await deliveryLists(unit).openOf([patient])).toHaveLength(1);
      const held = await ledger(unit).rowsOf([patient], day('2026-03-01'));
      expect(held.map(({ kind }) => kind)).toEqual(['dispense', 'hold', 'hold']);
    });
    for (const sql of ["UPDATE alert SET facts = '{}'", 'DELETE FROM alert'])
      await expect(
        store.write((unit) => unit.raw(sql)),
        sql,
      ).rejects.toThrow('append-only');
    expect((await store.integrity()).findings).toEqual([]);
    await store.close();
  }));
