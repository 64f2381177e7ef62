/** Migration 3: what a person ticked off in version 1 stays ticked, what the program closed does not become so (B-REG-4). */
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { followUps } from '../../main/store/follow-ups';
import { migrations } from '../../main/store/migrations/index';
import { openStore } from '../../main/store/open';
import { addOperator, inFolder, noon, someKeys } from '../support/store';

const later = '2026-03-11T12:00:00.000Z';

test('B-REG-4 B-TRUST-2 an upgrade tells a person’s early ticks from what the program closed', () =>
  inFolder(async (folder) => {
    const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
    const before = await openStore({ ...options, mode: 'found', migrations: migrations.slice(0, 2) });
    await before.write(async (unit) => {
      const by = await addOperator(unit);
      await unit('person').insert({
        ...{ id: 'person-0', given: 'Ada', middle: '', family: 'Rows', suffix: '', birth_date: '1980-05-17' },
        ...{ search_family: 'rows', search_given: 'ada', created_at: noon, version: 1 },
      });
      await unit('patient').insert({ person_id: 'person-0', since_at: noon, by_merge: 0 });
      const row = { kind: 'renewalReminder', patient_id: 'person-0', created_at: noon };
      await unit('follow_up').insert([
        { ...row, id: 'ticked', due: '2026-03-01', done_at: noon, done_by: by },
        { ...row, id: 'closed', due: '2026-03-02', done_at: later, done_by: by },
        { ...row, id: 'open', due: '2026-03-03', done_at: null, done_by: null },
      ]);
      const entry = { chain_version: 1, operator_id: by, roles: '[]', hand: 'operator', look_up: 0 };
      await unit('audit').insert([
        {
          ...entry,
          sequence: 901,
          at: noon,
          call: 'today.followUpDone',
          outcome: 'done',
          mac: 'a'.repeat(64),
        },
        { ...entry, sequence: 902, at: later, call: 'card.record', outcome: 'done', mac: 'b'.repeat(64) },
        {
          ...entry,
          sequence: 903,
          at: later,
          call: 'today.followUpDone',
          outcome: 'stale',
          mac: 'c'.repeat(64),
        },
      ]);
    });
    await before.close();
    const store = await openStore({ ...options, mode: 'open', migrations: migrations.slice(0, 3) });
    await store.read(async (unit) => {
      const ever = await followUps(unit).everOf('person-0', ['renewalReminder']);
      expect(ever.map(({ id, ticked }) => [id, ticked])).toEqual([
        ['ticked', true],
        ['closed', false],
        ['open', false],
      ]);
    });
    await store.close();
  }));
