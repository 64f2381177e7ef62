/** Ten ledger rows for every patient, made by the database itself: two items a sale, a sale every four weeks. */
import type { Raw } from './raw';

const salesEach = 5;
const itemsEach = 2;
/** Days between a patient's sales. */
const apart = 28;
/** The last sale of the last patient lies on this day: the made-up present of the people. */
const lastDay = '2026-11-01';

const item = JSON.stringify({
  item: {
    form: 'flower',
    product: 'Blue Spruce, ground',
    units: 1,
    weight: 3500,
    thc: null,
    other: null,
  },
  working: {
    counted: 'weight',
    units: 1,
    weight: 3500,
    thc: null,
    other: null,
    thcPerGram: null,
    otherPerGram: null,
    milligrams: 3500,
    rule: { id: 'equivalency.flower', source: 'house', effectiveFrom: null },
  },
});
/** Shorter than what a sale keeps, for the sake of the disk: no look-up reads it. */
const decision = '{}';

/** Numbers from 0 to below `count`, as a table `n`. */
const numbers = (count: number) =>
  `(VALUES ${Array.from({ length: count }, (_, value) => `(${value})`).join(',')})`;

const saleId = "printf('%08x-%04x-4000-a000-%012x', p.rowid, s.column1, p.rowid)";
const saleDay = `date('${lastDay}', printf('-%d days', s.column1 * ${apart} + p.rowid % ${apart}))`;

/** In the transaction of whoever calls. Triggers that watch single rows are taken off meanwhile. */
export async function addLedger(raw: Raw, operator: string): Promise<void> {
  const watching = await raw.all(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('ledger_header', 'ledger_row')",
  );
  for (const { name } of watching) await raw.run(`DROP TRIGGER ${String(name)}`);
  const [book] = await raw.all('SELECT hash FROM rulebook_version LIMIT 1');
  await raw.run(
    `INSERT INTO ledger_header (id, serial, kind, patient_id, photo_id, day, book_hash, decision, at, "by")
     SELECT ${saleId}, (p.rowid - 1) * ${salesEach} + s.column1 + 1, 'dispense', p.person_id, 'driversLicense',
       ${saleDay}, '${String(book?.hash)}', '${decision}', ${saleDay} || 'T15:00:00.000Z', '${operator}'
     FROM patient p CROSS JOIN ${numbers(salesEach)} s`,
  );
  await raw.run(
    `INSERT INTO ledger_row (header_id, kind, patient_id, day, milligrams, serial, item)
     SELECT ${saleId}, 'dispense', p.person_id, ${saleDay}, 3500,
       ((p.rowid - 1) * ${salesEach} + s.column1) * ${itemsEach} + i.column1 + 1, '${item.replaceAll("'", "''")}'
     FROM patient p CROSS JOIN ${numbers(salesEach)} s CROSS JOIN ${numbers(itemsEach)} i`,
  );
  const counters = await raw.all("SELECT name FROM serial WHERE name IN ('dispense', 'item')");
  if (counters.length > 0) throw new Error('the counters of the ledger have begun already');
  await raw.run(
    `INSERT INTO serial (name, last) SELECT 'dispense', count(*) FROM ledger_header UNION ALL SELECT 'item', count(*) FROM ledger_row`,
  );
  for (const { sql } of watching) await raw.run(String(sql));
}
