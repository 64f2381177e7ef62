/** What a burst from the scanner is (B-ID-2). */
import { z } from 'zod';
import { Licence, NameComparison } from './licence';
import { Day, Id, PersonName } from './values';

/** The licence's number and version serve no purpose at the counter and leave the main process never. */
export const ScannedLicence = Licence.omit({ number: true, version: true });
export type ScannedLicence = z.infer<typeof ScannedLicence>;

export const LicenceMatch = z.strictObject({
  id: Id,
  name: PersonName,
  names: NameComparison,
  sameBirthDate: z.boolean(),
  /** Not so for somebody who only cares for a patient. */
  patient: z.boolean(),
  /** For whom they care now; staff of the counter are told. */
  caresFor: z.array(z.strictObject({ id: Id, name: PersonName })),
  /** Null where it is not said: to whoever may only verify, and where the licence has none. */
  address: z.enum(['same', 'differs', 'notKept']).nullable(),
});
export type LicenceMatch = z.infer<typeof LicenceMatch>;

export const LicenceScan = z.strictObject({
  kind: z.literal('licence'),
  licence: ScannedLicence,
  /** Its last day has passed. */
  expired: z.boolean(),
  /** Null for an adult, and where the date of birth is not known. */
  comesOfAgeOn: Day.nullable(),
  /**
   * `sure`: name and date of birth agree. `perhaps`: one of the two does not, and a person has to judge.
   * At level 3 only who is sure is named; whoever may only verify is told of one person or nobody.
   */
  found: z.enum(['sure', 'perhaps', 'none']),
  matches: z.array(LicenceMatch),
  /** Business days in which a new address has to be reported; null where the rule is not set. */
  reportWithin: z.int().nullable(),
  /** Seconds without a touch after which it is forgotten: said to whoever may only verify (R-PMP-5). */
  closesAfter: z.int().positive().optional(),
});
export type LicenceScan = z.infer<typeof LicenceScan>;

export const ScanRead = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), id: Id }),
  z.strictObject({ kind: z.literal('patient'), id: Id }),
  /** A delivery's slip or confirmation: its stop while it is out and for the driver, else the order. */
  z.strictObject({ kind: z.literal('order'), id: Id, opens: z.enum(['order', 'stop']) }),
  z.strictObject({ kind: z.literal('run'), id: Id, day: Day }),
  z.strictObject({ kind: z.literal('card'), number: z.string() }),
  LicenceScan,
  z.strictObject({ kind: z.literal('unknown') }),
]);
