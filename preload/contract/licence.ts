/** What a driver's licence says, as far as a counter needs it; nothing else of it is kept even for a moment (B-ID-1). */
import { z } from 'zod';
import { Day } from './values';

/**
 * How far the code can be trusted. 1: its own offsets hold. 2: separators are there, offsets are wrong.
 * 3: separators are lost, and the text was split where known ids follow each other. A code that is worse is not read.
 */
export const LicenceLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type LicenceLevel = z.infer<typeof LicenceLevel>;

/** As it stands on the licence, usually in capitals. Nobody has checked it. */
export const LicenceName = z.strictObject({
  given: z.string(),
  middle: z.string(),
  family: z.string(),
  suffix: z.string(),
});
export type LicenceName = z.infer<typeof LicenceName>;

/** Parts of the name that the issuer cut off: they say how the whole one begins. */
export const CutNames = z.strictObject({ family: z.boolean(), given: z.boolean(), middle: z.boolean() });
export type CutNames = z.infer<typeof CutNames>;

export const LicenceAddress = z.strictObject({
  line1: z.string(),
  line2: z.string(),
  town: z.string(),
  state: z.string(),
  /** `06510`, `06510-1234`, `M6N 3H1`. */
  postal: z.string(),
});
export type LicenceAddress = z.infer<typeof LicenceAddress>;

export const Licence = z.strictObject({
  level: LicenceLevel,
  kind: z.enum(['licence', 'idCard']),
  /** Null where no family name can be read. */
  name: LicenceName.nullable(),
  cut: CutNames,
  birthDate: Day.nullable(),
  expiresOn: Day.nullable(),
  issuedOn: Day.nullable(),
  number: z.string().nullable(),
  address: LicenceAddress.nullable(),
  /** Two letters of the state, province or territory that issued it. */
  jurisdiction: z.string().nullable(),
  country: z.enum(['USA', 'CAN']).nullable(),
  version: z.int(),
  /** A version that came after this program: read as the latest that it knows. */
  laterVersion: z.boolean(),
  /** What the dates of the code contradict; the dates in question are left out. */
  doubts: z.array(z.enum(['birthInFuture', 'datesDisagree'])),
});
export type Licence = z.infer<typeof Licence>;

/**
 * What differs between two names. `cut`: the issuer cut the end off. `initial`: one has only the first letter.
 * `oneSide`: only one has it. `spelling`: a letter or so. `half`: one of two family names. `moved`: it stands as
 * another part. `swapped`: given and family name in each other's place. `other`: another name.
 */
export const NameDifference = z.strictObject({
  part: z.enum(['family', 'given', 'middle', 'suffix']),
  how: z.enum(['cut', 'initial', 'oneSide', 'spelling', 'half', 'moved', 'swapped', 'other']),
});
export type NameDifference = z.infer<typeof NameDifference>;

/** `close`: a person has to look at the differences. */
export const NameComparison = z.strictObject({
  verdict: z.enum(['same', 'close', 'different']),
  differences: z.array(NameDifference),
});
export type NameComparison = z.infer<typeof NameComparison>;
