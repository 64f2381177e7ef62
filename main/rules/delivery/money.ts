/** What an order comes to, in whole cents (R-DLV-2, R-DLV-6). */
import type { OrderLine } from '../../../preload/contract/delivery-values';

/** Before any discount: what the minimum is compared with. */
export const goodsOf = (lines: readonly Pick<OrderLine, 'price'>[]): number =>
  lines.reduce((sum, { price }) => sum + price, 0);

/** Rounded down, to coins that people have at the door: nobody gives change there. */
export function dueOf(goods: number, discount: number, rounding: number): number {
  const rest = Math.max(0, goods - discount);
  return rest - (rest % rounding);
}
