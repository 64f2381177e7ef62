/**
 * A decision taken once more, from what was written down with it, by the rulebook of its day. A kind of decision
 * joins by a function of its own: what was decided and a rulebook in, what that rulebook says out. Nothing here
 * reads today's records, the clock or the rulebook of today.
 */
import type { Sale } from '../../../preload/contract/dispense';
import { asJson, keptSale } from '../../../preload/contract/kept-sale';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { judgeSale, type SaleFacts } from '../../rules/allowance/sale';

const KeptSale = keptSale<Sale, SaleFacts>();

interface Replayed {
  readonly day: Day;
  readonly held: ReturnType<typeof asJson>;
  readonly again: ReturnType<typeof asJson>;
}

/** Null where what was kept is of another kind or an older shape. */
export function replaySale(decision: unknown, book: Rulebook): Replayed | null {
  const kept = KeptSale.safeParse(decision);
  if (!kept.success) return null;
  const { sale, facts, when, result } = kept.data;
  return { day: when.day, held: result, again: asJson(judgeSale(sale, facts, book, when)) };
}
