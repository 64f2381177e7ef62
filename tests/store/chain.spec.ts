import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { anchorOf } from '../../main/store/anchor';
import { audit } from '../../main/store/audit';
import { beforeFirst, macOf } from '../../main/store/chain';
import { openStore } from '../../main/store/open';
import { inMemory, withStore } from '../support/store';
import { addRows, asAttacker, entry } from '../support/store-trail';

test('R-PMP-4 the written form of a row stays the same for ever', () => {
  const row = {
    sequence: 1,
    chainVersion: 1,
    at: '2026-03-02T12:00:00.000Z',
    operatorId: 'o',
    operatorName: 'Zoë “Q”',
    roles: ['manager', 'frontDesk'],
    hand: 'operator',
    call: 'patient.view',
    outcome: 'done',
    subject: null,
    purpose: null,
    lookUp: true,
    reference: null,
  };
  expect(macOf(new Uint8Array(32).fill(7), row, beforeFirst)).toBe(
    '2e658abef96d3bed8c288c63a74f13108ba8e2bb37a171163345a7d7715c9025',
  );
});

test('R-PMP-4 rows are chained, counted, and found by whom they are about', async () => {
  const store = await inMemory();
  await store.write(async (unit) => {
    await audit(unit).append(entry({ subject: 'a', call: 'patient.view' }));
    await audit(unit).append(entry({ subject: 'b', operator: null, outcome: 'denied', lookUp: false }));
    await audit(unit).append(entry({ subject: 'a', call: 'card.check', hand: 'walkIn' }));
  });
  await store.read(async (unit) => {
    const trail = audit(unit);
    expect((await trail.head()).count).toBe(3);
    expect((await trail.about(['a'], null, 10)).map((row) => row.call)).toEqual([
      'card.check',
      'patient.view',
    ]);
    expect((await trail.rows(3, 1)).map((row) => row.sequence)).toEqual([2]);
    expect(await trail.verify()).toMatchObject({ sound: true, count: 3, why: 'none', brokenAt: null });
  });
  await store.close();
});

test('R-PMP-4 a row of a unit that rolls back is not in the trail, and the chain goes on', () =>
  withStore(async ({ store }) => {
    await addRows(store, 2);
    const failing = store.write(async (unit) => {
      await audit(unit).append(entry());
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await addRows(store, 1);
    expect(await store.verifyAudit()).toMatchObject({ sound: true, count: 3 });
  }));

test('R-PMP-4 an older copy of the file is noticed, also after it was worked with', () =>
  withStore(async ({ store, options }) => {
    await addRows(store, 3);
    await store.close();
    await copyFile(options.file, `${options.file}.old`);
    const later = await openStore(options);
    await addRows(later, 2);
    await later.close();
    await copyFile(`${options.file}.old`, options.file);

    const older = await openStore(options);
    expect(older.started).toMatchObject({ sound: false, why: 'tail', brokenAt: 4 });
    await addRows(older, 4);
    await older.close();
    const again = await openStore(options);
    expect(again.started).toMatchObject({ sound: false, why: 'anchor', brokenAt: 5 });
    await again.close();
  }));

for (const [what, change] of [
  ['missing', (file: string) => rm(file)],
  ['spoiled', (file: string) => writeFile(file, 'x'.repeat(1024))],
  [
    'of another store',
    async (file: string) => {
      const field = JSON.stringify({ count: 3, head: beforeFirst, mac: 'a'.repeat(64) });
      await writeFile(file, field.padEnd(512));
    },
  ],
] as const)
  test(`R-PMP-4 an anchor that is ${what} is noticed and not made anew`, () =>
    withStore(async ({ store, options }) => {
      await addRows(store, 3);
      await store.close();
      await change(anchorOf(options.file));
      for (let turn = 0; turn < 2; turn++) {
        const opened = await openStore(options);
        expect(opened.started).toMatchObject({
          sound: false,
          why: 'anchor',
          brokenAt: null,
          count: 3 + turn,
        });
        await addRows(opened, 1);
        await opened.close();
      }
    }));

test('R-PMP-4 an anchor that lags behind, as after a power cut, is sound', () =>
  withStore(async ({ store, options }) => {
    await addRows(store, 2);
    const lagging = await readFile(anchorOf(options.file));
    await addRows(store, 3);
    await store.close();
    await writeFile(anchorOf(options.file), lagging);
    const opened = await openStore(options);
    expect(opened.started).toMatchObject({ sound: true, count: 5 });
    await opened.close();
  }));

test('R-PMP-4 the start check looks at the last thousand rows, the walk at all', () =>
  withStore(async ({ store, options }) => {
    await store.write(async (unit) => {
      for (let row = 0; row < 1010; row++) await audit(unit).append(entry());
    });
    await asAttacker(store, (unit) => unit('audit').where({ sequence: 5 }).update({ call: 'nothing.here' }));
    await store.close();
    const opened = await openStore(options);
    expect(opened.started).toMatchObject({ sound: true, count: 1010 });
    expect(await opened.verifyAudit()).toMatchObject({ sound: false, why: 'row', brokenAt: 5 });
    await opened.close();
  }));
