/** What a sale reads and writes, as prepared statements: the rows that decide, and one durable transaction. */
import { randomUUID } from 'node:crypto';

const sql = {
  certificate: 'SELECT * FROM certificate WHERE id = ?',
  ledger:
    'SELECT sequence, kind, day, milligrams, voids, ends_hold FROM ledger_row WHERE patient_id = ? AND day >= ?',
  externals:
    'SELECT * FROM external_figure AS f WHERE patient_id = ? AND NOT EXISTS (SELECT 1 FROM external_figure AS n WHERE n.supersedes = f.id)',
  settings: 'SELECT * FROM allowance_setting WHERE patient_id = ? ORDER BY at',
  key: 'SELECT * FROM form_key WHERE key = ?',
  count: `INSERT INTO serial (name, last) VALUES ('dispense', 1), ('item', ?)
    ON CONFLICT (name) DO UPDATE SET last = last + excluded.last RETURNING name, last`,
  header: `INSERT INTO ledger_header (id, serial, kind, patient_id, certificate_id, photo_id, day, acknowledged,
    book_hash, decision, at, "by") VALUES (?, ?, 'dispense', ?, ?, 'driversLicense', ?, ?, ?, ?, ?, ?)`,
  row: `INSERT INTO ledger_row (header_id, kind, patient_id, day, milligrams, serial, item)
    VALUES (?, 'dispense', ?, ?, ?, ?, ?)`,
  keyed: 'INSERT INTO form_key (key, fingerprint, made_id, at, "by") VALUES (?, ?, ?, ?, ?)',
};
/** What a month can reach back, in milliseconds. */
const month = 31 * 86_400_000;

export function saleLimit({ db, all, execute, begin, commit, append, standing, operator, bookHash }) {
  const prepared = Object.fromEntries(Object.entries(sql).map(([name, text]) => [name, db.prepare(text)]));
  const read = (name, ...values) => all(prepared[name], ...values);

  async function weighed({ patient, certificate, items }) {
    const [presented] = await read('certificate', certificate);
    const held = await standing(presented);
    const since = new Date(Date.now() - month).toISOString().slice(0, 10);
    const rows = await read('ledger', patient, since);
    const externals = await read('externals', patient);
    const settings = await read('settings', patient);
    const used = rows.reduce((sum, row) => sum + row.milligrams, 0);
    const total = items.reduce((sum, item) => sum + item.units * item.weight, 0);
    return { used, total, facts: [held.certifications.length, externals.length, settings.length] };
  }

  return {
    async weigh(input) {
      const value = await weighed(input);
      await execute(begin);
      await append('dispense.weigh', input.patient, false);
      await execute(commit);
      return { kind: 'done', value };
    },

    async sell(input) {
      const { patient, certificate, items, key, acknowledged } = input;
      await execute(begin);
      await read('key', key);
      const value = await weighed(input);
      const [id, at] = [randomUUID(), new Date().toISOString()];
      const day = at.slice(0, 10);
      const decision = JSON.stringify({ input, value });
      const reached = Object.fromEntries(
        (await read('count', items.length)).map(({ name, last }) => [name, last]),
      );
      await execute(
        prepared.header,
        id,
        reached.dispense,
        patient,
        certificate,
        day,
        acknowledged?.reason ?? null,
        bookHash,
        decision,
        at,
        operator.id,
      );
      for (const [index, item] of items.entries()) {
        const counted = item.units * item.weight;
        const serial = reached.item - items.length + index + 1;
        await execute(prepared.row, id, patient, day, counted, serial, JSON.stringify({ item }));
      }
      await execute(prepared.keyed, key, '0'.repeat(64), id, at, operator.id);
      await append('dispense.commit', patient, false);
      await execute(commit);
      return { kind: 'done', value };
    },
  };
}
