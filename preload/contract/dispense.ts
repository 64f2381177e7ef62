/** A sale at the counter: weighed, decided and written as one, and voided row by row (R-ALW-1, R-CARD-2, B-ALW-3). */
import { z } from 'zod';
import { Acknowledged, ToAcknowledge } from './acknowledged';
import { AllowanceFigures, Freeing, Milligrams, PeriodKind, ProductName, TypedMilligrams } from './allowance';
import { call, counterStaff } from './call';
import { PaperBrief } from './paper';
import { Rule } from './registration';
import { word } from './rulebook-parts';
import { Day, Id, Instant, note, PersonName } from './values';

/** What the label says of one line of the sale. Weight and cannabinoids are of one unit. */
export const SaleItem = z.strictObject({
  /** An id of the rulebook's `products.forms`. */
  form: word,
  product: ProductName,
  units: z.int().min(1, 'wrong.units').max(999, 'wrong.units'),
  /** Forms counted by weight. */
  weight: TypedMilligrams.nullable(),
  /** The label's milligrams of THC and of all other cannabinoids: forms counted by those. */
  thc: TypedMilligrams.nullable(),
  other: TypedMilligrams.nullable(),
});
export type SaleItem = z.infer<typeof SaleItem>;

export const PhotoId = z.enum(
  ['driversLicense', 'stateId', 'passport', 'military', 'tribal', 'other'],
  'wrong.choose',
);

const sale = {
  patient: Id,
  /** Whoever receives it: null is the patient, else one of the patient's caregivers. */
  caregiving: Id.nullable(),
  items: z.array(SaleItem).max(50),
  /** The certificate that was shown, and the other photo ID (RCSA 21a-408-39(f)). */
  certificate: Id.nullable(),
  photoId: PhotoId.nullable(),
  /** The PMP was looked at for this sale (RCSA 21a-408-39(b)). */
  pmpReviewed: z.boolean(),
  /** Why it is right although another way to count says "over", or what was dispensed elsewhere is unknown. */
  acknowledged: Acknowledged.nullable(),
};
export const Sale = z.strictObject(sale);
export type Sale = z.infer<typeof Sale>;

/** Why a sale, or one line of it, is refused. All reasons are given at once. */
export const SaleRefusal = z.strictObject({
  code: z.enum([
    'no-items',
    'card-not-good',
    'caregiver-not-good',
    'card-not-seen',
    'photo-id-not-seen',
    'pmp-not-reviewed',
    // Fact `blocks`: whether the rulebook lets no reason pass. Else `acknowledged` lifts it.
    'external-missing',
    // Only where the rulebook blocks it; a stale figure is shown in any case.
    'external-stale',
    'over-allowance',
    // A live hold's period contains the day: the sale would leave too little for it.
    'over-held-period',
    'over-transaction',
    // Another way to count says "over": a pharmacist acknowledges it with a reason.
    'to-acknowledge',
    'form-unknown',
    'form-not-on-sale',
    'form-barred-to-minor',
    'figures-missing',
  ]),
  /** Index of the line; null for the whole sale. */
  item: z.int().nonnegative().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  rule: Rule.nullable(),
});
export type SaleRefusal = z.infer<typeof SaleRefusal>;

/** How the milligrams of a line came about, to be shown as a sum. Rounded up to whole milligrams. */
export const Working = z.strictObject({
  counted: z.enum(['weight', 'cannabinoids']),
  units: z.int(),
  weight: Milligrams.nullable(),
  thc: Milligrams.nullable(),
  other: Milligrams.nullable(),
  /** The formula's milligrams of THC, and of other cannabinoids, that count as one gram. */
  thcPerGram: z.int().nullable(),
  otherPerGram: z.int().nullable(),
  milligrams: Milligrams,
  rule: Rule,
});
export type Working = z.infer<typeof Working>;

