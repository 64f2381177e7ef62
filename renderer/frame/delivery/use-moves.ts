/** Orders into other windows, one after the other: what is dropped while another is under way is not lost. */
import { useCallback, useRef } from 'react';
import type { Acknowledged } from '../../../preload/contract/acknowledged';
import type { InputOf, OutputOf, ReplyOf } from '../../../preload/contract/calls';
import { OrderBrief, type WindowKey } from '../../../preload/contract/delivery-values';
import { useAct } from '../../client/client';

/** What of an order its move needs. */
export const Movable = OrderBrief.pick({ id: true, version: true, number: true, state: true, window: true });
export type Movable = Pick<OrderBrief, 'id' | 'version' | 'number' | 'state' | 'window'>;

type Answer = OutputOf<'delivery.move'>;
export type Moved = Extract<Answer, { outcome: 'moved' }>;
export type NotMoved = Extract<Answer, { outcome: 'refused' }>;

export type Move = (
  order: Movable,
  window: WindowKey,
  acknowledged?: Acknowledged | null,
) => Promise<ReplyOf<'delivery.move'>>;

const inputOf = (order: Movable, window: WindowKey, acknowledged: Acknowledged | null) =>
  ({ order: order.id, version: order.version, window, acknowledged }) satisfies InputOf<'delivery.move'>;

export function useMoves(): Move {
  const { act } = useAct('delivery.move');
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (order, window, acknowledged = null) => {
      const next = last.current.then(() => act(inputOf(order, window, acknowledged)));
      last.current = next;
      return next;
    },
    [act],
  );
}
