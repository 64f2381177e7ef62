/** Migration 2 on real rows of migration 1: everything is found as it was. */
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { certifications } from '../../main/store/certifications';
import { migrations } from '../../main/store/migrations/index';
import { openStore, type Store } from '../../main/store/open';
import { people } from '../../main/store/people';
import { searchTails, searchText } from '../../main/store/search-text';
import type { Unit } from '../../main/store/unit';
import { CardNumber } from '../../preload/contract/values';
import { inFolder, noon, someKeys } from '../support/store';

const families = ['Rows', "O'Connor-Nguyễn", 'de la Cruz', 'Иванов-Петров', 'St. John', 'Strauß'];
const done = { at: noon, by: 'mara' };
const session = (serial: number, state: string, patient: string | null) => ({
  id: `s${serial}`,
  serial,
  number: `R-00000${serial}`,
  patient_id: patient,
  certification_id: 'c1',
  subject: 'patient',
  purpose: 'first',
  state,
  waits_for: '["state"]',
  language: 'en',
  assigned_to: 'mara',
  tasks_done: 9,
  tasks_all: 9,
  started_at: noon,
  started_by: 'mara',
  updated_at: noon,
  version: 4,
});
const certificate = (id: string, kind: string, number: string, patient: string, certification: string) => ({
  id,
  certification_id: certification,
  patient_id: patient,
  kind,
  number,
  issued_on: '2026-01-09',
  printed_expiry: '2027-01-05',
  ...done,
  version: 2,
});
const event = (certificate_id: string, state: string) => ({
  certificate_id,
  state,
  on: '2026-02-01',
  reason: 'bus',
  ...done,
});
const paper = (serial: number, template: string, bytes: Uint8Array | null) => ({
  id: `p${serial}`,
  serial,
  number: `P-00000${serial}`,
  template,
  session_id: serial === 3 ? null : 's1',
  patient_id: serial === 3 ? null : 'person-0',
  language: 'es',
  large_print: 1,
  rulebook_version: 'a'.repeat(64),
  input: `{"template":"${template}"}`,
  bytes,
  sha256: bytes && 'b'.repeat(64),
  issued_at: noon,
  issued_by: 'mara',
});

/** What a store of version 1 holds, table by table, in the order of its references. */
const rows: readonly (readonly [string, readonly Record<string, unknown>[]])[] = [
  ['staff_group', [{ id: 'g', name: 'Staff', renewal_years: 2 }]],
  [
    'operator',
    [
      {
        id: 'mara',
        name: 'Mara Testperson',
        name_key: 'mara testperson',
        roles: '["manager"]',
        group_id: 'g',
        approved_on: '2026-01-02',
        passphrase_set_on: '2026-01-02',
        passphrase_hash: 'made-up',
        pin_hash: 'made-up',
        active: 1,
        created_at: noon,
      },
    ],
  ],
  ['rulebook_version', [{ hash: 'a'.repeat(64), book: '{}', first_used_at: noon }]],
  [
    'person',
    families.map((family, index) => ({
      id: `person-${index}`,
      given: 'Ada',
      middle: '',
      family,
      suffix: '',
      birth_date: '1980-05-17',
      search_family: searchText(family),
      search_given: 'ada',
      merged_into: index === 5 ? 'person-0' : null,
      created_at: noon,
    })),
  ],
  ['patient', families.map((_, index) => ({ person_id: `person-${index}`, since_at: noon }))],
  [
    'certifier',
    [{ id: 'grace', name: 'Grace', search_name: 'grace', profession: 'aprn', licence_number: '1' }],
  ],
  [
    'certification',
    ['person-0', 'person-1'].map((patient_id, index) => ({
      id: `c${index + 1}`,
      patient_id,
      certifier_id: 'grace',
      certified_on: '2026-01-05',
      ...done,
    })),
  ],
  [
    'certificate_number',
    [
      { kind: 'temporary', number: 'MM-0001', patient_id: 'person-0' },
      { kind: 'card', number: 'MM-0001', patient_id: 'person-0' },
      { kind: 'card', number: 'MM-0002', patient_id: 'person-1' },
    ],
  ],
  [
    'certificate',
    [
      certificate('k1', 'temporary', 'MM-0001', 'person-0', 'c1'),
      certificate('k2', 'card', 'MM-0001', 'person-0', 'c1'),
      certificate('k3', 'card', 'MM-0002', 'person-1', 'c2'),
    ],
  ],
  ['certificate_event', [event('k1', 'lost'), event('k1', 'active'), event('k3', 'revoked')]],
  ['registration_session', [session(1, 'registered', 'person-0'), session(2, 'open', 'person-1')]],
  ['session_event', [{ session_id: 's1', ...done, what: 'registered', detail: null }]],
  [
    'paper',
    [
      paper(1, 'registrationConfirmation', new Uint8Array([1, 2, 3])),
      paper(2, 'patientHandout', null),
      paper(3, 'recoveryKey', null),
    ],
  ],
  ['paper_print', [{ paper_id: 'p1', copy: 0, copies: 2, printer: 'kiosk', job: '1', ...done }]],
  [
    'follow_up',
    [
      {
        id: 'f1',
        kind: 'certificateToArrive',
        due: '2026-02-01',
        patient_id: 'person-0',
        session_id: 's1',
        created_at: noon,
      },
      {
        id: 'f2',
        kind: 'renewalOpens',
        due: '2026-12-01',
        patient_id: 'person-1',
        created_at: noon,
        done_at: noon,
        done_by: 'mara',
      },
    ],
  ],
];

