/** An order from whoever asks for it to its place or its refusal; what is allowed is main's to say. */
import { type ToAcknowledge, unanswered } from '../../../preload/contract/acknowledged';
import type { OrderView } from '../../../preload/contract/delivery';
import type { OrderDecision, WindowKey } from '../../../preload/contract/delivery-values';
import type { SaleItem } from '../../../preload/contract/dispense';
import { readMoney, typedMoney } from '../../../preload/contract/money';
import type { PatientView } from '../../../preload/contract/patient';
import type { Address } from '../../../preload/contract/values';
import { caringNow } from '../../client/carers';
import { sameProduct } from '../../forms/items/item-values';
import { noAddress } from '../../forms/person-fields';

/** The order of the page, and of what is asked on the phone. */
export const steps = ['where', 'items', 'window'] as const;
export type Step = (typeof steps)[number];

/** As it stands in the fields of the first step. */
export interface Place extends Record<string, unknown> {
  /** `patient`, or the id of a caregiving. */
  readonly orders: string;
  readonly address: { line1: string; line2: string; town: string; state: string; zip: string };
  readonly addressKind: string;
  readonly residenceConfirmed: boolean;
  readonly phone: string;
  readonly note: string;
  readonly reachReason: string;
}

export interface Line {
  readonly item: SaleItem;
  /** Of one unit, as it is typed. */
  readonly price: string;
}

export interface Journey {
  readonly step: Step | 'refused';
  readonly typed: Place;
  /** As it stood when a field was last left: the store is asked about this, not at every key. */
  readonly place: Place;
  readonly lines: readonly Line[];
  /** As it is typed; empty is none. */
  readonly discount: string;
  /** The product form that is being added; null until the first one that is on sale is known. */
  readonly form: string | null;
  readonly window: WindowKey | null;
  readonly reason: string;
  /** What the reason was typed for. */
  readonly answers: readonly ToAcknowledge[];
  /** How often the way on was pressed while something was still to be done. */
  readonly presses: number;
  readonly refused: OrderDecision | null;
}

export type JourneyEvent =
  | { readonly kind: 'typed'; readonly place: Place }
  | { readonly kind: 'left' }
  | { readonly kind: 'goes'; readonly to: Step }
  | { readonly kind: 'formChosen'; readonly form: string }
  | { readonly kind: 'added'; readonly item: SaleItem }
  | { readonly kind: 'units'; readonly at: number; readonly units: number }
  | { readonly kind: 'priced'; readonly at: number; readonly price: string }
  | { readonly kind: 'removed'; readonly at: number }
  | { readonly kind: 'discount'; readonly discount: string }
  | { readonly kind: 'window'; readonly window: WindowKey }
  | { readonly kind: 'reason'; readonly reason: string; readonly answers: readonly ToAcknowledge[] }
  | { readonly kind: 'toDo' }
  | { readonly kind: 'startsOver'; readonly journey: Journey }
  | { readonly kind: 'refused'; readonly decision: OrderDecision };

interface Beginning {
  readonly patient: Pick<PatientView, 'caregivers'>;
  readonly caregiving: string | null;
  readonly before: { readonly address: Address | null; readonly phone: string | null };
  /** An order whose lines are taken over. */
  readonly again: Pick<OrderView, 'lines'> | null;
}

/** What was paid for a line stands again as the price of one unit, where it can be told to the cent. */
const lineAgain = ({ line: { item, price } }: OrderView['lines'][number]): Line => ({
  item,
  price: price % item.units === 0 ? typedMoney(price / item.units) : '',
});

/** What was used last stands there; who lives there is asked each time. */
export function start({ patient, caregiving, before, again }: Beginning): Journey {
  const known = caringNow(patient);
  const orders = known.some(({ id }) => id === caregiving) ? caregiving : known.length === 0 ? 'patient' : '';
  const place: Place = {
    orders: orders ?? '',
    address: before.address ?? noAddress,
    addressKind: '',
    residenceConfirmed: false,
    phone: before.phone ?? '',
    note: '',
    reachReason: '',
  };
  return {
    step: 'where',
    typed: place,
    place,
    lines: again?.lines.map(lineAgain) ?? [],
    discount: '',
    form: null,
    window: null,
    reason: '',
    answers: [],
    presses: 0,
    refused: null,
  };
}

/** The same product once more is one line with more units. */
function withItem(lines: readonly Line[], item: SaleItem): readonly Line[] {
  const at = lines.findIndex((one) => sameProduct(one.item, item));
  return at < 0
    ? [...lines, { item, price: '' }]
    : changed(lines, at, ({ item: before, price }) => ({
        item: { ...before, units: before.units + item.units },
        price,
      }));
}

const changed = (lines: readonly Line[], at: number, change: (line: Line) => Line): readonly Line[] =>
  lines.map((one, index) => (index === at ? change(one) : one));

/** What is chosen counts at once, what is typed when its field is left. */
const settles = (one: Place, other: Place): boolean =>
  one.orders !== other.orders ||
  one.addressKind !== other.addressKind ||
  one.residenceConfirmed !== other.residenceConfirmed;

export function next(journey: Journey, event: JourneyEvent): Journey {
  const { lines } = journey;
  switch (event.kind) {
    case 'typed':
      return {
        ...journey,
        typed: event.place,
        place: settles(journey.typed, event.place) ? event.place : journey.place,
      };
    case 'left':
      return { ...journey, place: journey.typed };
    case 'goes':
      return { ...journey, step: event.to, place: journey.typed, presses: 0, refused: null };
    case 'formChosen':
      return { ...journey, form: event.form };
    case 'added':
      return { ...journey, lines: withItem(lines, event.item) };
    case 'units': {
      const units = Math.max(1, event.units);
      return {
        ...journey,
        lines: changed(lines, event.at, ({ item, price }) => ({ item: { ...item, units }, price })),
      };
    }
    case 'priced':
      return { ...journey, lines: changed(lines, event.at, ({ item }) => ({ item, price: event.price })) };
    case 'removed':
      return { ...journey, lines: lines.filter((_, at) => at !== event.at) };
    case 'discount':
      return { ...journey, discount: event.discount };
    case 'window':
      return { ...journey, window: event.window };
    case 'reason':
      return { ...journey, reason: event.reason, answers: event.answers };
    case 'startsOver':
      return event.journey;
    case 'toDo':
      return { ...journey, presses: journey.presses + 1 };
    case 'refused':
      return { ...journey, step: 'refused', refused: event.decision };
  }
}

/** Cents of an amount as it is typed; null where it cannot be read. */
export function centsOf(text: string): number | null {
  const read = readMoney(text);
  return read.kind === 'good' ? read.cents : null;
}

export const priceOf = ({ item, price }: Line): number | null => {
  const each = centsOf(price);
  return each === null ? null : each * item.units;
};

export const discountOf = ({ discount }: Pick<Journey, 'discount'>): number | null =>
  discount.trim() === '' ? 0 : centsOf(discount);

/** The reason that stands; empty where more has to be answered than it was typed for. */
export const reasonFor = (
  { answers, reason }: Pick<Journey, 'answers' | 'reason'>,
  { toAcknowledge }: Pick<OrderDecision, 'toAcknowledge'>,
): string => (unanswered(toAcknowledge, answers).length === 0 ? reason : '');
