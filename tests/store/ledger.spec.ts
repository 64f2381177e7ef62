/** What the ledger's own tables refuse, whoever writes; and what the allowance reads of them (decisions, ledger). */
import { expect, test } from 'playwright/test';
import { entriesOf } from '../../main/rules/allowance/account';
import { externalFigures } from '../../main/store/external-figures';
import { ledger } from '../../main/store/ledger';
import { recordsOf } from '../../main/store/merged';
import { serials } from '../../main/store/serials';
import type { Unit } from '../../main/store/unit';
import { addHeader, addRow } from '../support/ledger-rows';
import { addOperator, addPatient, at, called, day, inMemory, noon, today } from '../support/store';
import { within } from '../support/store-records';

/** The good row is written; each of the others is refused with these words and writes nothing. */
const refused: readonly [string, RegExp, (unit: Unit, by: string, patient: string) => Promise<unknown>][] = [
  [
    'a row is voided once',
    /UNIQUE.*voids/,
    async (unit, by, patient) => {
      const voids = await addRow(unit, by, { patient });
      for (const _ of [1, 2]) await addRow(unit, by, { patient, kind: 'void', voids });
    },
  ],
  [
    'a void is never voided',
    /voids one dispense/,
    async (unit, by, patient) => {
      const first = await addRow(unit, by, {
        patient,
        kind: 'void',
        voids: await addRow(unit, by, { patient }),
      });
      await addRow(unit, by, { patient, kind: 'void', voids: first });
    },
  ],
  [
    'a hold is not voided',
    /voids one dispense/,
    async (unit, by, patient) => {
      await addRow(unit, by, {
        patient,
        kind: 'void',
        voids: await addRow(unit, by, { patient, kind: 'hold' }),
      });
    },
  ],
  [
    'a void gives back what was taken',
    /voids one dispense/,
    async (unit, by, patient) => {
      const voids = await addRow(unit, by, { patient });
      await addRow(unit, by, { patient, kind: 'void', voids, milligrams: 999 });
    },
  ],
  [
    'a void counts where it was taken',
    /voids one dispense/,
    async (unit, by, patient) => {
      const voids = await addRow(unit, by, { patient });
      await addRow(unit, by, { patient, kind: 'void', voids, day: day('2026-03-03') });
    },
  ],
  [
    'a void is of the same patient',
    /voids one dispense/,
    async (unit, by, patient) => {
      const voids = await addRow(unit, by, { patient: await addPatient(unit, called('Bo', 'Other')) });
      await addRow(unit, by, { patient, kind: 'void', voids });
    },
  ],
  ['a void names its row', /CHECK/, (unit, by, patient) => addRow(unit, by, { patient, kind: 'void' })],
  [
    'a hold is ended once',
    /UNIQUE.*ends_hold/,
    async (unit, by, patient) => {
      const endsHold = await addRow(unit, by, { patient, kind: 'hold' });
      await addRow(unit, by, { patient, endsHold });
      await addRow(unit, by, { patient, kind: 'release', endsHold });
    },
  ],
  [
    'what ends a hold ends a hold',
    /ends a hold/,
    async (unit, by, patient) => {
      await addRow(unit, by, { patient, kind: 'release', endsHold: await addRow(unit, by, { patient }) });
    },
  ],
  [
    'a release frees what was held',
    /ends a hold/,
    async (unit, by, patient) => {
      const endsHold = await addRow(unit, by, { patient, kind: 'hold' });
      await addRow(unit, by, { patient, kind: 'release', endsHold, milligrams: 1 });
    },
  ],
  [
    'a release names its hold',
    /CHECK/,
    (unit, by, patient) => addRow(unit, by, { patient, kind: 'release' }),
  ],
  [
    'a row is of the kind of its header',
    /is of its header/,
    async (unit, by, patient) => {
      const { id } = await addHeader(unit, { patient, by, kind: 'hold' });
      await addRow(unit, by, { patient, header: id });
    },
  ],
  ['amounts are not negative', /CHECK/, (unit, by, patient) => addRow(unit, by, { patient, milligrams: -1 })],
  [
    'a void has its reason',
    /CHECK/,
    (unit, by, patient) => addHeader(unit, { patient, by, kind: 'void', reason: null }),
  ],
  ['only a void has one', /CHECK/, (unit, by, patient) => addHeader(unit, { patient, by, reason: 'x' })],
  [
    'numbers of a kind are given once',
    /UNIQUE.*serial/,
    async (unit, by, patient) => {
      for (const _ of [1, 2]) await addHeader(unit, { patient, by, serial: 7 });
    },
  ],
  ['a patient is a patient', /FOREIGN KEY/, (unit, by) => addHeader(unit, { patient: by, by })],
];

for (const [what, words, write] of refused)
  test(`B-TRUST-2 ${what}`, async () => {
    const store = await inMemory();
    const { by, patient } = await store.write(async (unit) => ({
      by: await addOperator(unit),
      patient: await addPatient(unit, called('Ada', 'Rows')),
    }));
    await expect(store.write((unit) => write(unit, by, patient))).rejects.toThrow(words);
    expect(await store.read((unit) => unit('ledger_header'))).toEqual([]);
    await store.close();
  });

