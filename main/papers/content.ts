/** What a paper is made from: plain data, complete, so that the same input gives the same page. */

import type { PaperTemplate } from '../../preload/contract/paper';
import type { Signature } from '../../preload/contract/signature';
import type { Address, Language, PersonName } from '../../preload/contract/values';
import type { CaregiverHandout, MinorHandout } from './caregiver-content';
import type {
  DeliveryBoard,
  DeliveryConfirmation,
  DeliveryManifest,
  DeliveryReturn,
  DeliverySlip,
} from './delivery-content';
import type { CallSheet, VisitorLog } from './desk-content';
import type { CertifierChecklist, CpmrsGuidePaper } from './help-content';
import type { AlertsPaper, AllowanceStatement, DispenseSlip } from './ledger-content';
import type { RenewalLetter } from './renewal-letter';

/** Days are `YYYY-MM-DD`, instants ISO UTC; the paper writes them in its own language. */
export interface PaperFrame {
  /** Serial number, `P-000017`. */
  readonly number: string;
  readonly language: Language;
  readonly largePrint: boolean;
  readonly training: boolean;
  readonly issuedAt: string;
  readonly zone: string;
  readonly rulebookVersion: string;
  readonly store: {
    readonly name: string;
    readonly address: Address | null;
    readonly phone: string | null;
    readonly hours: Readonly<Record<string, { opens: string; closes: string } | null>> | null;
  };
  /** What the QR holds (opaque, no person's data); null prints none. */
  readonly code: string | null;
  /** 0 for the first print, then COPY n. */
  readonly copy: number;
}

export interface RegistrationConfirmation {
  readonly renews?: boolean;
  readonly sessionNumber: string;
  readonly patient: { readonly name: PersonName; readonly birthDate: string };
  readonly certifiedOn: string;
  readonly expiresOn: string;
  /** A key of the words (`rules.sources.…`) or a citation, which is printed as it stands. */
  readonly expirySource: string;
  readonly certifier: { readonly name: string; readonly profession: string };
  readonly email: { readonly address: string; readonly temporary: boolean } | null;
  readonly documents: readonly {
    readonly proof: 'identity' | 'residency';
    readonly document: string;
    readonly how: string;
  }[];
  readonly caregiver: { readonly name: PersonName } | null;
  /** Whom a caregiver cares for: then `patient` is the caregiver who registered. */
  readonly caresFor?: { readonly name: PersonName };
  /** A minor's guardian, who signs and whose e-mail address it is (R-MIN-1). */
  readonly guardian?: { readonly name: PersonName };
  /** A minor's second certification. */
  readonly second?: { readonly name: string; readonly certifiedOn: string };
  readonly affirmations: {
    readonly count: number;
    readonly onStatePage: boolean;
    /** Read aloud and entered by staff; papers made before this was asked have no word about it. */
    readonly byStaff?: boolean;
  };
  /** Lines as they were drawn, or who witnessed; papers made before this was asked have neither. */
  readonly signature?: Signature;
  readonly submittedAt: string;
  readonly helpedBy: string;
}

export interface PatientHandout {
  /** A renewal: the present certificate counts until the state has registered it. Papers made before lack it. */
  readonly renews?: boolean;
  /** Handed in: the walk-in's own steps are behind them. Papers made before this was kept lack it. */
  readonly submitted?: boolean;
  readonly sessionNumber: string;
  readonly patient: { readonly name: PersonName };
  readonly expiresOn: string | null;
  readonly renewalOpensOn: string | null;
  readonly accountUrl: string;
  /** What is still missing, closed words: certifier, documents, state, caregiver. */
  readonly waitsFor: readonly string[];
  /** Where documents go by mail; empty where none has to. */
  readonly mailTo: readonly string[];
}

export interface CertifierHandout {
  readonly sessionNumber: string;
  readonly patient: { readonly name: PersonName };
  /** The patient has no e-mail: asks for a temporary one (R-PAT-10). */
  readonly askTemporaryEmail: boolean;
  /** Items of the review list that the certifier has to correct (R-PAT-4). */
  readonly corrections: readonly { readonly item: string; readonly note: string }[];
  readonly accountUrl: string;
}

/** What a person called it, or a kind of the rulebook's list where it was taken here. */
export type Enclosed = { readonly proof: 'identity' | 'residency' } & (
  | { readonly document: string }
  | { readonly kind: string }
);

export interface MailInCover {
  readonly sessionNumber: string;
  readonly patient: { readonly name: PersonName; readonly birthDate: string; readonly address: Address };
  readonly mailTo: readonly string[];
  readonly enclosed: readonly Enclosed[];
}

export interface RecoveryKeySheet {
  readonly recoveryKey: string;
  readonly manager: string;
}

/** The content that belongs to each template. */
export interface PaperContents {
  readonly registrationConfirmation: RegistrationConfirmation;
  readonly patientHandout: PatientHandout;
  readonly certifierHandout: CertifierHandout;
  readonly mailInCover: MailInCover;
  readonly caregiverHandout: CaregiverHandout;
  readonly minorHandout: MinorHandout;
  readonly renewalLetter: RenewalLetter;
  readonly recoveryKey: RecoveryKeySheet;
  readonly certifierChecklist: CertifierChecklist;
  readonly cpmrsGuide: CpmrsGuidePaper;
  readonly callSheet: CallSheet;
  readonly visitorLog: VisitorLog;
  readonly dispenseSlip: DispenseSlip;
  readonly allowanceStatement: AllowanceStatement;
  readonly alerts: AlertsPaper;
  readonly deliveryConfirmation: DeliveryConfirmation;
  readonly deliveryManifest: DeliveryManifest;
  readonly deliverySlip: DeliverySlip;
  readonly deliveryReturn: DeliveryReturn;
  readonly deliveryBoard: DeliveryBoard;
}

/** One paper's input; generic, so that a template and its content stay together. */
export type PaperInputOf<Template extends PaperTemplate = PaperTemplate> = {
  readonly [Key in Template]: {
    readonly template: Key;
    readonly frame: PaperFrame;
    readonly content: PaperContents[Key];
  };
}[Template];
export type PaperInput = PaperInputOf;