export const SaleDecision = z.strictObject({
  allowed: z.boolean(),
  refusals: z.array(SaleRefusal),
  /** One per line; null where the line is refused. */
  lines: z.array(Working.nullable()),
  total: Milligrams,
  before: AllowanceFigures,
  /** Left in the deciding period after it; null where it does not fit. */
  leftAfter: Milligrams.nullable(),
  /** The ways to count by which it is over although the deciding one allows it. */
  overBy: z.array(z.strictObject({ kind: PeriodKind, milligrams: Milligrams })),
  /** What a pharmacist's reason has to answer, answered or not. */
  toAcknowledge: z.array(ToAcknowledge),
  /** The first day on which the whole total fits, if nothing else changes; null if it never does. */
  fitsOn: Day.nullable(),
  /** As `before.freeing`, with the sale among what was received; empty where it is refused. */
  freeingAfter: z.array(Freeing),
  /** Product forms of the rulebook, and which are not on sale because a rule waits for confirmation. */
  forms: z.array(
    z.strictObject({
      form: word,
      counted: z.enum(['weight', 'cannabinoids']),
      onSale: z.boolean(),
      /** Barred to this patient, as smoked forms to a minor. */
      barred: z.boolean(),
    }),
  ),
});
export type SaleDecision = z.infer<typeof SaleDecision>;

export const DispenseView = z.strictObject({
  id: Id,
  /** Serial without gaps, for example `D-000017`. */
  number: z.string(),
  patient: z.strictObject({ id: Id, name: PersonName }),
  /** Whoever received it, where it was a caregiver. */
  caregiver: z.strictObject({ id: Id, name: PersonName }).nullable(),
  day: Day,
  at: Instant,
  by: z.string(),
  items: z.array(
    z.strictObject({
      /** The ledger row. */
      row: z.int().positive(),
      /** Of the product, as the law asks (RCSA 21a-408-40). */
      serial: z.int().positive(),
      item: SaleItem,
      working: Working,
      voided: z.strictObject({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  total: Milligrams,
  photoId: PhotoId.nullable(),
  acknowledged: z.string().nullable(),
  leftAfter: Milligrams,
  /** Else no more than `leftAfter` was left: nobody knew what was dispensed elsewhere. */
  elsewhereKnown: z.boolean(),
  rulebookVersion: z.string(),
});
export type DispenseView = z.infer<typeof DispenseView>;

const pharmacist = ['pharmacist'] as const;

export const dispenseCalls = {
  /** What `dispense.commit` would say now. Nothing is written. */
  'dispense.weigh': call({
    input: Sale,
    output: SaleDecision,
    who: pharmacist,
    effect: 'reads',
    trace: 'act',
  }),
  /** Decides again and writes, in one transaction. A refused attempt is kept as an alert. */
  'dispense.commit': call({
    input: z.strictObject({ ...sale, key: Id }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('dispensed'), dispense: DispenseView, decision: SaleDecision }),
      z.strictObject({ outcome: z.literal('refused'), decision: SaleDecision }),
    ]),
    who: pharmacist,
    effect: 'writes',
    trace: 'act',
  }),
  'dispense.view': call({
    input: z.strictObject({ dispense: Id }),
    output: DispenseView,
    who: counterStaff,
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** Newest first. */
  'dispense.ofPatient': call({
    input: z.strictObject({ patient: Id, from: Day, to: Day }),
    output: z.array(DispenseView),
    who: counterStaff,
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** Gives rows back to the period that they were taken from. Each row once, never above the limit. */
  'dispense.void': call({
    input: z.strictObject({
      dispense: Id,
      rows: z.array(z.int().positive()).min(1, 'wrong.choose').max(50),
      reason: note(500).pipe(z.string().min(1, 'wrong.required')),
      key: Id,
    }),
    output: DispenseView,
    who: pharmacist,
    effect: 'writes',
    trace: 'act',
  }),
  /** The slip of a sale, in the language of whoever takes it home. */
  'dispense.slip': call({
    input: z.strictObject({ dispense: Id, language: z.enum(['en', 'es']), largePrint: z.boolean(), key: Id }),
    output: PaperBrief,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  /** What a patient received in a period, with what is left on its last day. */
  'allowance.statement': call({
    input: z.strictObject({
      patient: Id,
      from: Day,
      to: Day,
      language: z.enum(['en', 'es']),
      largePrint: z.boolean(),
      key: Id,
    }),
    output: PaperBrief,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