const kept = async (unit: Unit, table: string, columns: readonly string[]) =>
  (await unit(table).select([...columns])).map((row) => JSON.stringify(row)).sort();

/** The rows of every table with their columns of version 1. */
async function heldIn(store: Store): Promise<Record<string, string[]>> {
  const held: Record<string, string[]> = {};
  for (const [table, made] of rows) {
    // A number has one line now, whatever it is printed on.
    if (table === 'certificate_number') continue;
    const columns = [...new Set(made.flatMap((row) => Object.keys(row)))];
    held[table] = await store.read((unit) => kept(unit, table, columns));
  }
  return held;
}

/** A store of version 1 with its rows, opened by this program. */
const upgraded = (work: (store: Store, before: Record<string, string[]>) => Promise<void>) =>
  inFolder(async (folder) => {
    const options = { file: path.join(folder, 'store.db'), keys: someKeys(), training: false } as const;
    const first = await openStore({ ...options, mode: 'found', migrations: migrations.slice(0, 1) });
    await first.write(async (unit) => {
      for (const [table, made] of rows) for (const row of made) await unit(table).insert(row);
    });
    const before = await heldIn(first);
    await first.close();
    const store = await openStore({ ...options, mode: 'open', migrations: migrations.slice(0, 2) });
    await work(store, before).finally(() => store.close());
  });

test('B-TRUST-2 an upgrade to version 2 finds every row as it was', () =>
  upgraded(async (store, before) => {
    expect(await heldIn(store)).toEqual(before);
    expect((await store.integrity()).findings).toEqual([]);
  }));

test('B-TRUST-2 after the upgrade certificates have their patients as holders, and each number one line', () =>
  upgraded(async (store) => {
    await store.read(async (unit) => {
      expect(await unit('certificate_number').orderBy('number')).toEqual([
        { number: 'MM-0001', holder_id: 'person-0', compact: 'MM0001' },
        { number: 'MM-0002', holder_id: 'person-1', compact: 'MM0002' },
      ]);
      const [mine, other] = [await certifications(unit).ofPatient('person-0'), 'person-1'];
      expect(mine[0]?.certificates).toMatchObject([
        { id: 'k1', holder: 'person-0', caregiving: null, events: [{ state: 'lost' }, { state: 'active' }] },
        { id: 'k2', number: 'MM-0001', events: [] },
      ]);
      expect(await certifications(unit).holdersOf(CardNumber.parse('MM-0002'))).toEqual([other]);
    });
  }));

test('B-TRUST-2 after the upgrade the tables that only grow still refuse changes, and events count on', () =>
  upgraded(async (store) => {
    for (const [act, sql] of [
      ['changed', "UPDATE certificate_event SET reason = 'x'"],
      ['removed', 'DELETE FROM certificate_event'],
    ] as const)
      await expect(
        store.write((unit) => unit.raw(sql)),
        act,
      ).rejects.toThrow('append-only');
    await expect(store.write((unit) => unit.raw('DELETE FROM paper_print'))).rejects.toThrow('append-only');
    await store.write(async (unit) => {
      await unit('certificate_event').insert({ ...event('k2', 'enteredByMistake') });
      expect(await unit('certificate_event').max({ last: 'sequence' }).first()).toEqual({ last: 4 });
    });
  }));

test('B-ID-1 after the upgrade later words of a family name find their people', () =>
  upgraded(async (store) => {
    await store.read(async (unit) => {
      for (const [index, family] of families.entries()) {
        const tails = await unit('person_tail')
          .where({ person_id: `person-${index}` })
          .pluck('tail');
        expect(tails.sort()).toEqual(searchTails(family).sort());
      }
      const found = async (text: string) =>
        (await people(unit).suggest(text, 8)).map((one) => one.name.family);
      expect(await found('connor')).toEqual(["O'Connor-Nguyễn"]);
      expect(await found('nguyen ada')).toEqual(["O'Connor-Nguyễn"]);
      expect(await found('петр')).toEqual(['Иванов-Петров']);
    });
  }));
