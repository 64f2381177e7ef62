/** A delivery order as it crosses the boundary: windows, lines, reasons, states (R-DLV-1 to R-DLV-6, B-DLV-1). */
import { z } from 'zod';
import { Acknowledged, ToAcknowledge } from './acknowledged';
import { AllowanceFigures, Milligrams } from './allowance';
import { Cents, TypedCents } from './delivery-programme';
import { SaleDecision, SaleItem, SaleRefusal, Working } from './dispense';
import { Rule } from './registration';
import { Address, Clock, Day, Id, Instant, note, PersonName, Phone, Version } from './values';

/** As it is asked for: beyond, a year was mistyped, and no calendar counts that far. */
export const PlannedDay = Day.refine((day) => day >= '2000-01-01' && day <= '2199-12-31', 'wrong.day');

/** A window is its day and its hours, in the store's zone. */
export const WindowKey = z.strictObject({ day: Day, from: Clock, to: Clock });
export type WindowKey = z.infer<typeof WindowKey>;
export const PlannedWindow = WindowKey.extend({ day: PlannedDay });

/**
 * `waiting` holds neither a place nor an allowance; `scheduled`, `packed` and `out` hold both; the others are ends.
 * `failedCheck`: card, photo ID or name did not pass at the door.
 */
export const OrderState = z.enum([
  'waiting',
  'scheduled',
  'packed',
  'out',
  'delivered',
  'refused',
  'notHome',
  'failedCheck',
  'cancelled',
]);
export type OrderState = z.infer<typeof OrderState>;

/** What happens to an order; `moveUp` is a waiting one getting a place, `recall` one coming back from a run that did not leave. */
export const OrderMove = z.enum([
  'place',
  'wait',
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
]);
export type OrderMove = z.infer<typeof OrderMove>;

/** What kind of place it is; a facility is a hospice or inpatient home. */
export const addressKinds = ['residence', 'facility', 'business'] as const;
export const AddressKind = z.enum(addressKinds, 'wrong.choose');

/** `price` is of the whole line, in cents. */
export const OrderLine = z.strictObject({ item: SaleItem, price: TypedCents });
export type OrderLine = z.infer<typeof OrderLine>;

export const order = {
  patient: Id,
  /** Whoever orders and receives it: null is the patient, else one of the patient's caregivers (R-DLV-5). */
  caregiving: Id.nullable(),
  lines: z.array(OrderLine).max(50),
  /** Taken off what the lines come to; the minimum is reached before it (design). */
  discount: TypedCents,
  address: Address.nullable(),
  addressKind: AddressKind.nullable(),
  /** Somebody asked and heard that people live there (R-DLV-3). */
  residenceConfirmed: z.boolean(),
  phone: Phone.nullable(),
  note: note(500),
  /** Why it is brought there although the ZIP code cannot say whether it is within reach. */
  reachReason: note(300),
  /** As at a sale: a pharmacist's reason for what the figures leave open. */
  acknowledged: Acknowledged.nullable(),
  /** The window that is chosen; null until one is. */
  window: PlannedWindow.nullable(),
};
export const Order = z.strictObject(order);
export type Order = z.infer<typeof Order>;

/** Why an order, a line or a window is refused. All reasons are given at once. */
export const DeliveryRefusal = z.strictObject({
  code: z.enum([
    // the order
    'not-delivering',
    'ordered-by',
    'below-minimum',
    'discount-too-much',
    'address-missing',
    'phone-missing',
    'not-connecticut',
    'address-business',
    'address-facility',
    'residence-not-confirmed',
    'address-denied',
    'town-not-served',
    'too-far',
    // Nobody set how far, or the ZIP code lies in the band: a reason lets it pass.
    'reach-to-decide',
    // a window
    'window-missing',
    'window-none',
    'window-closed',
    'window-too-soon',
    'window-too-late',
    'window-full',
    // the hand-off
    'check-failed',
    'payment-not-taken',
    'payment-short',
    'payment-not-exact',
    'signature-missing',
    'not-its-day',
    // what a sale is refused for, too
    ...SaleRefusal.shape.code.options,
  ]),
  /** Index of the line; null for the whole order. */
  item: z.int().nonnegative().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  rule: Rule.nullable(),
});
export type DeliveryRefusal = z.infer<typeof DeliveryRefusal>;

