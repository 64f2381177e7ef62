/** The columns of a rule, and the closed sets that its value may be of. */
import { z } from 'zod';
import { documents } from './rulebook-sources';
import { Day } from './values';

/** A document, `house` for a choice of our own, or a citation such as `CGS 21a-408d`. */
const Source = z.union([
  z.enum(Object.values(documents)),
  z.literal('house'),
  z.string().regex(/^(CGS|RCSA|PA|DCP|report) \S.{0,118}$/),
]);

export const Certainty = z.enum(['SURE', 'LIKELY', 'UNSURE']);
const Unit = z.enum([
  'years',
  'months',
  'weeks',
  'days',
  'businessDays',
  'hours',
  'minutes',
  'seconds',
  'milligrams',
  'cents',
  'miles',
]);

const version = {
  /** From which day the law or document says so; null where it gives none. */
  effectiveFrom: Day.nullable(),
  /** Last day, inclusive. */
  effectiveTo: Day.nullable(),
  /** From which day this store decides by it. */
  activeFrom: Day,
  /** Last day, inclusive, on which this store decides by it; before `activeFrom` it never did. */
  activeTo: Day.nullable().default(null),
  source: Source,
  certainty: Certainty,
  verifiedBy: z.string().min(1).nullable(),
  verifiedOn: Day.nullable(),
  active: z.boolean(),
};

export const measured = <
  const Id extends string,
  Value extends z.ZodType,
  const U extends z.infer<typeof Unit>,
>(
  id: Id,
  unit: U,
  value: Value,
) => z.strictObject({ id: z.literal(id), value: value.nullable(), unit: z.literal(unit), ...version });
export const plain = <const Id extends string, Value extends z.ZodType>(id: Id, value: Value) =>
  z.strictObject({ id: z.literal(id), value: value.nullable(), unit: z.null(), ...version });

export const count = z.int().positive();
export const amount = z.int().nonnegative();
export const flag = z.boolean();
export const word = z.string().regex(/^[a-zA-Z0-9-]{1,60}$/);
export const words = z.array(word).min(1);
const longestPattern = 120;
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').flags === 'u';
  } catch {
    return false;
  }
}
/** A regular expression; what it is about has to match as a whole. */
export const pattern = z.string().min(1).max(longestPattern).refine(isPattern);
export const matchesWhole = (text: string, whole: string): boolean =>
  new RegExp(`^(?:${whole})$`, 'u').test(text);
export const someOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.array(z.enum(options)).min(1);
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export const periods = ['calendar-month', 'certification-month', 'rolling-30-days'] as const;
export const relations = ['parent', 'guardian', 'legalCustodian', 'conservator', 'sibling'] as const;
export const professions = ['physician', 'aprn', 'pa'] as const;
export const checks = ['card', 'photoId'] as const;
export const condition = z.strictObject({ condition: word, since: z.int().nullable() });
/** How a product is taken; the first three are barred to minors (CGS 21a-408d(a)). */
export const taken = [
  'smoked',
  'inhaled',
  'vaporised',
  'eaten',
  'underTongue',
  'applied',
  'inserted',
] as const;
