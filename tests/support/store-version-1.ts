/** What a store of version 1 holds, as rows. */
import { searchText } from '../../main/store/search-text';
import { noon } from './store';

export const families = ['Rows', "O'Connor-Nguyễn", 'de la Cruz', 'Иванов-Петров', 'St. John', 'Strauß'];
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
export const event = (certificate_id: string, state: string) => ({
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
export const rows: readonly (readonly [string, readonly Record<string, unknown>[]])[] = [
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
