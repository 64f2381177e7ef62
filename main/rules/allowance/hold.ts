/** Making, moving and ending a hold, and taking rows back: what may be added to the ledger besides a sale. */
import type { Acknowledged } from '../../../preload/contract/acknowledged';
import type { Rulebook } from '../../../preload/contract/rulebook';
import { accountOf, type When } from './account';
import { type Fit, fitOn } from './fit';
import type { AllowanceRecords, LedgerRow } from './records';

export interface HoldWanted {
  readonly milligrams: number;
  /** Rows of the hold that it takes the place of; none for a new one. */
  readonly moves: readonly number[];
  /** A pharmacist's reason, as at a sale. */
  readonly acknowledged: Acknowledged | null;
}

/** As if the rows had never been: what is judged takes their place. */
export const withoutRows = (records: AllowanceRecords, rows: readonly number[]): AllowanceRecords =>
  rows.length === 0
    ? records
    : { ...records, ledger: records.ledger.filter(({ sequence }) => !rows.includes(sequence)) };

/**
 * Whether an amount can be held for `when.day`, by the check that a sale on that day would pass. Of a period
 * that has not begun nobody can know what will be dispensed elsewhere: it is asked for when it is handed off.
 */
export function judgeHold(wanted: HoldWanted, records: AllowanceRecords, book: Rulebook, when: When): Fit {
  const account = accountOf(withoutRows(records, wanted.moves), book, when);
  const fit = fitOn(account, wanted.milligrams, wanted.acknowledged, when);
  const begun = (fit.figures.periods[0]?.from ?? when.day) <= when.today;
  if (begun) return fit;
  return {
    ...fit,
    refusals: fit.refusals.filter(({ code }) => code !== 'external-missing'),
    toAcknowledge: fit.toAcknowledge.filter(({ what }) => what !== 'external'),
  };
}

/** What a void adds for one row: it counts in the original's period, whenever it is made. */
export type VoidRow = Pick<LedgerRow, 'day' | 'milligrams'> & { readonly voids: number };

export type VoidJudged =
  | { readonly kind: 'good'; readonly rows: readonly VoidRow[] }
  /** `unknown` is no dispense of these; a void or a hold cannot be voided. */
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'voided'; readonly row: number };

/** Each dispense row once, and never a void. All or nothing: the first row that cannot be taken back is named. */
export function judgeVoid(ledger: readonly LedgerRow[], wanted: readonly number[]): VoidJudged {
  const voided = new Set(ledger.map(({ voids }) => voids));
  const rows: VoidRow[] = [];
  for (const row of wanted) {
    const original = ledger.find(({ kind, sequence }) => kind === 'dispense' && sequence === row);
    if (original === undefined) return { kind: 'refused', why: 'unknown', row };
    if (voided.has(row)) return { kind: 'refused', why: 'voided', row };
    voided.add(row);
    rows.push({ voids: row, day: original.day, milligrams: original.milligrams });
  }
  return { kind: 'good', rows };
}
