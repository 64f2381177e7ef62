/** Card check, name search and sale at the speed of the driver: prepared statements and nothing around them. */
import { createHmac } from 'node:crypto';
import sqlcipher from '@journeyapps/sqlcipher';
import { saleLimit } from './raw-sale.mjs';

const opened = (file) =>
  new Promise((resolve, reject) => {
    const db = new sqlcipher.Database(file, sqlcipher.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(db),
    );
  });

const settled = (begin) =>
  new Promise((resolve, reject) => {
    begin((error, value) => (error ? reject(error) : resolve(value)));
  });

/** The rows that a verdict rests on, each by its index. */
const rows = {
  certificate: 'SELECT * FROM certificate WHERE number = ? ORDER BY issued_on DESC, at DESC LIMIT 1',
  person: 'SELECT * FROM person WHERE id = ?',
  certifications:
    'SELECT certification.*, name, profession, licence_number FROM certification JOIN certifier ON certifier.id = certifier_id WHERE patient_id = ? ORDER BY certified_on DESC',
  certificates: 'SELECT * FROM certificate WHERE patient_id = ? ORDER BY issued_on DESC, at DESC',
  events: 'SELECT * FROM certificate_event WHERE certificate_id = ? ORDER BY sequence',
  sessions: 'SELECT * FROM registration_session WHERE patient_id = ? ORDER BY serial DESC',
  head: 'SELECT sequence, mac FROM audit ORDER BY sequence DESC LIMIT 1',
};
const appendRow = `INSERT INTO audit (sequence, chain_version, at, operator_id, operator_name, roles, hand, call, outcome,
  subject, purpose, look_up, reference, mac) VALUES (?, 1, ?, ?, ?, ?, 'operator', ?, 'done', ?, NULL, ?, NULL, ?)`;
const byPrefix = `SELECT id, given, middle, family, suffix, birth_date FROM person
  WHERE search_family >= ? AND search_family < ? AND merged_into IS NULL
    AND EXISTS (SELECT 1 FROM patient WHERE patient.person_id = person.id)
  ORDER BY search_family, search_given LIMIT 8`;

/** The chain's written form, so that the file stays one that Counterside finds sound. */
function macOf(key, row, before) {
  const { sequence, at, operator, roles, subject, call, lookUp } = row;
  const fields = [sequence, before, at, operator.id, operator.name, roles, 'operator', call, 'done'];
  const written = JSON.stringify(['counterside-audit', 1, ...fields, subject, null, lookUp, null]);
  return createHmac('sha256', key).update(written).digest('hex');
}

/** Keys as hex, over the bridge: an argument could be read by every process. */
export async function openLimit({ file, data, audit }) {
  const db = await opened(file);
  const run = (sql) => settled((done) => db.run(sql, done));
  await run(`PRAGMA key = "x'${data}'"`);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = 1',
    'busy_timeout = 5000',
    'temp_store = 2',
  ])
    await settled((done) => db.all(`PRAGMA ${pragma}`, done));
  const operator = await settled((done) => db.get('SELECT id, name, roles FROM operator', done));
  const { hash: bookHash } = await settled((done) =>
    db.get('SELECT hash FROM rulebook_version LIMIT 1', done),
  );
  const roles = JSON.parse(operator.roles);
  const auditKey = Buffer.from(audit, 'hex');
  const prepared = Object.fromEntries(Object.entries(rows).map(([name, sql]) => [name, db.prepare(sql)]));
  const [begin, commit, insert, prefix] = ['BEGIN IMMEDIATE', 'COMMIT', appendRow, byPrefix].map((sql) =>
    db.prepare(sql),
  );
  // `get` would leave the statement open, and with it the snapshot that it reads.
  const all = (name, ...values) => settled((done) => prepared[name].all(values, done));
  const execute = (statement, ...values) => settled((done) => statement.run(values, done));

  /** In the transaction of whoever calls; answers when. */
  async function append(call, subject, lookUp) {
    const [last] = await all('head');
    const at = new Date().toISOString();
    const row = { sequence: (last?.sequence ?? 0) + 1, at, operator, roles, subject, call, lookUp };
    const mac = macOf(auditKey, row, last?.mac ?? '0'.repeat(64));
    const who = [operator.id, operator.name, operator.roles];
    await execute(insert, row.sequence, at, ...who, call, subject, lookUp ? 1 : 0, mac);
    return at;
  }

  /** What a verdict rests on. */
  async function standing(presented) {
    const [person] = await all('person', presented.patient_id);
    const certifications = await all('certifications', person.id);
    const certificates = await all('certificates', person.id);
    const events = await all('events', presented.id);
    const [session] = await all('sessions', person.id);
    return { person, certifications, certificates, events, session };
  }

  return {
    ...saleLimit({
      db,
      all: (statement, ...values) => settled((done) => statement.all(values, done)),
      execute,
      begin,
      commit,
      append,
      standing,
      operator,
      bookHash,
    }),
    async check(number) {
      const [presented] = await all('certificate', number);
      const { person, certifications, certificates, events, session } = await standing(presented);
      await execute(begin);
      const at = await append('card.check', person.id, true);
      await execute(commit);
      const { given, middle, family, suffix } = person;
      return {
        kind: 'done',
        value: {
          patient: { id: person.id, name: { given, middle, family, suffix }, birthDate: person.birth_date },
          certificate: { id: presented.id, number, issuedOn: presented.issued_on, events },
          verdict: { certifiedOn: certifications[0].certified_on, of: certificates.length },
          session: session?.id ?? null,
          asOf: at,
        },
      };
    },
    async suggest(text) {
      return settled((done) => prefix.all([text, `${text}\u{10ffff}`], done));
    },
  };
}
