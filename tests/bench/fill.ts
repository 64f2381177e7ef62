/** Fills a founded store with patients through the raw driver: many rows a statement, one transaction in all. */
import { freemem } from 'node:os';
import { searchTails, searchText } from '../../main/store/search-text';
import { addLedger } from './fill-ledger';
import { addNames } from './fill-names';
import { madePerson } from './people';
import { openRaw, type Raw, type Value } from './raw';

/** Rows a statement; SQLite takes 32,766 values at most. */
const batch = 500;
const certifierCount = 40;
const at = '2026-11-01T15:00:00.000Z';

/** One patient in so many was registered at this counter; the first few of those are not done yet. */
const sessionEvery = 10;
const unfinished = 60;

/** Each needs the rows before it. */
const tables = {
  person:
    'id, given, middle, family, suffix, birth_date, search_family, search_given, merged_into, created_at, version',
  person_tail: 'tail, person_id',
  patient: 'person_id, since_at',
  certification: 'id, patient_id, certifier_id, second_certifier_id, certified_on, at, by, version',
  certificate_number: 'number, holder_id, compact',
  certificate:
    'id, certification_id, patient_id, holder_id, kind, number, held_number, number_holder_id, issued_on, printed_expiry, at, by, version',
  registration_session:
    'id, serial, number, person_id, patient_id, subject, purpose, state, waits_for, language, assigned_to, tasks_done, tasks_all, started_at, started_by, updated_at, version',
  session_event: 'session_id, at, by, what',
  follow_up: 'id, kind, due, patient_id, session_id, created_at',
} as const;
type Table = keyof typeof tables;

const names = Object.keys(tables) as Table[];

function insertInto(raw: Raw, table: Table, rows: number) {
  const columns = tables[table];
  const row = `(${columns
    .split(',')
    .map(() => '?')
    .join(',')})`;
  return raw.prepare(
    `INSERT INTO ${table} (${columns.replace(/\bby\b/, '"by"')}) VALUES ${Array(rows).fill(row).join(',')}`,
  );
}

/** Names come again and again. */
function folder() {
  const folded = new Map<string, string>();
  return (text: string) => {
    const known = folded.get(text) ?? searchText(text);
    folded.set(text, known);
    return known;
  };
}

function addSession(
  rows: Record<Table, Value[]>,
  serial: number,
  { id, operator }: { id: string; operator: string },
): void {
  const [session, followUp] = madePerson(2_000_000_000 + serial).ids;
  const state = serial > unfinished ? 'registered' : serial % 2 === 0 ? 'open' : 'submitted';
  const number = `R-${String(serial).padStart(6, '0')}`;
  rows.registration_session.push(
    session,
    serial,
    number,
    id,
    id,
    'patient',
    'first',
    state,
    '["state"]',
    'en',
  );
  rows.registration_session.push(operator, state === 'open' ? 4 : 9, 9, at, operator, at, 1);
  for (const what of ['started', 'submitted', 'registered'])
    rows.session_event.push(session, at, operator, what);
  if (serial <= unfinished)
    rows.follow_up.push(followUp, 'certificateToArrive', '2026-11-10', id, session, at);
}

interface Links {
  readonly certifiers: readonly string[];
  readonly operator: string;
}

function rowsOf(
  first: number,
  count: number,
  { certifiers, operator }: Links,
  fold: (text: string) => string,
) {
  const rows: Record<Table, Value[]> = {
    person: [],
    person_tail: [],
    patient: [],
    certification: [],
    certificate_number: [],
    certificate: [],
    registration_session: [],
    session_event: [],
    follow_up: [],
  };
  for (let index = first; index < first + count; index++) {
    const { ids, kind, number, ...one } = madePerson(index);
    const [id, certification, certificate] = ids;
    const certifier = certifiers[index % certifiers.length] ?? '';
    const given = fold(`${one.given} ${one.middle}`);
    const name = [one.given, one.middle, one.family, ''] as const;
    rows.person.push(id, ...name, one.birthDate, fold(one.family), given, null, at, 1);
    for (const tail of searchTails(one.family)) rows.person_tail.push(tail, id);
    rows.patient.push(id, at);
    rows.certification.push(certification, id, certifier, null, one.certifiedOn, at, operator, 1);
    rows.certificate_number.push(number, id, number.replaceAll('-', ''));
    rows.certificate.push(
      certificate,
      certification,
      id,
      id,
      kind,
      number,
      number,
      id,
      one.issuedOn,
      one.printedExpiry,
      at,
      operator,
      1,
    );
    if (index % sessionEvery === 0) addSession(rows, index / sessionEvery + 1, { id, operator });
  }
  return rows;
}

async function addCertifiers(raw: Raw): Promise<string[]> {
  const statement = raw.prepare(
    'INSERT INTO certifier (id, name, search_name, profession, licence_number) VALUES (?, ?, ?, ?, ?)',
  );
  const ids: string[] = [];
  for (let index = 0; index < certifierCount; index++) {
    // Numbers that no patient has.
    const { ids: own, given, family } = madePerson(1_000_000_000 + index);
    const name = `Dr. ${given} ${family}`;
    await statement.run([own[0], name, searchText(name), 'physician', `1.${String(index).padStart(6, '0')}`]);
    ids.push(own[0]);
  }
  await statement.finalize();
  return ids;
}

async function addPatients(raw: Raw, patients: number, links: Links): Promise<void> {
  const fold = folder();
  const prepared = new Map<string, ReturnType<typeof insertInto>>();
  const write = async (rows: Record<Table, Value[]>) => {
    for (const name of names) {
      const count = rows[name].length / tables[name].split(',').length;
      if (count === 0) continue;
      const key = `${name} ${count}`;
      const statement = prepared.get(key) ?? insertInto(raw, name, count);
      prepared.set(key, statement);
      await statement.run(rows[name]);
    }
  };
  let last: Promise<void> = Promise.resolve();
  for (let first = 0; first < patients; first += batch) {
    // The next rows are made while the driver's thread still writes the ones before.
    const rows = rowsOf(first, Math.min(batch, patients - first), links, fold);
    await last;
    last = write(rows);
  }
  await last;
  for (const statement of prepared.values()) await statement.finalize();
  await raw.run(`INSERT INTO serial (name, last) VALUES ('session', ${Math.ceil(patients / sessionEvery)})`);
}

/** The file is not in use and can be thrown away: durability waits until the end. */
export async function fillStore(file: string, key: Uint8Array, patients: number): Promise<void> {
  const raw = await openRaw(file, key);
  try {
    const kibibytes = Math.min(3_000_000, Math.floor(freemem() / 2048));
    for (const pragma of [
      'journal_mode = DELETE',
      'journal_mode = OFF',
      'synchronous = OFF',
      `cache_size = -${kibibytes}`,
    ])
      await raw.all(`PRAGMA ${pragma}`);
    await raw.run('BEGIN IMMEDIATE');
    const [row] = await raw.all('SELECT id FROM operator');
    const certifiers = await addCertifiers(raw);
    const operator = String(row?.id);
    await addPatients(raw, patients, { certifiers, operator });
    await addNames(raw, patients);
    await addLedger(raw, operator);
    // Whoever is measured sells too.
    await raw.run(`UPDATE operator SET roles = '["manager","pharmacist"]' WHERE id = '${operator}'`);
    await raw.run('COMMIT');
    const wrong = await raw.all('PRAGMA foreign_key_check');
    if (wrong.length > 0) throw new Error(`made rows that point nowhere: ${JSON.stringify(wrong[0])}`);
    await raw.all('PRAGMA journal_mode = WAL');
  } finally {
    await raw.close();
  }
}
