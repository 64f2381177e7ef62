/**
 * A decision taken once more, from what was written down with it, by the rulebook of its day. A kind of decision
 * joins by a function of its own: what was kept and a rulebook in, what that rulebook says out. Nothing here reads
 * today's records, the clock or the rulebook of today.
 */
import { SaleDecision } from '../../../preload/contract/dispense';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { judgeSale } from '../../rules/allowance/sale';
import { KeptSale } from '../../store/kept-decision';

interface Replayed {
  readonly day: Day;
  readonly held: SaleDecision;
  readonly again: SaleDecision;
}

/** Null where what was kept is of another kind or an older shape. */
export function replaySale(decision: unknown, book: Rulebook): Replayed | null {
  const kept = KeptSale.safeParse(decision);
  if (!kept.success) return null;
  const { sale, facts, when, result } = kept.data;
  // Parsed, so that both have their parts in one order.
  return { day: when.day, held: result, again: SaleDecision.parse(judgeSale(sale, facts, book, when)) };
}
