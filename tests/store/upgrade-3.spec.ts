/** Migration 3 on rows of a store of version 2: a certifier's amounts go over as they are, and only grow from then on. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { allowanceSettings } from '../../main/store/allowance-settings';
import { certifiers } from '../../main/store/certifiers';
import { migrations } from '../../main/store/migrations/index';
import { openStore } from '../../main/store/open';
import { addOperator, day, inFolder, noon, someKeys } from '../support/store';

test('B-TRUST-2 R-ALW-2 an upgrade to version 3 keeps every amount that a certifier set', () =>
  inFolder(async (folder) => {
    const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
    const before = await openStore({ ...options, mode: 'found', migrations: migrations.slice(0, 2) });
    const { by, certifier, patient } = await before.write(async (unit) => {
      await unit('person').insert({
        ...{ id: 'person-0', given: 'Ada', middle: '', family: 'Rows', suffix: '', birth_date: '1980-05-17' },
        ...{ search_family: 'rows', search_given: 'ada', created_at: noon, version: 1 },
      });
      await unit('patient').insert({ person_id: 'person-0', since_at: noon, by_merge: 0 });
      const made = {
        by: await addOperator(unit),
        patient: 'person-0',
        certifier: await certifiers(unit).keep({
          newId: randomUUID(),
          name: 'Dr. Rows',
          profession: 'aprn',
          licenceNumber: '1.2',
        }),
      };
      for (const [id, milligrams] of [
        ['one', 56_000],
        ['two', 0],
      ] as const)
        await unit('allowance_setting').insert({
          id,
          patient_id: made.patient,
          certifier_id: made.certifier,
          milligrams,
          from_day: '2026-02-01',
          at: noon,
          by: made.by,
        });
      return made;
    });
    await before.close();

    const store = await openStore({ ...options, mode: 'open', migrations: migrations.slice(0, 3) });
    const more = { patient, certifier, from: day('2026-03-01'), reason: 'By letter', at: noon, by };
    await store.write((unit) => allowanceSettings(unit).add({ ...more, id: 'three', milligrams: null }));
    await store.read(async (unit) => {
      const held = await allowanceSettings(unit).ofRecords([patient]);
      expect(held.map(({ id, milligrams, from }) => [id, milligrams, from])).toEqual([
        ['one', 56_000, '2026-02-01'],
        ['two', 0, '2026-02-01'],
        ['three', null, '2026-03-01'],
      ]);
      expect(await unit('allowance_setting').pluck('reason')).toEqual([null, null, 'By letter']);
    });
    for (const sql of ['UPDATE allowance_setting SET milligrams = 1', 'DELETE FROM allowance_setting'])
      await expect(
        store.write((unit) => unit.raw(sql)),
        sql,
      ).rejects.toThrow('append-only');
    expect((await store.integrity()).findings).toEqual([]);
    await store.close();
  }));
