/** What the papers of help sessions are made from; no patient stands on them. */
import type { ChecklistAnswer } from '../../preload/contract/help-answers';
import type { CpmrsGuide } from '../../preload/contract/registration';
import type { PersonName } from '../../preload/contract/values';

/** A line of a checklist, by its id in the rulebook; null while nobody went through it. */
export interface CheckedItem {
  readonly item: string;
  readonly said: ChecklistAnswer | null;
}

export interface CertifierChecklist {
  readonly sessionNumber: string;
  readonly certifier: {
    readonly name: string;
    readonly profession: string | null;
    readonly licenceNumber: string | null;
  };
  readonly requirements: readonly CheckedItem[];
  readonly bonaFide: readonly CheckedItem[];
  readonly steps: readonly { readonly step: string; readonly done: boolean }[];
  readonly accountUrl: string | null;
}

export interface CpmrsGuidePaper {
  readonly sessionNumber: string;
  readonly registrant: PersonName;
  readonly steps: readonly { readonly step: string; readonly on: string | null }[];
  /** Days and the rulebook's values as they stood when the paper was made. */
  readonly guide: CpmrsGuide;
  readonly approval: { readonly approvedOn: string; readonly passwordSetOn: string } | null;
}
