/** Products of a sale or an order as pure data: which form stands there, usual weights, equal products. */
import type { SaleDecision, SaleItem } from '../../../preload/contract/dispense';

/** The form whose amounts stand there: the one that was chosen, else the first that may be sold. */
export const formShown = (
  { form: chosen }: { form: string | null },
  { forms }: Pick<SaleDecision, 'forms'>,
) =>
  forms.find(({ form }) => form === chosen) ?? forms.find(({ onSale, barred }) => onSale && !barred) ?? null;

/** Parts of an ounce in which flower is usually sold: 1/8, 1/4, 1/2 and a whole one. */
export const usualWeights = (ounce: number) =>
  ([8, 4, 2, 1] as const).map((part) => ({ part, milligrams: Math.round(ounce / part) }));

export const sameProduct = (one: SaleItem, other: SaleItem): boolean =>
  one.form === other.form &&
  one.product === other.product &&
  one.weight === other.weight &&
  one.thc === other.thc &&
  one.other === other.other;

/** Tells lines apart: equal products share one. */
export const productKey = ({ form, product, weight, thc, other }: SaleItem): string =>
  JSON.stringify([form, product, weight, thc, other]);
