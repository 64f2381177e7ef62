import { AsyncResource } from 'node:async_hooks';
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

test('stores that were opened and closed again leave nothing behind in what runs later', () =>
  withStore(async ({ store, options }) => {
    await store.close();
    // Node 20 keeps a place in everything that runs for each storage that was ever used.
    const places = () => Object.getOwnPropertySymbols(new AsyncResource('later')).length;
    const turns = async (times: number) => {
      for (let turn = 0; turn < times; turn++) {
        const opened = await openStore(options);
        await opened.write(() => opened.read(async (unit) => unit.ask('SELECT 1', [])));
        await opened.close();
      }
    };
    await turns(1);
    const before = places();
    await turns(3);
    expect(places()).toBe(before);
  }));

test('a unit on one connection may look through another, and waits for itself there no less', () =>
  withStore(async ({ store }) => {
    const within = store.write(() => store.read(() => store.write(async () => 'never')));
    await expect(within).rejects.toThrow('waits for itself');
    // What one unit leaves running begins the next one freely, once the first is over.
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const left = await store.write(async () => ({ later: gate.then(() => store.write(async () => 'done')) }));
    go();
    expect(await left.later).toBe('done');
  }));
