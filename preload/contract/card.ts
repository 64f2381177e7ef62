/** Certificates and the card check (R-CARD-1, R-PAT-8, R-PAT-11). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { Relationship } from './caregiver-answers';
import { Rule } from './registration';
import { CardNumber, choice, Day, Id, Instant, note, PersonName, Version } from './values';

export const CertificateKind = z.enum(['temporary', 'card'], 'wrong.choose');
const standing = ['active', 'revoked', 'lost', 'replaced'] as const;
/** What a certificate that was rightly entered can be. */
export const StandingState = choice(standing);
/** `enteredByMistake` ends it for ever: it never counted, and its number is free again. */
export const CertificateState = z.enum([...standing, 'enteredByMistake']);

export const CertificateView = z.strictObject({
  id: Id,
  kind: CertificateKind,
  number: CardNumber,
  issuedOn: Day,
  printedExpiry: Day,
  /** The state in force today, from the dated events. */
  state: CertificateState,
  events: z.array(
    z.strictObject({ state: CertificateState, on: Day, reason: z.string(), at: Instant, by: z.string() }),
  ),
  version: Version,
});
export type CertificateView = z.infer<typeof CertificateView>;

export const VerdictKind = z.enum([
  'valid',
  'expiresSoon',
  'expired',
  'revoked',
  'lost',
  'replaced',
  'notYetRegistered',
  // Of a caregiver who no longer cares for the patient.
  'ended',
  'unknown',
]);

/** A verdict is computed, never stored. */
export const Verdict = z.strictObject({
  /** `lost` and `replaced` are said only of a certificate that was presented by its number. */
  kind: VerdictKind,
  expiresOn: Day.nullable(),
  daysLeft: z.int().nullable(),
  certifiedOn: Day.nullable(),
  renewalOpensOn: Day.nullable(),
  /** The printed date differs from the computed one; the earlier governs. */
  printedDiffers: z.boolean(),
  /** The one next action, a key below `card.next`. */
  next: z.enum([
    'none',
    'renew',
    'finishRegistration',
    'enterCertificate',
    'askState',
    'register',
    'certify',
    'waitForState',
    // Another certificate of the same person is good.
    'useOther',
  ]),
  rule: Rule.nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

export const CardFace = z.strictObject({
  verdict: Verdict,
  patient: z.strictObject({ id: Id, name: PersonName, birthDate: Day }).nullable(),
  /** Whose card it is where it is a caregiver's; `patient` is then whom it was issued for. */
  caregiver: z
    .strictObject({
      id: Id,
      name: PersonName,
      birthDate: Day,
      until: Day.nullable(),
      caresFor: z.array(z.strictObject({ name: PersonName, relationship: Relationship })),
      /** How the patient of this card stands, which bounds it. */
      patientKind: VerdictKind,
    })
    .nullable(),
  certificate: CertificateView.nullable(),
  /** The session to go on with, where the next action is one. */
  session: Id.nullable(),
  /** As whom a patient registers anew, where that is the next action (R-MIN-2). */
  renewsAs: z.enum(['patient', 'minor']).nullable(),
  /** Seconds without a touch after which the face closes: said to whoever may only verify (R-PMP-5). */
  closesAfter: z.int().positive().nullable(),
  asOf: Instant,
});
export type CardFace = z.infer<typeof CardFace>;

/** One who cares or cared for a patient, and how their own card stands. */
const CaregiverState = z.strictObject({
  /** Of the caregiving: one person may have cared for the patient twice. */
  id: Id,
  person: z.strictObject({ id: Id, name: PersonName }),
  relationship: Relationship,
  until: Day.nullable(),
  kind: VerdictKind,
  expiresOn: Day.nullable(),
});
export type CaregiverState = z.infer<typeof CaregiverState>;

export const cardCalls = {
  /**
   * By number, or by a person picked from a search: a patient, else a caregiver. Unknown numbers answer
   * verdict `unknown`.
   */
  'card.check': call({
    input: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('number'), number: CardNumber }),
      z.strictObject({ by: z.literal('patient'), patient: Id }),
    ]),
    output: CardFace,
    who: [...counterStaff, 'verifyOnly'],
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** Those who care for the patient first. After the verdict, as part of the same look-up. */
  'card.caregivers': call({
    input: z.strictObject({ patient: Id }),
    output: z.array(CaregiverState),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
  }),
  /** What the state issued on the patient's latest certification; registers the session. */
  'card.record': call({
    input: z.strictObject({
      patient: Id,
      /** A caregiver's own certificate; null for the patient's. */
      caregiving: Id.nullable().default(null),
      kind: CertificateKind,
      number: CardNumber,
      issuedOn: Day,
      printedExpiry: Day,
    }),
    output: CardFace,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  'card.changeState': call({
    input: z.strictObject({
      certificate: Id,
      version: Version,
      state: StandingState,
      on: Day,
      reason: note(500).pipe(z.string().min(1, 'wrong.required')),
    }),
    output: CardFace,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  /** Wrong number, person or printed day: never counted, number free, its session waits for the state again. */
  'card.withdraw': call({
    input: z.strictObject({
      certificate: Id,
      version: Version,
      reason: note(500).pipe(z.string().min(1, 'wrong.required')),
    }),
    output: CardFace,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
