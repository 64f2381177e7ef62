/** What a hold keeps of its order: what was asked, what the rules were given, and what they said (B-RUL-1). */
import { z } from 'zod';
import { Verdict } from '../../preload/contract/card';
import { Holiday } from '../../preload/contract/delivery-programme';
import { Order, OrderDecision, WindowKey } from '../../preload/contract/delivery-values';
import { StoreProfile } from '../../preload/contract/profile';
import { Day, Instant } from '../../preload/contract/values';
import type { OrderFacts } from '../rules/delivery/order';
import type { Now } from '../rules/delivery/windows';
import { KeptRecords } from './kept-decision';

const Point = z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable();

/** Of the day of the chosen window alone. */
const Facts = z.strictObject({
  profile: StoreProfile.pick({ address: true, delivery: true }),
  holidays: z.array(z.strictObject({ day: Day, holiday: Holiday })),
  taken: z.array(z.strictObject({ window: WindowKey, taken: z.int(), waiting: z.int() })),
  records: KeptRecords,
  days: z.array(
    z.strictObject({ day: Day, card: Verdict, caregiver: Verdict.nullable(), isMinor: z.boolean() }),
  ),
  denied: z.boolean(),
  from: Point,
  to: Point,
  own: z.strictObject({ holds: z.array(z.int()), window: WindowKey }).nullable(),
}) satisfies z.ZodType<OrderFacts>;

/** `version` is of this form: what is kept is never rewritten. */
export const KeptOrder = z.strictObject({
  version: z.literal(1),
  rulebookVersion: z.string(),
  order: Order,
  facts: Facts,
  when: z.strictObject({ now: Instant, zone: z.string(), today: Day }) satisfies z.ZodType<Now>,
  /** Without the other windows, and the forms that could have been ordered. */
  result: OrderDecision.omit({ windows: true, forms: true }),
});
export type KeptOrder = z.infer<typeof KeptOrder>;

/** As the rules hand it over. */
export interface OrderToKeep extends Omit<KeptOrder, 'facts' | 'when'> {
  readonly facts: OrderFacts;
  readonly when: Now;
}
