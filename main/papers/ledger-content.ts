/** What the papers of the ledger are made from: slip, statement, alerts. Milligrams are integers. */
import type { Alert, AlertKind } from '../../preload/contract/alert';
import type { ExternalStanding, PeriodFigures } from '../../preload/contract/allowance';
import type { Working } from '../../preload/contract/dispense';
import type { PersonName } from '../../preload/contract/values';

interface Named {
  readonly name: PersonName;
}

export interface DispenseSlip {
  /** `D-000017`. */
  readonly number: string;
  readonly at: string;
  readonly patient: Named;
  /** The caregiver who received it; null is the patient. */
  readonly receivedBy: Named | null;
  readonly photoId: string | null;
  readonly pharmacist: string;
  /** Of the decision, which may be older than the paper. */
  readonly rulebookVersion: string;
  readonly acknowledged: string | null;
  readonly items: readonly {
    readonly serial: number;
    readonly form: string;
    readonly product: string;
    readonly working: Omit<Working, 'rule'>;
    /** Was taken back before the paper was made. */
    readonly voided: boolean;
  }[];
  readonly total: number;
  /** Of the deciding period, the sale among what was used here. */
  readonly after: PeriodFigures;
  readonly external: Pick<ExternalStanding, 'kind' | 'asOf' | 'source'>;
  /** The next day on which more may be received, if nothing else changes; null if none is known. */
  readonly next: { readonly on: string; readonly left: number } | null;
}

export interface AllowanceStatement {
  readonly patient: Named & { readonly birthDate: string };
  readonly from: string;
  readonly to: string;
  /** The day that the figures are about: the last of the statement, or the day it was made if that came first. */
  readonly asOf: string;
  /** Every way to count, the deciding one first. */
  readonly periods: readonly PeriodFigures[];
  /** Calendar months that the statement reaches into, each whole, by the limit of its last day. */
  readonly months: readonly PeriodFigures[];
  readonly days: readonly {
    readonly day: string;
    readonly here: number;
    readonly elsewhere: number;
    readonly held: number;
  }[];
  readonly externals: readonly {
    readonly source: string;
    readonly from: string;
    readonly to: string;
    readonly total: number;
    readonly own: number;
    readonly asOf: string;
    /** Whole hours to the making of the paper. */
    readonly ageHours: number;
    readonly superseded: boolean;
  }[];
  readonly limits: readonly {
    readonly from: string;
    readonly milligrams: number | null;
    readonly certifier: string;
  }[];
}

export interface AlertsPaper {
  /** Null is the whole store. */
  readonly patient: Named | null;
  readonly madeOn: string;
  readonly since: string;
  readonly kinds: readonly AlertKind[];
  readonly alerts: readonly (Omit<Alert, 'patient'> & { readonly patient: Named })[];
  /** There are others that did not fit. */
  readonly more: boolean;
}
