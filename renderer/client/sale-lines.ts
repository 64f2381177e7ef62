/**
 * The lines of a sale that is not confirmed yet, kept over a lock of the screen: product, form and figures, no name.
 * In this window's memory only, for the operator who typed them, and forgotten when they sign out: a sale is a
 * matter of minutes, and what was seen of card and photo ID has to be seen again.
 */
import type { SaleItem } from '../../preload/contract/dispense';

interface Kept {
  readonly operator: string;
  readonly patient: string;
  readonly items: readonly SaleItem[];
}

let kept: Kept | null = null;

export function keepSaleLines(now: Kept): void {
  kept = now.items.length > 0 ? now : null;
}

export const keptSaleLines = (operator: string, patient: string): readonly SaleItem[] =>
  kept?.operator === operator && kept.patient === patient ? kept.items : [];

export function forgetSaleLines(): void {
  kept = null;
}
