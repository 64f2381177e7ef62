/** Renewal and change of identifying information, as a patient's page offers them (R-MD-4, CGS 21a-408d). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { FollowUpFilter } from './follow-up';
import { PaperBrief } from './paper';
import { Rule } from './registration';
import { Day, Id, Language, PersonName } from './values';

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

/** Made when the form opens: sent twice, it makes each paper once. */
const key = Id.nullable().default(null);
const look = { largePrint: z.boolean(), key };

/** Somebody on the list of renewals, with the language of their last session. */
export const LetterDue = z.strictObject({ id: Id, name: PersonName, expiresOn: Day, language: Language });
export type LetterDue = z.infer<typeof LetterDue>;

/** More letters than this are no morning's work. */
export const mostLetters = 100;

export const renewalCalls = {
  /** The letter that tells a patient to renew; `paper-not-due` where there is nothing to renew. */
  'renewal.letter': call({
    input: z.strictObject({ patient: Id, language: Language, ...look }),
    output: PaperBrief,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  /** Who of the follow-ups' list gets a letter; `more` where there are too many for one act. */
  'renewal.lettersDue': call({
    input: z.strictObject({ filter: FollowUpFilter }),
    output: z.strictObject({ patients: z.array(LetterDue), more: z.boolean() }),
    who: counterStaff,
    effect: 'reads',
    trace: 'act',
  }),
  /** One letter each, with a number of its own; without a language each in the patient's. */
  'renewal.letters': call({
    input: z.strictObject({
      patients: z.array(Id, 'wrong.choose').min(1, 'wrong.choose').max(mostLetters),
      language: Language.nullable(),
      ...look,
    }),
    output: z.strictObject({ papers: z.array(PaperBrief) }),
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
