/** What a patient may still receive, and the figures that it rests on (R-ALW-1, R-ALW-2, B-ALW-1, B-ALW-2). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { Rule } from './registration';
import { periods } from './rulebook-parts';
import { Day, Id, Instant, line, note, PersonName } from './values';
import { mostTyped } from './weight';

/** Milligrams of allowance: flower by its weight, other forms by the rulebook's formula. */
export const Milligrams = z.int().nonnegative();
/** What a person types: ten kilograms at most, so that no sum of a sale leaves the whole numbers. */
export const TypedMilligrams = Milligrams.max(mostTyped, 'wrong.weightTooMuch');
export const PeriodKind = z.enum(periods);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** Where a figure of what was dispensed elsewhere was seen. */
export const ExternalSource = z.enum(['cpmrs', 'dispensary', 'patient'], 'wrong.choose');
export type ExternalSource = z.infer<typeof ExternalSource>;

/** One way to count the month that a day lies in. All are computed, one decides. */
export const PeriodFigures = z.strictObject({
  kind: PeriodKind,
  from: Day,
  /** Last day, inclusive. */
  to: Day,
  limit: Milligrams,
  limitFrom: z.enum(['programme', 'certifier']),
  /** Dispensed here and not voided. */
  usedHere: Milligrams,
  /** Null is unknown: no figure covers the period. Never the full allowance (B-ALW-1). */
  usedElsewhere: Milligrams.nullable(),
  /** That figure; where it is unknown, what other figures show of the period at least. This much counts. */
  knownElsewhere: Milligrams,
  /** Held for deliveries. */
  held: Milligrams,
  /** Never below zero. So much at most, where what was dispensed elsewhere is unknown. */
  left: Milligrams,
  /** By how much the limit is exceeded, as after a lesser amount that starts in mid-period. */
  over: Milligrams,
});
export type PeriodFigures = z.infer<typeof PeriodFigures>;

export const ExternalStanding = z.strictObject({
  /**
   * `none`: no figure shows all of the deciding period; `stale`: older than the rulebook allows or, where it
   * sets no age, not of today.
   */
  kind: z.enum(['none', 'fresh', 'stale']),
  asOf: Instant.nullable(),
  source: ExternalSource.nullable(),
  /** Whole hours since `asOf`. */
  ageHours: z.int().nonnegative().nullable(),
  /** Hours that the rulebook allows; null is not set: a stale one is then acknowledged as a missing one is. */
  mostHours: z.int().nonnegative().nullable(),
  /** Without a figure, or with a stale one, nothing is sold. Else a missing one is acknowledged with a reason. */
  blocks: z.boolean(),
  rule: Rule.nullable(),
});
export type ExternalStanding = z.infer<typeof ExternalStanding>;

/**
 * From that day on so much may be received, if nothing else is dispensed, held or set until then. Less than
 * what is left of the period where a later hold's own period leaves less.
 */
export const Freeing = z.strictObject({ on: Day, left: Milligrams });
export type Freeing = z.infer<typeof Freeing>;

export const AllowanceFigures = z.strictObject({
  day: Day,
  deciding: PeriodKind,
  /** The deciding one first; `certification-month` is left out without a certification. */
  periods: z.array(PeriodFigures).min(1),
  /** Another way to count comes to another amount. */
  disagree: z.boolean(),
  external: ExternalStanding,
  /** By day, rising; the first entry is `day` itself. Of the deciding period. */
  freeing: z.array(Freeing).min(1),
  /** The rulebook's ounce, from which the usual weights of flower come. */
  ounce: z.int().positive(),
  /** The rules that were used: limit, period, compared periods, ounce. */
  rules: z.array(Rule),
});
export type AllowanceFigures = z.infer<typeof AllowanceFigures>;

/** What the card's face shows: the way to count that decides, and how good its figure from elsewhere is. */
export const AllowanceGlance = z.strictObject({ period: PeriodFigures, external: ExternalStanding });
export type AllowanceGlance = z.infer<typeof AllowanceGlance>;

