/** What happens to an order: only what its state lets happen, with the event that tells of it. */
import type { DoorCheck, OrderMove, OrderState } from '../../../preload/contract/delivery-values';
import { stateAfter } from '../../rules/delivery/state';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { deliveryOrders, type OrderChange, type OrderRecord } from '../../store/delivery-orders';
import { StaleError } from '../../store/errors';
import { numbered } from '../common/issue-paper';

export const numberOf = ({ serial }: Pick<OrderRecord, 'serial'>, { desk }: Scope): string =>
  numbered('O', serial, desk.training);

/** The state after it; refuses `order-not-so-far`. */
export const stateAfterMove = (
  record: Pick<OrderRecord, 'serial' | 'state'>,
  move: OrderMove,
  scope: Scope,
): OrderState =>
  stateAfter(record.state, move) ??
  refuse('order-not-so-far', { number: numberOf(record, scope), state: record.state });

/** The operator acts on what they saw: another window may have changed it since. */
export function refuseOutdated({ version }: OrderRecord, seen: number): void {
  if (version !== seen) throw new StaleError('delivery order');
}

interface Happened extends OrderChange {
  readonly reason?: string;
  readonly failed?: readonly DoorCheck[];
}

/** Changes the order with it; what is not named stays. */
export async function carryOut(
  record: OrderRecord,
  move: OrderMove,
  { reason = '', failed = [], ...change }: Happened,
  scope: Scope,
): Promise<void> {
  const { now: at, operator, unit } = scope;
  const orders = deliveryOrders(unit);
  const state = stateAfterMove(record, move, scope);
  await orders.change(record, { ...change, state });
  await orders.addEvent({
    order: record.id,
    move,
    window: change.window ?? record.window,
    reason: reason === '' ? null : reason,
    failed,
    hold: change.hold ?? null,
    at,
    by: operator.id,
  });
}
