/** What every call answers: one of six kinds, and the compiler checks that a screen knows them all. */

/** Facts of a message: plain values that a sentence in resources/words is filled with. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Why a typed value was not accepted: a key below `wrong` and its facts. */
export interface Wrong {
  readonly word: string;
  readonly facts: Facts;
}

/** Where a refusal's rule stands, for the refusal page (B-REG-1). */
export interface RuleCited {
  readonly id: string;
  readonly source: string;
  readonly effectiveFrom: string | null;
}

export const refusalCodes = [
  // sign-in and the store
  'sign-in-failed',
  'sign-in-throttled',
  'account-lapsed',
  'pin-wrong',
  'pin-spent',
  'passphrase-common',
  'recovery-key-wrong',
  'name-taken',
  'last-manager',
  'prompt-compulsory',
  'store-exists',
  'store-missing',
  'store-damaged',
  'store-newer',
  'store-read-only',
  'store-full',
  'store-in-use',
  'clock-behind',
  // people and registration
  'not-resident',
  'under-age',
  'certification-expired',
  'caregiver-is-certifier',
  'caregiver-not-managing',
  'caregiver-has-patient',
  'caregiver-wrong-relationship',
  'patient-has-caregiver',
  'caregiver-removed',
  'caregiver-none-authorised',
  'caregiver-uncertified',
  'own-caregiver',
  'not-a-minor',
  'same-physician',
  'physician-needed',
  'second-certification-missing',
  'guardian-under-age',
  'renewal-too-early',
  'renewal-under-way',
  'registered-already',
  'nothing-to-renew',
  'certificate-revoked',
  'not-registered-yet',
  'session-closed',
  'session-not-ready',
  'task-cannot-start',
  'affirmation-refused',
  'not-handed-over',
  'customer-screen-taken',
  'not-found',
  'one-record',
  'form-sent-before',
  // cards
  'card-number-taken',
  'no-certification',
  // allowance
  'limit-not-raised',
  'limit-not-lowered',
  // deliveries
  'order-not-so-far',
  'order-code-wrong',
  'order-not-checked',
  'run-left',
  'run-not-its-day',
  'run-not-packed',
  'run-not-loaded',
  'run-address-denied',
  'run-not-ended',
  'run-not-out',
  'run-has-outcomes',
  'driver-missing',
  'agent-not-allowed',
  'custody-too-long',
  // documents
  'file-gone',
  'file-empty',
  'file-too-large',
  'file-unknown',
  'file-half-written',
  'picture-too-large',
  'document-too-large',
  'document-deleted',
  'scanner-folder-gone',
  // the rulebook
  'rulebook-unreadable',
  'rulebook-other',
  'rulebook-not-later',
  'rulebook-same',
  'rulebook-gone',
  // papers
  'paper-not-due',
  'no-glyph',
  'printer-gone',
  'printer-stopped',
  'scan-training',
  'scan-two-cards',
  'scan-licence-unreadable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A rule said no. The code chooses the sentences, the facts fill them. */
export interface RefusalFacts {
  readonly code: RefusalCode;
  readonly facts: Facts;
  readonly rule: RuleCited | null;
}

export type Reply<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, Wrong>> }
  | ({ readonly kind: 'refused' } & RefusalFacts)
  | { readonly kind: 'denied' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'fault'; readonly reference: string };
