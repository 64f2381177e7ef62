/** What a header keeps of a sale: what was asked, what the rules were given, and what they said (B-RUL-1). */
import { z } from 'zod';
import { ExternalSource } from '../../preload/contract/allowance';
import { Verdict } from '../../preload/contract/card';
import { Sale, SaleDecision } from '../../preload/contract/dispense';
import { Day, Instant } from '../../preload/contract/values';
import type { When } from '../rules/allowance/account';
import type { SaleFacts } from '../rules/allowance/sale';

const Row = z.strictObject({
  sequence: z.int(),
  kind: z.enum(['dispense', 'void', 'hold', 'release']),
  day: Day,
  milligrams: z.int(),
  voids: z.int().nullable(),
  endsHold: z.int().nullable(),
});

export const KeptRecords = z.strictObject({
  ledger: z.array(Row),
  externals: z.array(
    z.strictObject({
      total: z.int(),
      own: z.int(),
      from: Day,
      to: Day,
      asOf: Instant,
      source: ExternalSource,
      items: z.array(z.strictObject({ day: Day, milligrams: z.int() })),
    }),
  ),
  limits: z.array(z.strictObject({ milligrams: z.int().nullable(), from: Day })),
  certifiedOn: z.array(Day),
});

const Facts = z.strictObject({
  records: KeptRecords,
  card: Verdict,
  caregiver: Verdict.nullable(),
  isMinor: z.boolean(),
  endsHolds: z.array(z.int()).exactOptional(),
}) satisfies z.ZodType<SaleFacts>;

/** `version` is of this form: what is kept is never rewritten. */
export const KeptSale = z.strictObject({
  version: z.literal(1),
  rulebookVersion: z.string(),
  sale: Sale,
  facts: Facts,
  when: z.strictObject({ day: Day, now: Instant, zone: z.string(), today: Day }) satisfies z.ZodType<When>,
  result: SaleDecision,
});
export type KeptSale = z.infer<typeof KeptSale>;

/** As the rules hand it over. */
export interface SaleToKeep extends Pick<KeptSale, 'version' | 'rulebookVersion' | 'sale' | 'result'> {
  readonly facts: SaleFacts;
  readonly when: When;
}

/** The part that a list of sales shows. */
export const KeptBrief = z.object({
  rulebookVersion: z.string(),
  result: z.object({
    total: z.int(),
    leftAfter: z.int().nullable(),
    // The period that decides comes first.
    before: z.object({ periods: z.array(z.object({ usedElsewhere: z.int().nullable() })) }),
  }),
});
export type KeptBrief = z.infer<typeof KeptBrief>;
