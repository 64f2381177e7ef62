/** The door: the driver's stops, and what happened at each of them (R-DLV-5, R-DLV-6, B-DLV-3). */
import { z } from 'zod';
import { Milligrams } from './allowance';
import { call, counterStaff } from './call';
import { Cents, TypedCents } from './delivery-programme';
import {
  AddressKind,
  DeliveryRefusal,
  DoorCheck,
  doorChecks,
  OrderBrief,
  OrderState,
  WindowKey,
} from './delivery-values';
import { PhotoId } from './dispense';
import { Strokes } from './signature';
import { Address, Clock, Day, Id, Instant, note, PersonName, Version } from './values';

export const paymentKinds = ['cash', 'debit'] as const;
export const PaymentKind = z.enum(paymentKinds, 'wrong.choose');

/** How an order was handed over: as it is kept, and as it is shown. */
export const OrderHandOff = z.strictObject({
  at: Instant,
  by: z.string(),
  /** The driver; on the screen at the door, or entered from the slip on return. */
  entered: z.enum(['atTheDoor', 'onReturn']),
  /** As the slip says, on return; null at the door, and where the slip says nothing. */
  doorTime: Clock.nullable(),
  checks: z.array(DoorCheck),
  photoId: PhotoId,
  payment: z.strictObject({ kind: PaymentKind, received: Cents, due: Cents, tip: Cents }),
  signature: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('screen'), strokes: Strokes }),
    z.strictObject({ how: z.literal('paper') }),
  ]),
  /** Why it stands although a check of the store says no: a pharmacist's, on return. */
  despite: z.string().nullable(),
});
export type OrderHandOff = z.infer<typeof OrderHandOff>;

/** One stop as the driver sees it: no more than the door needs. */
export const DriverStop = z.strictObject({
  order: Id,
  number: z.string(),
  version: Version,
  state: OrderState,
  stop: z.int().positive(),
  window: WindowKey,
  /** Whoever is to receive it, and for whom, where that is somebody else. */
  receiver: PersonName,
  forPatient: PersonName.nullable(),
  address: Address,
  addressKind: AddressKind,
  phone: z.string(),
  note: z.string(),
  due: Cents,
  items: z.array(
    z.strictObject({
      product: z.string(),
      form: z.string(),
      units: z.int(),
      /** Of one unit, where its form is counted by weight. */
      weight: Milligrams.nullable(),
    }),
  ),
  /** Whether card and caregiver are good today. */
  cardGood: z.boolean(),
  handedOffAt: Instant.nullable(),
});
export type DriverStop = z.infer<typeof DriverStop>;

const Check = z.enum(['yes', 'no'], 'wrong.choose');

const handOff = {
  order: Id,
  version: Version,
  /** What was asked and seen at the door; every one is answered. */
  checks: z.strictObject({
    [doorChecks[0]]: Check,
    [doorChecks[1]]: Check,
    [doorChecks[2]]: Check,
    [doorChecks[3]]: Check,
  }),
  photoId: PhotoId.nullable(),
  payment: z.strictObject({ kind: PaymentKind, received: TypedCents }),
  signature: z.discriminatedUnion(
    'how',
    [
      z.strictObject({ how: z.literal('screen'), strokes: Strokes }),
      z.strictObject({ how: z.literal('paper') }),
    ],
    'wrong.choose',
  ),
  /** On return, from the slip; at the door it is now, whatever stands here. */
  doorTime: Clock.nullable(),
  /** A pharmacist's, on return: it was handed over although the store now says no. Empty asks for none. */
  despite: note(500),
  key: Id,
};

const door = [...counterStaff, 'driver'] as const;

export const deliveryDoorCalls = {
  /** Today's runs of whoever asks, and nothing else (R-ST-3). */
  'delivery.mine': call({
    input: z.strictObject({}),
    output: z.strictObject({
      today: Day,
      runs: z.array(
        z.strictObject({
          id: Id,
          number: z.string(),
          state: z.enum(['planned', 'out', 'back']),
          stops: z.array(DriverStop),
        }),
      ),
    }),
    who: ['driver'],
    effect: 'reads',
    trace: 'act',
  }),
  /** One stop, for the page at the door or for what its slip says on return. */
  'delivery.stop': call({
    input: z.strictObject({ order: Id }),
    output: DriverStop,
    who: door,
    effect: 'reads',
    trace: 'act',
  }),
  /** The hold becomes a sale of the delivery's day; whatever is over is a tip (R-DLV-6). */
  'delivery.handOff': call({
    input: z.strictObject(handOff),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('delivered'), stop: DriverStop, tip: Cents }),
      z.strictObject({
        outcome: z.literal('refused'),
        refusals: z.array(DeliveryRefusal),
        /** Whether a pharmacist's reason would let it stand: it was handed over already. */
        mayDespite: z.boolean(),
      }),
    ]),
    who: door,
    effect: 'writes',
    trace: 'act',
  }),
  /** Nobody received it: the hold is released, the product comes back. */
  'delivery.fail': call({
    input: z.strictObject({
      order: Id,
      version: Version,
      outcome: z.enum(['refused', 'notHome', 'failedCheck'], 'wrong.choose'),
      /** What did not pass at the door. */
      failed: z.array(DoorCheck),
      note: note(500),
    }),
    output: DriverStop,
    who: door,
    effect: 'writes',
    trace: 'act',
  }),
  /** Counted back into the store; what is missing or broken is said, and raises an alert. */
  'delivery.productBack': call({
    input: z.strictObject({
      order: Id,
      version: Version,
      counted: z.enum(['whole', 'short'], 'wrong.choose'),
      note: note(500),
    }),
    output: OrderBrief,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