/** What one day took of the deciding period, for the picture and the table; days that took nothing are left out. */
export const DayFigures = z.strictObject({
  day: Day,
  here: Milligrams,
  elsewhere: Milligrams,
  held: Milligrams,
});
export type DayFigures = z.infer<typeof DayFigures>;

export const ExternalView = z.strictObject({
  id: Id,
  /** As shown by the source. */
  total: Milligrams,
  /** This store's own share in it. */
  own: Milligrams,
  from: Day,
  to: Day,
  asOf: Instant,
  source: ExternalSource,
  at: Instant,
  by: z.string(),
  supersedes: Id.nullable(),
  /** A later figure took its place: it counts for nothing any more. */
  superseded: z.boolean(),
});
export type ExternalView = z.infer<typeof ExternalView>;

export const LimitView = z.strictObject({
  id: Id,
  /** Null gives the programme's amount back. */
  milligrams: Milligrams.nullable(),
  from: Day,
  certifier: z.string(),
  at: Instant,
  by: z.string(),
});
export type LimitView = z.infer<typeof LimitView>;

/** One sale here, taken back or not: what a source may have seen of it. */
export const SoldHere = z.strictObject({ day: Day, at: Instant, milligrams: Milligrams });
export type SoldHere = z.infer<typeof SoldHere>;

export const AllowanceView = z.strictObject({
  patient: z.strictObject({ id: Id, name: PersonName, birthDate: Day }),
  figures: AllowanceFigures,
  days: z.array(DayFigures),
  /** Of the last year, in the order of entry: this store's own share of a figure is never more. */
  soldHere: z.array(SoldHere),
  /** Newest first, those that were superseded among them. */
  externals: z.array(ExternalView),
  /** In the order of entry; which one holds on a day stands in the figures. */
  limits: z.array(LimitView),
  /** Who certified the patient, newest first: an amount of their own is one of theirs. */
  certifiers: z.array(z.strictObject({ id: Id, name: z.string(), certifiedOn: Day })),
  asOf: Instant,
});
export type AllowanceView = z.infer<typeof AllowanceView>;

const pharmacist = ['pharmacist'] as const;

export const allowanceCalls = {
  'allowance.view': call({
    input: z.strictObject({ patient: Id }),
    output: AllowanceView,
    who: counterStaff,
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** After the verdict on a card that is good, as part of the same look-up. */
  'allowance.glance': call({
    input: z.strictObject({ patient: Id }),
    output: AllowanceGlance,
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
  }),
  /** What was dispensed elsewhere, as a source shows it now; supersedes the figure that it names. */
  'allowance.enterExternal': call({
    input: z.strictObject({
      patient: Id,
      total: TypedMilligrams,
      own: TypedMilligrams,
      from: Day,
      to: Day,
      asOf: Instant,
      source: ExternalSource,
      /** What is known by day, if the source shows it; never more than total less own. */
      items: z
        .array(z.strictObject({ day: Day, milligrams: TypedMilligrams }))
        .max(200)
        .default([]),
      /**
       * The figure that this one takes the place of; null where it covers days that none covers yet. `stale` where
       * another has come since the operator looked.
       */
      supersedes: Id.nullable(),
      /** Why it shows less than the one that it takes the place of, or comes from a weaker source. */
      reason: note(500).default(''),
      key: Id,
    }),
    output: AllowanceView,
    who: pharmacist,
    effect: 'writes',
    trace: 'act',
  }),
  /** A certifier's own amount for the patient, from a day on (R-ALW-2, B-ALW-4). */
  'allowance.setLimit': call({
    input: z.strictObject({
      patient: Id,
      certifier: z.string().min(1, 'wrong.choose').pipe(Id),
      milligrams: TypedMilligrams.nullable(),
      from: Day,
      reason: note(500).pipe(z.string().min(1, 'wrong.required')),
      key: Id,
    }),
    output: AllowanceView,
    who: pharmacist,
    effect: 'writes',
    trace: 'act',
  }),
} as const;

export const ProductName = line(120);
