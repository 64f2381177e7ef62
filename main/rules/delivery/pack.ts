/** What is judged once more when an order is packed: by then days may have passed (R-CARD-2, R-DLV-5). */
import type { Acknowledged, ToAcknowledge } from '../../../preload/contract/acknowledged';
import type { DeliveryRefusal } from '../../../preload/contract/delivery-values';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { When } from '../allowance/account';
import { judgeHold } from '../allowance/hold';
import { judgeCardOf, judgeReceiver } from '../allowance/receiver';
import type { AllowanceRecords } from '../allowance/records';
import { ruleInForce } from '../rulebook';
import type { DayFacts } from './order';
import { refusal } from './windows';

export interface PackFacts {
  /** Of the delivery's day. */
  readonly on: DayFacts;
  readonly records: AllowanceRecords;
  readonly caregiving: string | null;
  /** The order's own rows in the ledger, and what they come to. */
  readonly holds: readonly number[];
  readonly milligrams: number;
  /** Nothing is brought to its address, whatever was said when it was ordered. */
  readonly denied: boolean;
}

export interface PackWish {
  readonly pmpReviewed: boolean;
  readonly acknowledged: Acknowledged | null;
}

/** Everything against it at once. `when.day` is the delivery's day. */
export function judgePack(
  { acknowledged, pmpReviewed }: PackWish,
  { caregiving, denied, holds, milligrams, on, records }: PackFacts,
  book: Rulebook,
  when: When,
): { readonly refusals: DeliveryRefusal[]; readonly toAcknowledge: readonly ToAcknowledge[] } {
  const pmp = ruleInForce(book, 'dispense.reviewPmp', when.day, when.today);
  const fit = judgeHold({ milligrams, moves: holds, acknowledged }, records, book, when);
  const people = [judgeCardOf(on.card), judgeReceiver(caregiving, on, book, when)];
  return {
    refusals: [
      ...(denied ? [refusal('address-denied')] : []),
      ...people.filter((one) => one !== null),
      ...(pmp.value === true && !pmpReviewed ? [refusal('pmp-not-reviewed', {}, pmp.rule)] : []),
      ...fit.refusals,
    ],
    toAcknowledge: fit.toAcknowledge,
  };
}
