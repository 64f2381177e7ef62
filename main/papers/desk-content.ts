/** What the papers of the desk are made from: the sheet to call from, and the visitor log. */
import type { PersonName } from '../../preload/contract/values';

export interface CallSheet {
  readonly madeOn: string;
  readonly madeFor: string;
  /** The filter of the list, a word of `papers.callSheet.due`. */
  readonly due: string;
  readonly calls: readonly {
    readonly name: PersonName;
    readonly phone: string | null;
    readonly kind: string;
    readonly due: string;
    readonly overdue: boolean;
    readonly session: string | null;
  }[];
}

export interface VisitorLog {
  readonly from: string;
  readonly until: string;
  /** Where the rule stands that asks for it. */
  readonly source: string | null;
  readonly visitors: readonly {
    readonly name: string;
    readonly why: string;
    readonly escort: string;
    readonly authorisedBy: string;
    readonly badge: string;
    readonly inAt: string;
    readonly outAt: string | null;
  }[];
}
