import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { anchorOf } from '../../main/store/anchor';
import { audit, type Verdict } from '../../main/store/audit';
import { beforeFirst, macOf } from '../../main/store/chain';
import { type OpenOptions, openStore, type Store } from '../../main/store/open';
import type { Row, Unit } from '../../main/store/unit';
import { inMemory, someKeys, withStore } from '../support/store';
import { addRows, entry } from '../support/store-trail';

const rows = 12;

/** What somebody with a database tool and the data key can do; the triggers are the first to go. */
const asAttacker = (store: Store, work: (unit: Unit) => Promise<unknown>) =>
  store.write(async (unit) => {
    for (const act of ['update', 'delete']) await unit.raw(`DROP TRIGGER audit_keeps_${act}`);
    await work(unit);
  });

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

type Tamper = (unit: Unit, row: number, other: number) => Promise<unknown>;

const set =
  (change: Row): Tamper =>
  (unit, sequence) =>
    unit('audit').where({ sequence }).update(change);

/** Each answers the row that has to be named. */
const tampers: Record<
  string,
  { act: Tamper; at: (row: number, other: number) => number; why: Verdict['why'] }
> = {
  'edit the time': { act: set({ at: '2020-01-01T00:00:00.000Z' }), at: (row) => row, why: 'row' },
  'edit the name': { act: set({ operator_name: 'Nobody' }), at: (row) => row, why: 'row' },
  'edit the roles': { act: set({ roles: '[]' }), at: (row) => row, why: 'row' },
  'edit the subject': { act: set({ subject: null }), at: (row) => row, why: 'row' },
  'hide a look-up': { act: set({ look_up: 0 }), at: (row) => row, why: 'row' },
  'edit the outcome': { act: set({ outcome: 'refused' }), at: (row) => row, why: 'row' },
  'edit the mac': { act: set({ mac: 'f'.repeat(64) }), at: (row) => row, why: 'row' },
  'edit the version': { act: set({ chain_version: 2 }), at: (row) => row, why: 'row' },
  'delete a row': {
    act: (unit, sequence) => unit('audit').where({ sequence }).delete(),
    at: (row) => row,
    why: 'gap',
  },
  'delete and close the gap': {
    act: async (unit, sequence) => {
      await unit('audit').where({ sequence }).delete();
      for (let next = sequence + 1; next <= rows; next++)
        await unit('audit')
          .where({ sequence: next })
          .update({ sequence: next - 1 });
    },
    at: (row) => row,
    why: 'row',
  },
  'insert a row': {
    act: async (unit, sequence) => {
      for (let next = rows; next >= sequence; next--)
        await unit('audit')
          .where({ sequence: next })
          .update({ sequence: next + 1 });
      const copied = await unit('audit')
        .where({ sequence: sequence + 1 })
        .first();
      await unit('audit').insert({ ...copied, sequence, mac: 'e'.repeat(64) });
    },
    at: (row) => row,
    why: 'row',
  },
  'swap two rows': {
    act: async (unit, row, other) => {
      await unit('audit').where({ sequence: row }).update({ sequence: 999 });
      await unit('audit').where({ sequence: other }).update({ sequence: row });
      await unit('audit').where({ sequence: 999 }).update({ sequence: other });
    },
    at: (row, other) => Math.min(row, other),
    why: 'row',
  },
  'restamp everything from a row on with another key': {
    act: async (unit, row) => {
      const stranger = someKeys().audit;
      const trail = await audit(unit).rows(null, rows);
      let before = trail.find(({ sequence }) => sequence === row - 1)?.mac ?? beforeFirst;
      for (const held of trail.reverse().filter(({ sequence }) => sequence >= row)) {
        const changed = { ...held, call: 'nothing.here' };
        before = macOf(stranger, changed, before);
        await unit('audit').where({ sequence: held.sequence }).update({ call: changed.call, mac: before });
      }
    },
    at: (row) => row,
    why: 'row',
  },
  'cut the tail off': {
    act: (unit, sequence) => unit('audit').where('sequence', '>=', sequence).delete(),
    at: (row) => row,
    why: 'tail',
  },
};

/** The last row cannot be told from a cut-off tail where it is deleted: both are the same file. */
const lastIsTail = (name: string, row: number) => name === 'delete a row' && row === rows;

async function tamperOnce(options: OpenOptions, name: string, row: number, other: number): Promise<Verdict> {
  const { act } = tampers[name] ?? {};
  if (!act) throw new Error(name);
  const store = await openStore(options);
  // The anchor is put back: an attacker's own write must not move it.
  const anchor = await readFile(anchorOf(options.file));
  await asAttacker(store, (unit) => act(unit, row, other));
  await store.close();
  await writeFile(anchorOf(options.file), anchor);
  const opened = await openStore(options);
  const verdict = await opened.verifyAudit();
  expect(opened.started).toEqual(verdict);
  await opened.close();
  return verdict;
}

test('R-PMP-4 B-TRUST-2 G19 every tampering with the trail is found, and its place is named', () =>
  withStore(async ({ store, options }) => {
    test.setTimeout(120_000);
    await addRows(store, rows);
    await store.close();
    const whole = await readFile(options.file);
    const anchor = await readFile(anchorOf(options.file));
    const place = fc.integer({ min: 1, max: rows });
    const tampering = fc
      .tuple(fc.constantFrom(...Object.keys(tampers)), place, place)
      .filter(([, row, other]) => row !== other);
    await fc.assert(
      fc.asyncProperty(tampering, async ([name, row, other]) => {
        await writeFile(options.file, whole);
        await writeFile(anchorOf(options.file), anchor);
        const verdict = await tamperOnce(options, name, row, other);
        const expected = tampers[name];
        expect({ name, ...verdict }).toMatchObject({
          sound: false,
          brokenAt: expected?.at(row, other),
          why:
            lastIsTail(name, row) || (name === 'delete and close the gap' && row === rows)
              ? 'tail'
              : expected?.why,
        });
      }),
      { numRuns: 60, examples: Object.keys(tampers).map((name) => [[name, 4, 9]]) },
    );
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