test('B-PAP-1 sales, voids and items are counted apart, and a number that was not used is given back', async () => {
  const store = await inMemory();
  const { by, patient } = await store.write(async (unit) => ({
    by: await addOperator(unit),
    patient: await addPatient(unit, called('Ada', 'Rows')),
  }));
  const sell = (fails: boolean) =>
    store.write(async (unit) => {
      const row = await addRow(unit, by, { patient });
      if (fails) throw new Error('refused');
      return row;
    });
  for (const fails of [false, true, true, false]) await sell(fails).catch(() => undefined);
  await store.write((unit) => addRow(unit, by, { patient, kind: 'void', voids: 1 }));
  await store.write(async (unit) => {
    expect(await unit('ledger_row').whereNotNull('serial').orderBy('serial').pluck('serial')).toEqual([1, 2]);
    expect(await unit('ledger_header').where({ kind: 'dispense' }).pluck('serial')).toEqual([1, 2]);
    expect(await serials(unit).next('void')).toBe(2);
  });
  await store.close();
});

test('R-ALW-1 the rows of a period are answered by the index alone, also of merged records', () =>
  within(async (unit, { by, patient }) => {
    const twin = await addPatient(unit, called('Ada', 'Twin'));
    const other = await addPatient(unit, called('Bo', 'Other'));
    for (const [of, on] of [
      [patient, '2026-02-28'],
      [twin, '2026-03-01'],
      [patient, '2026-03-02'],
      [other, '2026-03-02'],
    ] as const)
      await addRow(unit, by, { patient: of, day: day(on) });
    await unit('person').where({ id: twin }).update({ merged_into: patient });
    const records = await recordsOf(unit, patient);
    const rows = await ledger(unit).rowsOf(records, day('2026-03-01'));
    expect(rows.map(({ sequence, kind }) => [sequence, kind])).toEqual([
      [2, 'dispense'],
      [3, 'dispense'],
    ]);
    const plan = await unit.raw(
      `EXPLAIN QUERY PLAN SELECT sequence, kind, day, milligrams, voids, ends_hold FROM ledger_row
       WHERE patient_id IN (?, ?) AND day >= ?`,
      [...records, '2026-03-01'],
    );
    expect(JSON.stringify(plan)).toContain('USING COVERING INDEX ledger_row_counts');
  }));

test('R-ALW-1 what ended a hold on an earlier day is read with the hold: handed off, it holds nothing', () =>
  within(async (unit, { by, patient }) => {
    const early = { patient, day: day('2026-02-20') };
    const hold = await addRow(unit, by, { patient, kind: 'hold', day: day('2026-03-10') });
    const ended = await addRow(unit, by, { ...early, endsHold: hold });
    await addRow(unit, by, early);
    const other = await addRow(unit, by, { patient, kind: 'hold', day: day('2026-03-11') });
    const later = await addRow(unit, by, { patient, day: day('2026-03-09'), endsHold: other });
    const rows = await ledger(unit).rowsOf([patient], day('2026-03-01'));
    expect(rows.map(({ sequence }) => sequence)).toEqual([hold, ended, other, later]);
    expect(entriesOf(rows).filter(({ held }) => held)).toEqual([]);
  }));

test('B-ALW-1 a figure is superseded once, and those that are old are found by their age', () =>
  within(async (unit, { by, patient }) => {
    const add = (id: string, seen: string, supersedes: string | null) =>
      externalFigures(unit).add({
        id,
        patient,
        total: 7000,
        own: 1000,
        from: day('2026-03-01'),
        to: day('2026-03-31'),
        asOf: at(seen),
        source: 'cpmrs',
        items: [{ day: today, milligrams: 500 }],
        supersedes,
        at: noon,
        by,
      });
    await add('a', '2026-03-01T12:00:00.000Z', null);
    const old = (before: string, covering = '2026-03-31') =>
      externalFigures(unit).seenWithin({
        from: at('2026-02-20T00:00:00.000Z'),
        before: at(before),
        covering: day(covering),
        limit: 9,
        offset: 0,
      });
    expect(await old('2026-03-01T12:00:00.001Z')).toEqual([patient]);
    expect(await old('2026-03-01T12:00:00.000Z')).toEqual([]);
    expect(await old('2026-03-09T12:00:00.000Z', '2026-04-01')).toEqual([]);
    await add('b', '2026-03-02T12:00:00.000Z', 'a');
    expect(await old('2026-03-02T12:00:00.000Z')).toEqual([]);
    await expect(add('c', '2026-03-02T12:00:00.000Z', 'a')).rejects.toThrow('UNIQUE');
    const all = await externalFigures(unit).ofRecords([patient]);
    expect(all.map(({ id, superseded }) => [id, superseded])).toEqual([
      ['b', false],
      ['a', true],
    ]);
    expect(all[0]).toMatchObject({ own: 1000, from: '2026-03-01', items: [{ day: today, milligrams: 500 }] });
  }));