/** Whether an address is near enough, by its town or by the middle of its ZIP area (B-DLV-2). */
export const Reach = z.strictObject({
  /** `band`: so near to the edge that a member of staff decides. `unknown`: no radius is set, or the ZIP is not known. */
  verdict: z.enum(['inside', 'band', 'outside', 'unknown']),
  by: z.enum(['town', 'radius']).nullable(),
  /** Tenths of a mile as the crow flies; null where one of the two ZIP codes is not known. */
  tenthsOfMile: z.int().nonnegative().nullable(),
  radiusMiles: z.int().nullable(),
});
export type Reach = z.infer<typeof Reach>;

/** One window as it can be chosen. */
export const WindowOffer = z.strictObject({
  window: WindowKey,
  /** Null is no limit. */
  capacity: z.int().positive().nullable(),
  taken: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
  /** Empty where it can be taken. */
  refusals: z.array(DeliveryRefusal),
});
export type WindowOffer = z.infer<typeof WindowOffer>;

export const OrderDecision = z.strictObject({
  /** The chosen window can be taken now. */
  allowed: z.boolean(),
  /** Nothing stands against it but that the window is full. */
  mayWait: z.boolean(),
  /** Of the order, its lines, and the chosen window. */
  refusals: z.array(DeliveryRefusal),
  /** One per line; null where the line is refused. */
  lines: z.array(Working.nullable()),
  total: Milligrams,
  /** What the lines come to, before any discount. */
  goods: Cents,
  /** Less the discount, rounded down as the programme says. */
  due: Cents,
  minimum: Cents.nullable(),
  /** Null without an address. */
  reach: Reach.nullable(),
  /** Every window that the store offers in the weeks ahead, by time. */
  windows: z.array(WindowOffer),
  /** Of the chosen window's day; null without a window. */
  figures: AllowanceFigures.nullable(),
  leftAfter: Milligrams.nullable(),
  /** What a pharmacist's reason has to answer, answered or not. */
  toAcknowledge: z.array(ToAcknowledge),
  forms: SaleDecision.shape.forms,
  /** Milligrams of the rulebook's ounce. */
  ounce: AllowanceFigures.shape.ounce,
});
export type OrderDecision = z.infer<typeof OrderDecision>;

const Named = z.strictObject({ id: Id, name: PersonName });

/** An order on the board. */
export const OrderBrief = z.strictObject({
  id: Id,
  /** Serial without gaps, for example `O-000012`. */
  number: z.string(),
  version: Version,
  patient: Named,
  state: OrderState,
  window: WindowKey,
  /** The first line of its address. */
  street: z.string(),
  town: z.string(),
  items: z.int().nonnegative(),
  total: Milligrams,
  due: Cents,
  placedAt: Instant,
  /** The run that it is on, and its place among the stops. */
  run: Id.nullable(),
  stop: z.int().positive().nullable(),
  /** Its day is over and nothing has ended it, or its product has not come back. */
  overdue: z.boolean(),
  /** It went out, nobody received it, and its product was not counted back in yet. */
  comesBack: z.boolean(),
});
export type OrderBrief = z.infer<typeof OrderBrief>;

export const doorChecks = ['registered', 'card', 'photoId', 'nameMatch'] as const;
export const DoorCheck = z.enum(doorChecks);
export type DoorCheck = z.infer<typeof DoorCheck>;

export const OrderEvent = z.strictObject({
  move: OrderMove,
  at: Instant,
  by: z.string(),
  reason: z.string().nullable(),
  /** What did not pass at the door. */
  failed: z.array(DoorCheck),
  /** The window after it. */
  window: WindowKey,
});
