/** A sale that was decided, decided again: by the rulebook of its day, or by another one (B-RUL-1). */
import { SaleDecision } from '../../../preload/contract/dispense';
import type { Rulebook } from '../../../preload/contract/rulebook';
import { judgeSale } from '../../rules/allowance/sale';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { KeptSale } from '../../store/kept-decision';
import { ledger } from '../../store/ledger';

export interface ReplayedSale {
  readonly kept: KeptSale;
  readonly decision: SaleDecision;
  /** Whether it comes to what was decided then. */
  readonly same: boolean;
}

/** From what the header keeps alone; whatever happened since changes nothing. */
export function replaySale(kept: KeptSale, book: Rulebook): ReplayedSale {
  const decision = judgeSale(kept.sale, kept.facts, book, kept.when);
  // Parsed, as the kept one was: so both have their parts in one order.
  const same = JSON.stringify(SaleDecision.parse(decision)) === JSON.stringify(kept.decision);
  return { kept, decision, same };
}

/** What a header keeps, with the hash of the rulebook that decided; refuses `not-found` for anything but a sale. */
export async function keptSale(
  dispense: string,
  { unit }: Scope,
): Promise<{ kept: KeptSale; bookHash: string }> {
  const header = await ledger(unit).header(dispense);
  if (header?.kind !== 'dispense') return refuse('not-found');
  return { kept: KeptSale.parse(header.decision), bookHash: header.bookHash };
}
