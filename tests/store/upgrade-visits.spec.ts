/** Migration 3 on the queue of version 2: every place and event as it was, and the counter as a state of its own. */
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { migrations } from '../../main/store/migrations/index';
import { openStore } from '../../main/store/open';
import { visits } from '../../main/store/visits';
import { addOperator, at, day, inFolder, noon, someKeys } from '../support/store';

const later = at('2026-03-02T13:00:00.000Z');

test('B-TRUST-2 R-ST-1 an upgrade to version 3 keeps the queue, and what was served then was served', () =>
  inFolder(async (folder) => {
    const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
    const second = await openStore({ ...options, mode: 'found', migrations: migrations.slice(0, 2) });
    const by = await second.write(async (unit) => {
      const operator = await addOperator(unit);
      const place = { day: '2026-03-02', name: 'Ada', reason: 'card', at: noon, by: operator, version: 3 };
      const called = { called_at: noon, called_by: operator };
      await unit('visit').insert({ ...place, id: 'v1', serial: 1, state: 'waiting' });
      await unit('visit').insert({ ...place, ...called, id: 'v2', serial: 2, state: 'called' });
      const served = { ...place, ...called, ended_at: later, state: 'served' };
      await unit('visit').insert({ ...served, id: 'v3', serial: 3 });
      for (const [visit_id, move] of [
        ['v2', 'call'],
        ['v3', 'call'],
        ['v3', 'serve'],
      ])
        await unit('visit_event').insert({ visit_id, move, at: noon, by: operator });
      return operator;
    });
    await second.close();

    const store = await openStore({ ...options, mode: 'open', migrations: migrations.slice(0, 3) });
    await store.write(async (unit) => {
      const repo = visits(unit);
      const today = day('2026-03-02');
      const [waiting, called, ended] = [
        await repo.waiting(today),
        await repo.called(today),
        await repo.endedOn(today),
      ].map((list) => list.map(({ id, number, version }) => [id, number, version]));
      expect([waiting, called, ended]).toEqual([[['v1', 1, 3]], [['v2', 2, 3]], [['v3', 3, 3]]]);
      expect(await repo.moves('v3')).toEqual(['call', 'serve']);
      expect(await repo.byId('v3')).toMatchObject({ calledAt: noon, attendedAt: null, endedAt: later });
      await expect(repo.add({ ...newcomer, serial: 1, by })).rejects.toThrow('UNIQUE');
      await repo.move({
        id: 'v2',
        version: 3,
        move: 'attend',
        state: 'atCounter',
        called: 'asBefore',
        attended: { at: later, by },
        endedAt: null,
        at: later,
        by,
      });
      expect(await repo.atCounter(today)).toMatchObject([{ id: 'v2', attendedAt: later }]);
      expect(await unit('visit_event').max({ last: 'sequence' }).first()).toEqual({ last: 4 });
      await expect(unit('visit').where({ id: 'v1' }).update({ state: 'gone' })).rejects.toThrow('CHECK');
    });
    expect((await store.integrity()).findings).toEqual([]);
    await store.close();
  }));

const newcomer = {
  id: 'v9',
  day: day('2026-03-02'),
  name: 'Ben',
  reason: 'other',
  person: null,
  at: noon,
} as const;
