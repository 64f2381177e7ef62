/** A run that is being put together: which orders, in which order, and who drives (B-DLV-3). */
import type { Agent } from '../../../preload/contract/delivery-programme';
import type { RunView } from '../../../preload/contract/delivery-run';
import type { OrderBrief } from '../../../preload/contract/delivery-values';

export interface Plan {
  /** In the order in which they are driven to. */
  readonly orders: readonly string[];
  /** A member of staff; empty while none is chosen. */
  readonly operator: string;
  /** A delivery service's person. */
  readonly name: string;
}

export type PlanEvent =
  | { readonly kind: 'added'; readonly order: string }
  | { readonly kind: 'removed'; readonly order: string }
  | { readonly kind: 'moved'; readonly order: string; readonly by: -1 | 1 }
  /** Dragged before or after another one, by pointer or keyboard. */
  | {
      readonly kind: 'dropped';
      readonly orders: ReadonlySet<string>;
      readonly at: string;
      readonly side: 'before' | 'after';
    }
  | { readonly kind: 'driver'; readonly operator: string }
  | { readonly kind: 'named'; readonly name: string };

/** Earlier windows first; within one, as they were placed. */
export const inTime = (orders: readonly OrderBrief[]): OrderBrief[] =>
  orders.toSorted(
    (one, other) =>
      one.window.from.localeCompare(other.window.from) || one.placedAt.localeCompare(other.placedAt),
  );

export const newPlan = (orders: readonly OrderBrief[]): Plan => ({
  orders: inTime(orders).map(({ id }) => id),
  operator: '',
  name: '',
});

export const planOf = ({ driver, stops }: Pick<RunView, 'driver' | 'stops'>): Plan => ({
  orders: stops.map(({ id }) => id),
  operator: driver?.operator ?? '',
  name: driver && driver.operator === null ? driver.name : '',
});

function swapped(orders: readonly string[], order: string, by: -1 | 1): readonly string[] {
  const at = orders.indexOf(order);
  const other = orders[at + by];
  if (at < 0 || other === undefined) return orders;
  return orders.map((one, index) => (index === at ? other : index === at + by ? order : one));
}

function dropped(
  orders: readonly string[],
  event: Extract<PlanEvent, { kind: 'dropped' }>,
): readonly string[] {
  const { at, orders: dragged, side } = event;
  // Dropped onto itself, it stays.
  if (dragged.has(at)) return orders;
  const rest = orders.filter((order) => !dragged.has(order));
  const place = rest.indexOf(at) + (side === 'after' ? 1 : 0);
  return [...rest.slice(0, place), ...orders.filter((order) => dragged.has(order)), ...rest.slice(place)];
}

export function next(plan: Plan, event: PlanEvent): Plan {
  switch (event.kind) {
    case 'added':
      return plan.orders.includes(event.order) ? plan : { ...plan, orders: [...plan.orders, event.order] };
    case 'removed':
      return { ...plan, orders: plan.orders.filter((order) => order !== event.order) };
    case 'moved':
      return { ...plan, orders: swapped(plan.orders, event.order, event.by) };
    case 'dropped':
      return { ...plan, orders: dropped(plan.orders, event) };
    case 'driver':
      return { ...plan, operator: event.operator, name: '' };
    case 'named':
      return { ...plan, name: event.name, operator: '' };
  }
}

type Drivers = readonly { readonly id: string; readonly name: string }[];

/** Null while nobody is said: a run can be planned before that, and cannot leave. */
export function driverOf({ name, operator }: Plan, drivers: Drivers) {
  const driver = drivers.find(({ id }) => id === operator);
  if (driver) return { operator: driver.id, name: driver.name };
  return name.trim() === '' ? null : { operator: null, name: name.trim() };
}

/** How the driver is said: chosen among staff, or typed where a delivery service drives. */
export const driverAsked = (agent: Agent | null): 'staff' | 'named' =>
  agent === 'deliveryService' ? 'named' : 'staff';
