/** Renewal and change of identifying information, as a patient's page offers them (R-MD-4, CGS 21a-408d). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { PaperBrief } from './paper';
import { Rule } from './registration';
import { Day, Id, Language } from './values';

/** Where somebody stands who comes to renew: only `open` begins a renewal. */
export const RenewalPath = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), expiresOn: Day, opensOn: Day.nullable(), expired: z.boolean() }),
  z.strictObject({ kind: z.literal('tooEarly'), expiresOn: Day, opensOn: Day, rule: Rule.nullable() }),
  /** A renewal is open, or waits for the state. */
  z.strictObject({ kind: z.literal('underWay'), session: Id, expiresOn: Day }),
  z.strictObject({ kind: z.literal('revoked'), certifiedOn: Day, rule: Rule.nullable() }),
  /** The first registration is not through. */
  z.strictObject({ kind: z.literal('unfinished'), session: Id }),
  /** The state never registered this person: a first registration is the way. */
  z.strictObject({ kind: z.literal('never') }),
]);
export type RenewalPath = z.infer<typeof RenewalPath>;

/** What a patient's page offers next. */
export const RenewalSteps = z.strictObject({
  renewal: RenewalPath,
  /** A minor who has come of age renews as an adult (R-MIN-2). */
  renewsAs: z.enum(['patient', 'minor']),
  /** Anybody whom the state registered tells it of changes. */
  mayChange: z.boolean(),
  /** A change that the state has not heard of yet, with the last day for it. */
  change: z
    .strictObject({ session: Id, changedOn: Day.nullable(), dueOn: Day.nullable(), overdue: z.boolean() })
    .nullable(),
  letterDue: z.boolean(),
});
export type RenewalSteps = z.infer<typeof RenewalSteps>;

export const renewalCalls = {
  /** The letter that tells a patient to renew; `paper-not-due` where there is nothing to renew. */
  'renewal.letter': call({
    input: z.strictObject({ patient: Id, language: Language, largePrint: z.boolean() }),
    output: PaperBrief,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
