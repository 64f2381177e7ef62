/** What the papers of an order and of the board are made from. */
import type { PeriodFigures } from '../../../../preload/contract/allowance';
import type { OutputOf } from '../../../../preload/contract/calls';
import type { OrderView } from '../../../../preload/contract/delivery';
import type { RunView } from '../../../../preload/contract/delivery-run';
import { doorChecks, type OrderBrief } from '../../../../preload/contract/delivery-values';
import { PhotoId } from '../../../../preload/contract/dispense';
import type { Rulebook } from '../../../../preload/contract/rulebook';
import type { Day, Language } from '../../../../preload/contract/values';
import type {
  DeliveryBoard,
  DeliveryConfirmation,
  DeliveryStop,
  DoorPayment,
  OrderedProduct,
} from '../../../papers/delivery-content';
import { isLive } from '../../../rules/delivery/state';
import { ruleInForce } from '../../../rules/rulebook';

/** By the rules of the delivery's day (R-DLV-6). What they do not say is neither taken nor given. */
export function doorPayment(book: Rulebook, day: Day, today: Day): DoorPayment {
  return {
    kinds: ruleInForce(book, 'delivery.payment', day, today).value ?? [],
    givesChange: ruleInForce(book, 'delivery.givesChange', day, today).value ?? false,
    overageIsTip: ruleInForce(book, 'delivery.overage', day, today).value === 'tip',
  };
}

export const receiverOf = ({ caregiver, patient }: Pick<OrderView, 'caregiver' | 'patient'>) => ({
  receiver: caregiver?.name ?? patient.name,
  forPatient: caregiver === null ? null : patient.name,
});

export const placeOf = ({ address, addressKind, note, phone }: OrderView) => ({
  address,
  addressKind,
  note,
  phone,
});

const productOf = ({ line: { item } }: OrderView['lines'][number]): OrderedProduct => {
  const { form, product, thc, units, weight } = item;
  return { form, product, units, weight, thc };
};

export const productsOf = ({ lines }: Pick<OrderView, 'lines'>): OrderedProduct[] => lines.map(productOf);

/** Null where nothing is to come any more. */
export function confirmationOf(
  order: OrderView,
  payment: DoorPayment,
  figures: PeriodFigures | null,
): DeliveryConfirmation | null {
  const { discount, due, goods, lines, number, placedAt, state, total, window } = order;
  const waiting = state === 'waiting';
  if (!waiting && !isLive(state)) return null;
  return {
    ...receiverOf(order),
    ...placeOf(order),
    number,
    placedAt,
    waiting,
    window,
    items: lines.map((line) => ({
      ...productOf(line),
      price: line.line.price,
      milligrams: line.working.milligrams,
    })),
    total,
    goods,
    discount,
    due,
    payment,
    figures,
  };
}

export interface StopFacts {
  /** What its QR holds. */
  readonly code: string;
  /** The run that it is on; null for a bag that is on none yet. */
  readonly run: Pick<RunView, 'number' | 'driver' | 'stops'> | null;
  readonly payment: DoorPayment;
  /** Of the customer's part. */
  readonly language: Language;
}

export function stopOf(order: OrderView, { code, language, payment, run }: StopFacts): DeliveryStop {
  const { due, number, stop, window } = order;
  return {
    ...receiverOf(order),
    ...placeOf(order),
    code,
    number,
    run: run === null || stop === null ? null : { number: run.number, stop, of: run.stops.length },
    driver: run?.driver?.name ?? null,
    window,
    items: productsOf(order),
    due,
    payment,
    checks: doorChecks,
    photoIds: PhotoId.options,
    language,
  };
}

const boardOrder = ({ number, patient, state, town }: OrderBrief) => ({
  number,
  name: patient.name,
  town,
  state,
});

export const boardOf = (from: Day, to: Day, days: OutputOf<'delivery.board'>['days']): DeliveryBoard => ({
  from,
  to,
  days: days.map(({ closed, day, windows }) => ({
    day,
    closed,
    windows: windows.map(({ orders, waiting, ...window }) => ({
      ...window,
      orders: orders.map(boardOrder),
      waiting: waiting.map(boardOrder),
    })),
  })),
});
