/** Delivery orders: where each stands, which place it has, and what happened to it. Never deleted. */
import type { z } from 'zod';
import type { Acknowledged } from '../../preload/contract/acknowledged';
import type {
  AddressKind,
  DoorCheck,
  OrderMove,
  OrderState,
  Reach,
  WindowKey,
} from '../../preload/contract/delivery-values';
import type { Address, Instant } from '../../preload/contract/values';
import {
  EventRow,
  type KeptLine,
  type OrderEventRecord,
  type OrderRecord,
  OrderRow,
} from './delivery-order-row';
import { leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

export type { OrderEventRecord, OrderRecord } from './delivery-order-row';

export interface NewOrder {
  readonly id: string;
  readonly serial: number;
  readonly patient: string;
  readonly caregiving: string | null;
  readonly window: WindowKey;
  readonly place: number | null;
  readonly state: OrderState;
  readonly lines: readonly KeptLine[];
  readonly milligrams: number;
  /** Whole cents. */
  readonly money: Readonly<Record<'goods' | 'discount' | 'due' | 'rounding', number>>;
  readonly address: Address;
  readonly addressKind: z.infer<typeof AddressKind>;
  readonly residenceConfirmed: boolean;
  readonly phone: string;
  readonly note: string;
  readonly reach: Reach;
  readonly reachReason: string;
  readonly acknowledged: Acknowledged | null;
  readonly hold: string | null;
  readonly bookHash: string;
  readonly rulebookVersion: string;
  readonly at: Instant;
  readonly by: string;
}

/** What may change in an order; what is left out stays. */
export interface OrderChange {
  readonly state?: OrderState;
  readonly window?: WindowKey;
  readonly place?: number | null;
  readonly hold?: string | null;
  readonly dispense?: string;
  /** Its place among the stops of a run; null takes it off. */
  readonly stop?: { readonly run: string; readonly at: number } | null;
  readonly lines?: readonly KeptLine[];
  readonly milligrams?: number;
  readonly acknowledged?: Acknowledged | null;
  readonly backAt?: Instant;
  readonly bookHash?: string;
  readonly rulebookVersion?: string;
}

interface NewEvent {
  readonly order: string;
  readonly move: OrderMove;
  readonly window: WindowKey;
  readonly reason?: string | null;
  readonly failed?: readonly DoorCheck[];
  readonly hold?: string | null;
  readonly at: Instant;
  readonly by: string;
}

const hoursOf = ({ day, from, to }: WindowKey) => ({ day, from_time: from, to_time: to });
const written = (value: unknown) => (value === null ? null : JSON.stringify(value));

const inColumns = (change: OrderChange): Record<string, unknown> => {
  const { state, window, place, hold, dispense, stop, lines, milligrams, acknowledged, backAt } = change;
  const all = {
    state,
    place,
    hold_header_id: hold,
    dispense_header_id: dispense,
    run_id: stop === undefined ? undefined : (stop?.run ?? null),
    stop: stop === undefined ? undefined : (stop?.at ?? null),
    lines: lines === undefined ? undefined : JSON.stringify(lines),
    milligrams,
    acknowledged: acknowledged === undefined ? undefined : written(acknowledged),
    back_at: backAt,
    book_hash: change.bookHash,
    rulebook_version: change.rulebookVersion,
    ...(window ? hoursOf(window) : {}),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

export const deliveryOrders = (unit: Unit) => {
  const whole = () =>
    unit('delivery_order')
      .join('operator', 'operator.id', 'delivery_order.by')
      .select('delivery_order.*', 'operator.name as by_name');
  return {
    async add(order: NewOrder): Promise<void> {
      const { patient, caregiving, window, lines, money, address, hold, reach, acknowledged } = order;
      const { line1, line2, town, state, zip } = address;
      await unit('delivery_order').insert({
        id: order.id,
        serial: order.serial,
        patient_id: patient,
        caregiving_id: caregiving,
        ...hoursOf(window),
        place: order.place,
        state: order.state,
        lines: JSON.stringify(lines),
        items: lines.length,
        milligrams: order.milligrams,
        ...money,
        ...{ line1, line2, town, address_state: state, zip },
        address_kind: order.addressKind,
        residence_confirmed: order.residenceConfirmed ? 1 : 0,
        phone: order.phone,
        note: order.note,
        reach: JSON.stringify(reach),
        reach_reason: order.reachReason,
        acknowledged: written(acknowledged),
        hold_header_id: hold,
        book_hash: order.bookHash,
        rulebook_version: order.rulebookVersion,
        at: order.at,
        by: order.by,
        version: 1,
      });
    },

    async byId(id: string): Promise<OrderRecord | undefined> {
      return leaveOne(OrderRow, await whole().where('delivery_order.id', id).first());
    },

    /** Throws `StaleError` unless it is in `version`. */
    async change({ id, version }: { id: string; version: number }, to: OrderChange): Promise<void> {
      const changed = await unit('delivery_order')
        .where({ id, version })
        .update({ ...inColumns(to), version: version + 1 });
      metOne(changed, 'delivery order');
    },

    async addEvent(event: NewEvent): Promise<void> {
      const { order, move, window, reason = null, failed = [], hold = null, at, by } = event;
      await unit('delivery_event').insert({
        order_id: order,
        move,
        reason,
        failed: JSON.stringify(failed),
        ...hoursOf(window),
        hold_header_id: hold,
        at,
        by,
      });
    },

    /** In the order in which they happened. */
    async events(order: string): Promise<OrderEventRecord[]> {
      const rows = await unit('delivery_event')
        .join('operator', 'operator.id', 'delivery_event.by')
        .where({ order_id: order })
        .select('delivery_event.*', 'operator.name as by_name')
        .orderBy('sequence');
      return leaveAll(EventRow, rows);
    },

    /** The last one of these records, whatever became of it. */
    async lastOf(records: readonly string[]): Promise<OrderRecord | undefined> {
      const row = await whole()
        .whereIn('delivery_order.patient_id', [...records])
        .orderBy('delivery_order.serial', 'desc')
        .first();
      return leaveOne(OrderRow, row);
    },

    /** Who waits for a place in that window, in the order in which they came. */
    async waitingFor(window: WindowKey): Promise<OrderRecord[]> {
      const rows = await whole()
        .where({ ...hoursOf(window), state: 'waiting' })
        .orderBy('delivery_order.serial');
      return leaveAll(OrderRow, rows);
    },

    /** The lowest place that nobody has. */
    async freePlace({ day, from, to }: WindowKey): Promise<number> {
      const rows: { place: number }[] = await unit('delivery_order')
        .where({ day, from_time: from, to_time: to })
        .whereNotNull('place')
        .orderBy('place')
        .select('place');
      const gap = rows.findIndex(({ place }, at) => place !== at + 1);
      return (gap === -1 ? rows.length : gap) + 1;
    },
  };
};
