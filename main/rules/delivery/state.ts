/** What may happen to an order, and what it is afterwards. */
import type { OrderMove, OrderState } from '../../../preload/contract/delivery-values';

type Moves = Partial<Record<OrderMove, OrderState>>;

const begins: Moves = { place: 'scheduled', wait: 'waiting' };

const machine: Readonly<Record<OrderState, Moves>> = {
  // Moved into a window with room it no longer waits.
  waiting: { moveUp: 'scheduled', move: 'scheduled', cancel: 'cancelled' },
  scheduled: { move: 'scheduled', pack: 'packed', cancel: 'cancelled' },
  packed: { unpack: 'scheduled', load: 'out', cancel: 'cancelled' },
  out: {
    recall: 'packed',
    deliver: 'delivered',
    refuse: 'refused',
    notHome: 'notHome',
    failCheck: 'failedCheck',
  },
  delivered: {},
  refused: { productBack: 'refused' },
  notHome: { productBack: 'notHome' },
  failedCheck: { productBack: 'failedCheck' },
  cancelled: {},
};

/** Null where that cannot happen to it. `state` is null before the first move. */
export const stateAfter = (state: OrderState | null, move: OrderMove): OrderState | null =>
  (state === null ? begins : machine[state])[move] ?? null;

const moves: readonly OrderMove[] = [
  'moveUp',
  'move',
  'pack',
  'unpack',
  'load',
  'recall',
  'deliver',
  'refuse',
  'notHome',
  'failCheck',
  'cancel',
  'productBack',
];

/** Product comes back once. */
export const movesOf = (state: OrderState, productIsBack: boolean): OrderMove[] =>
  moves.filter((move) => stateAfter(state, move) !== null && !(move === 'productBack' && productIsBack));

/** It has a place in its window, and its milligrams are held. */
export const isLive = (state: OrderState): boolean =>
  state === 'scheduled' || state === 'packed' || state === 'out';

/** It went out and nobody received it. */
export const cameBack = (state: OrderState): boolean =>
  state === 'refused' || state === 'notHome' || state === 'failedCheck';
