/** What a row of the ledger must agree with in other rows: what no CHECK can see. */
import type { Knex } from 'knex';

const guards = {
  // Header and rows are one entry.
  is_of_its_header: {
    when: '1',
    holds: 'SELECT 1 FROM ledger_header h WHERE h.id = NEW.header_id AND h.kind = NEW.kind',
  },
  // Whole, in the period that it was taken from, and never a void of a void.
  voids_one_dispense: {
    when: 'NEW.voids IS NOT NULL',
    holds: `SELECT 1 FROM ledger_row r WHERE r.sequence = NEW.voids AND r.kind = 'dispense'
            AND r.patient_id = NEW.patient_id AND r.day = NEW.day AND r.milligrams = NEW.milligrams`,
  },
  ends_a_hold: {
    when: 'NEW.ends_hold IS NOT NULL',
    holds: `SELECT 1 FROM ledger_row r WHERE r.sequence = NEW.ends_hold AND r.kind = 'hold'
            AND (NEW.kind = 'dispense' OR (r.patient_id = NEW.patient_id AND r.day = NEW.day
            AND r.milligrams = NEW.milligrams))`,
  },
} as const;

export async function guardLedger(db: Knex): Promise<void> {
  for (const [name, { when, holds }] of Object.entries(guards))
    await db.raw(
      `CREATE TRIGGER ledger_row_${name} BEFORE INSERT ON ledger_row WHEN ${when} AND NOT EXISTS (${holds})
       BEGIN SELECT RAISE(ABORT, 'ledger_row ${name.replaceAll('_', ' ')}'); END`,
    );
}
