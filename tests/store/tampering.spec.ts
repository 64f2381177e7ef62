import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { anchorOf } from '../../main/store/anchor';
import { audit, type Verdict } from '../../main/store/audit';
import { beforeFirst, macOf } from '../../main/store/chain';
import { type OpenOptions, openStore } from '../../main/store/open';
import type { Row, Unit } from '../../main/store/unit';
import { someKeys, withStore } from '../support/store';
import { addRows, asAttacker } from '../support/store-trail';

const rows = 12;

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
