/** Which windows an order can be moved to: pure, so that it is tested without a browser. */
import type {
  DeliveryRefusal,
  OrderBrief,
  WindowKey,
  WindowOffer,
} from '../../../preload/contract/delivery-values';

/** A window's name within a list. */
export const keyOf = ({ day, from, to }: WindowKey): string => `${day}-${from}-${to}`;

/** A pharmacist's reason lifts these, unless the rulebook lets none pass. */
const answered: readonly DeliveryRefusal['code'][] = ['external-missing', 'external-stale', 'to-acknowledge'];

const mayBeAnswered = ({ code, facts }: DeliveryRefusal): boolean =>
  answered.includes(code) && facts.blocks !== true;

/** A place can be changed as long as nothing was packed; one that waits may get a place elsewhere. */
export const mayMove = ({ state }: Pick<OrderBrief, 'state'>): boolean =>
  state === 'scheduled' || state === 'waiting';

/**
 * Its own window is no choice, unless it waits there and a place is free by now. One that only asks for a reason is
 * one for whoever may give it.
 */
export function offersOf(
  order: Pick<OrderBrief, 'state' | 'window'>,
  windows: readonly WindowOffer[],
  mayAnswer: boolean,
) {
  const elsewhere = windows.filter(
    (offer) => order.state === 'waiting' || keyOf(offer.window) !== keyOf(order.window),
  );
  const isPossible = ({ refusals }: WindowOffer) =>
    refusals.length === 0 || (mayAnswer && refusals.every(mayBeAnswered));
  return {
    possible: elsewhere.filter(isPossible),
    others: elsewhere.filter((offer) => !isPossible(offer)),
  };
}
