/**
 * A decision taken once more, from what was written down with it, by the rulebook of its day. A kind of decision
 * joins by a function of its own: what was decided and a rulebook in, what that rulebook says out. Nothing here
 * reads today's records, the clock or the rulebook of today.
 */
import { z } from 'zod';
import type { Sale } from '../../../preload/contract/dispense';
import type { Rulebook } from '../../../preload/contract/rulebook';
import { Day, Instant } from '../../../preload/contract/values';
import { judgeSale, type SaleFacts } from '../../rules/allowance/sale';

/** What a sale keeps beside itself: the arguments of `judgeSale`, and its answer. */
const KeptSale = z.object({
  sale: z.custom<Sale>((value) => typeof value === 'object' && value !== null),
  facts: z.custom<SaleFacts>((value) => typeof value === 'object' && value !== null),
  when: z.object({ day: Day, today: Day, now: Instant, zone: z.string() }),
  result: z.json(),
});

export interface Replayed {
  readonly day: Day;
  readonly held: z.infer<typeof KeptSale>['result'];
  readonly again: z.infer<typeof KeptSale>['result'];
}

/** Null where what was kept is of another kind or an older shape. */
export function replaySale(decision: unknown, book: Rulebook): Replayed | null {
  const kept = KeptSale.safeParse(decision);
  if (!kept.success) return null;
  const { sale, facts, when, result } = kept.data;
  const again = judgeSale(sale, facts, book, when);
  return { day: when.day, held: result, again: z.json().parse(JSON.parse(JSON.stringify(again))) };
}
