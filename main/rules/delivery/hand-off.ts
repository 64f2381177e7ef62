/** The door: who stands there, what they pay, and whether the card is still good (R-DLV-5, R-DLV-6, R-CARD-2). */
import type { DeliveryRefusal, DoorCheck } from '../../../preload/contract/delivery-values';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { judgeCardOf, judgeReceiver } from '../allowance/receiver';
import { ruleInForce } from '../rulebook';
import type { DayFacts } from './order';
import { refusal } from './windows';

export interface DoorWish {
  readonly checks: Readonly<Record<DoorCheck, 'yes' | 'no'>>;
  readonly photoId: string | null;
  readonly payment: { readonly kind: 'cash' | 'debit'; readonly received: number };
}

export interface DoorFacts {
  /** Of the delivery's day, by what the store knows now. */
  readonly on: DayFacts;
  readonly caregiving: string | null;
  /** Cents. */
  readonly due: number;
  /** At the door it is the day itself; what a slip says is entered on that day or later. */
  readonly entered: 'atTheDoor' | 'onReturn';
}

export interface DoorJudged {
  readonly refusals: DeliveryRefusal[];
  /** Cents over what is due. */
  readonly tip: number;
  /** Nothing but what the store says of the card: what was handed over already can stand with a reason. */
  readonly mayDespite: boolean;
}

function judgeDay(day: Day, today: Day, entered: DoorFacts['entered']): DeliveryRefusal[] {
  const good = entered === 'atTheDoor' ? today === day : today >= day;
  return good ? [] : [refusal('not-its-day', { day })];
}

function judgeChecks({ checks, photoId }: DoorWish, book: Rulebook, day: Day, today: Day): DeliveryRefusal[] {
  const { rule } = ruleInForce(book, 'delivery.handOffChecks', day, today);
  const failed = Object.entries(checks).filter(([, answer]) => answer === 'no');
  return [
    ...failed.map(([check]) => refusal('check-failed', { check }, rule)),
    ...(photoId === null ? [refusal('photo-id-not-seen', {}, rule)] : []),
  ];
}

/** Nobody gives change: what is over is a tip, where the rulebook lets it be one. */
function judgePayment(
  { kind, received }: DoorWish['payment'],
  due: number,
  book: Rulebook,
  day: Day,
  today: Day,
) {
  const ways = ruleInForce(book, 'delivery.payment', day, today);
  const overage = ruleInForce(book, 'delivery.overage', day, today);
  if (ways.value !== null && !ways.value.includes(kind))
    return [refusal('payment-not-taken', { kind }, ways.rule)];
  if (received < due) return [refusal('payment-short', { due, received, short: due - received }, ways.rule)];
  return received > due && overage.value !== 'tip'
    ? [refusal('payment-not-exact', { due, received }, overage.rule)]
    : [];
}

/** Everything against it at once, by the rules of the delivery's day. */
export function judgeHandOff(
  wish: DoorWish,
  { caregiving, due, entered, on }: DoorFacts,
  book: Rulebook,
  today: Day,
): DoorJudged {
  const { day } = on;
  const ofStore = [judgeCardOf(on.card), judgeReceiver(caregiving, on, book, { day, today })].filter(
    (one) => one !== null,
  );
  const atDoor = [
    ...judgeDay(day, today, entered),
    ...judgeChecks(wish, book, day, today),
    ...judgePayment(wish.payment, due, book, day, today),
  ];
  return {
    refusals: [...atDoor, ...ofStore],
    tip: Math.max(0, wish.payment.received - due),
    mayDespite: entered === 'onReturn' && atDoor.length === 0 && ofStore.length > 0,
  };
}
