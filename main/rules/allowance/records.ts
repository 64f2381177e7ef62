/** What the rules of the allowance are handed: rows of the store, as plain data. Milligrams are integers. */
import type { ExternalSource } from '../../../preload/contract/allowance';
import type { Day, Instant } from '../../../preload/contract/values';

/** One row of the ledger; it counts on `day`. A void counts on the day of the row that it takes back. */
export interface LedgerRow {
  readonly sequence: number;
  readonly kind: 'dispense' | 'void' | 'hold' | 'release';
  readonly day: Day;
  readonly milligrams: number;
  readonly voids: number | null;
  readonly endsHold: number | null;
}

/** What was dispensed elsewhere, as a source showed it at an instant; superseded ones are left out. */
export interface ExternalRecord {
  readonly total: number;
  readonly own: number;
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Instant;
  readonly source: ExternalSource;
  /** Dated parts; never more than total less own. */
  readonly items: readonly { readonly day: Day; readonly milligrams: number }[];
}

/** A certifier's own amount from a day on; null gives the programme's back. In the order of entry. */
export interface LimitRecord {
  readonly milligrams: number | null;
  readonly from: Day;
}

export interface AllowanceRecords {
  readonly ledger: readonly LedgerRow[];
  readonly externals: readonly ExternalRecord[];
  readonly limits: readonly LimitRecord[];
  /** Days of the patient's certifications: what a certification month is counted from. */
  readonly certifiedOn: readonly Day[];
}
