/** Delivery orders: weighed, placed, moved and cancelled, and the board that shows them (R-DLV-1 to R-DLV-5, B-DLV-1). */
import { z } from 'zod';
import { Acknowledged, ToAcknowledge } from './acknowledged';
import { call, counterStaff } from './call';
import { OrderHandOff } from './delivery-door';
import { Cents, Programme } from './delivery-programme';
import {
  AddressKind,
  DeliveryRefusal,
  Order,
  OrderBrief,
  OrderDecision,
  OrderEvent,
  OrderLine,
  OrderMove,
  order,
  PlannedDay,
  PlannedWindow,
  Reach,
  WindowKey,
  WindowOffer,
} from './delivery-values';
import { Working } from './dispense';
import { Address, Day, Id, Instant, note, PersonName, Phone, Version } from './values';

const Named = z.strictObject({ id: Id, name: PersonName });
const reason = note(500).pipe(z.string().min(1, 'wrong.required'));

/** One order with everything that staff need of it. */
export const OrderView = z.strictObject({
  ...OrderBrief.shape,
  /** Whoever receives it, where it is a caregiver. */
  caregiver: z.strictObject({ caregiving: Id, ...Named.shape }).nullable(),
  lines: z.array(z.strictObject({ line: OrderLine, working: Working })),
  goods: Cents,
  discount: Cents,
  address: Address,
  addressKind: AddressKind,
  phone: Phone,
  note: z.string(),
  reach: Reach,
  reachReason: z.string(),
  acknowledged: z.string().nullable(),
  placedBy: z.string(),
  events: z.array(OrderEvent),
  /** What can be done with it now. */
  moves: z.array(OrderMove),
  handOff: OrderHandOff.nullable(),
  /** The sale that it became. */
  dispense: Id.nullable(),
  /** Product that did not reach anybody was counted back in. */
  productBack: z.strictObject({ at: Instant, by: z.string(), note: z.string() }).nullable(),
  rulebookVersion: z.string(),
});
export type OrderView = z.infer<typeof OrderView>;

const filled = {
  window: WindowKey,
  capacity: z.int().positive().nullable(),
  taken: z.int().nonnegative(),
};
const BoardWindow = z.strictObject({
  ...filled,
  /** By stop, then by when they were placed; those that wait come last, in their order. */
  orders: z.array(OrderBrief),
  waiting: z.array(OrderBrief),
});

export const DeniedAddress = z.strictObject({
  id: Id,
  address: Address,
  reason: z.string(),
  at: Instant,
  by: z.string(),
});
export type DeniedAddress = z.infer<typeof DeniedAddress>;

const who = counterStaff;
const manager = ['manager'] as const;

export const deliveryCalls = {
  'delivery.programme': call({
    input: z.strictObject({}),
    output: Programme,
    who,
    effect: 'reads',
    trace: 'none',
  }),
  /** Addresses to which nothing is brought. */
  'delivery.denied': call({
    input: z.strictObject({}),
    output: z.array(DeniedAddress),
    who: manager,
    effect: 'reads',
    trace: 'act',
  }),
  'delivery.deny': call({
    input: z.strictObject({ address: Address, reason, key: Id }),
    output: DeniedAddress,
    who: manager,
    effect: 'writes',
    trace: 'act',
  }),
  'delivery.liftDenial': call({
    input: z.strictObject({ denied: Id, reason }),
    output: z.strictObject({}),
    who: manager,
    effect: 'writes',
    trace: 'act',
  }),
  /** What `delivery.place` would say now, with every window and why not. Nothing is written. */
  'delivery.weigh': call({ input: Order, output: OrderDecision, who, effect: 'reads', trace: 'act' }),
  /**
   * Decides again and writes: hold and place in one transaction. With `wait` a full window is waited for, without
   * hold or place.
   */
  'delivery.place': call({
    input: z.strictObject({ ...order, wait: z.boolean(), key: Id }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.enum(['scheduled', 'waiting']),
        order: OrderView,
        decision: OrderDecision,
      }),
      z.strictObject({ outcome: z.literal('refused'), decision: OrderDecision }),
    ]),
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** What was used for this patient last, to begin with; nulls before the first order. */
  'delivery.before': call({
    input: z.strictObject({ patient: Id }),
    output: z.strictObject({
      address: Address.nullable(),
      phone: z.string().nullable(),
      open: z.array(OrderBrief),
      /** Those that are over, the newest first. */
      ended: z.array(OrderBrief),
    }),
    who,
    effect: 'reads',
    trace: 'act',
  }),
  'delivery.board': call({
    input: z.strictObject({ from: PlannedDay, days: z.int().min(1).max(92) }),
    output: z.strictObject({
      today: Day,
      /** Days with a window or an order, rising. */
      days: z.array(
        z.strictObject({ day: Day, closed: z.string().nullable(), windows: z.array(BoardWindow) }),
      ),
      /** Of these days, by window: they stand in none, and hold nothing. */
      cancelled: z.array(OrderBrief),
      /** Of days before `from`: nothing has ended them, or their product has not come back. */
      overdue: z.array(OrderBrief),
    }),
    who,
    effect: 'reads',
    trace: 'act',
  }),
  /** What Today shows: today's windows and how full they are. */
  'delivery.glance': call({
    input: z.strictObject({}),
    output: z.strictObject({
      delivers: z.boolean(),
      today: z.array(
        z.strictObject({
          ...filled,
          waiting: z.int().nonnegative(),
          toPack: z.int().nonnegative(),
          /** They have a place, and are on no run yet. */
          loose: z.int().nonnegative(),
          out: z.int().nonnegative(),
          ended: z.int().nonnegative(),
        }),
      ),
      /** The next window that is not today's; null where none is offered. */
      next: z.strictObject(filled).nullable(),
      overdue: z.int().nonnegative(),
    }),
    who,
    effect: 'reads',
    trace: 'none',
  }),
  'delivery.order': call({
    input: z.strictObject({ order: Id }),
    output: OrderView,
    who,
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** The order as it stands, and every window of the weeks ahead as it would find it, its own hold and place left out. */
  'delivery.movesTo': call({
    input: z.strictObject({ order: Id }),
    output: z.strictObject({ order: OrderBrief, windows: z.array(WindowOffer) }),
    who,
    effect: 'reads',
    trace: 'act',
  }),
  /** Into another window, hold and place with it, in one transaction; whoever waits for the old one moves up. */
  'delivery.move': call({
    input: z.strictObject({
      order: Id,
      version: Version,
      window: PlannedWindow,
      acknowledged: Acknowledged.nullable(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('moved'), order: OrderView, movedUp: z.array(OrderBrief) }),
      z.strictObject({
        outcome: z.literal('refused'),
        refusals: z.array(DeliveryRefusal),
        toAcknowledge: z.array(ToAcknowledge),
      }),
    ]),
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** Gives hold and place back; whoever waits moves up. */
  'delivery.cancel': call({
    input: z.strictObject({ order: Id, version: Version, reason }),
    output: z.strictObject({ order: OrderView, movedUp: z.array(OrderBrief) }),
    who,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
