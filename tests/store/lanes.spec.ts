import { expect, test } from 'playwright/test';
import { audit } from '../../main/store/audit';
import { createHandle } from '../../main/store/client';
import { createLane } from '../../main/store/lane';
import { openStore } from '../../main/store/open';
import { driver } from '../../main/store/sqlite/driver';
import { withStore } from '../support/store';
import { entry } from '../support/store-trail';

test('R-PMP-4 what another process added to the trail in between is chained, and nothing is chained past it', () =>
  withStore(async ({ store, options }) => {
    await store.close();
    const { file, keys } = options;
    const tools = await driver();
    // Past the lock, as a defence in depth.
    const lanes = [1, 2].map(() =>
      createLane({
        handle: createHandle(tools, { file, key: keys.data, access: 'write' }),
        auditKey: keys.audit,
        anchor: async () => ({ kind: 'none' }),
      }),
    );
    for (const turn of [0, 1, 1, 0, 0, 1])
      await lanes[turn]?.run(['BEGIN IMMEDIATE'], (unit) => audit(unit).append(entry()));
    for (const lane of lanes) await lane.close();
    const opened = await openStore(options);
    expect(await opened.verifyAudit()).toMatchObject({ brokenAt: null, count: 6 });
    await opened.close();
  }));

test('B-TRUST-1 of questions that go side by side, none writes once another has failed', () =>
  withStore(async ({ store }) => {
    const add = (name: string) => ['INSERT INTO serial (name, last) VALUES (?, 1)', [name]] as const;
    const writing = store.write((unit) =>
      Promise.all([
        unit.insert('INSERT INTO serial (name, last) VALUES (NULL, NULL)', []),
        (async () => {
          for (let turn = 0; turn < 200; turn++) await unit.insert(...add(`session ${turn}`));
        })(),
      ]),
    );
    await expect(writing).rejects.toThrow(/NOT NULL/);
    await store.write(async (unit) => {
      expect(await unit.ask('SELECT name FROM serial', [])).toEqual([]);
    });
  }));

test('a unit that is over answers no question more', () =>
  withStore(async ({ store }) => {
    for (const begin of ['read', 'write'] as const) {
      const left = await store[begin](async (unit) => ({ unit }));
      await expect(left.unit.ask('SELECT 1', [])).rejects.toThrow('this unit is over');
    }
  }));
