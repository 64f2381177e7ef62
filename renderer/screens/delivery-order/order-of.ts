/** What is asked of the store, and what is still to be done before it can be asked to take the order. */
import {
  AddressKind,
  type DeliveryRefusal,
  Order,
  type OrderDecision,
  type WindowOffer,
} from '../../../preload/contract/delivery-values';
import type { Reply } from '../../../preload/contract/reply';
import { Address, Phone } from '../../../preload/contract/values';
import { parseAs } from '../../client/parse';
import { discountOf, type Journey, type Place, priceOf, type Step } from './journey';

/** What is not finished yet is asked about as missing. */
export function orderOf(journey: Journey, patient: string): Order {
  const { place, lines, window } = journey;
  const reason = journey.reason.trim();
  return {
    patient,
    caregiving: caregivingOf(place),
    lines: lines.map((line) => ({ item: line.item, price: priceOf(line) ?? 0 })),
    discount: discountOf(journey) ?? 0,
    address: Address.safeParse(place.address).data ?? null,
    addressKind: AddressKind.safeParse(place.addressKind).data ?? null,
    residenceConfirmed: place.residenceConfirmed,
    phone: Phone.safeParse(place.phone).data ?? null,
    note: place.note.trim().slice(0, 500),
    reachReason: place.reachReason.trim().slice(0, 300),
    acknowledged: reason === '' ? null : { reason, of: [...journey.answers] },
    window,
  };
}

const caregivingOf = ({ orders }: Place): string | null =>
  orders === '' || orders === 'patient' ? null : orders;

/** The first step by the contract's own schema, so that each field can tell what is wrong with it. */
export function checkedPlace(journey: Journey, patient: string): Reply<unknown> {
  const { typed } = journey;
  const { address, addressKind, phone, note, reachReason } = typed;
  const checked = parseAs(Order, {
    ...orderOf(journey, patient),
    address,
    addressKind,
    phone,
    note,
    reachReason,
  });
  const missing = {
    ...(typed.orders === '' ? { orders: { word: 'wrong.choose', facts: {} } } : {}),
    ...(addressKind === 'residence' && !typed.residenceConfirmed
      ? { residenceConfirmed: { word: 'wrong.tick', facts: {} } }
      : {}),
  };
  if (Object.keys(missing).length === 0) return checked;
  return { kind: 'invalid', fields: { ...(checked.kind === 'invalid' ? checked.fields : {}), ...missing } };
}

/** Lines without a price that can be read, by their place. */
export const unpriced = ({ lines }: Pick<Journey, 'lines'>): readonly number[] =>
  lines.flatMap((line, at) => (priceOf(line) === null ? [at] : []));

const mended = {
  where: [
    'ordered-by',
    'caregiver-not-good',
    'phone-missing',
    'address-missing',
    'not-connecticut',
    'address-business',
    'address-facility',
    'residence-not-confirmed',
    'address-denied',
    'town-not-served',
    'too-far',
    'reach-to-decide',
  ],
  items: [
    'no-items',
    'below-minimum',
    'discount-too-much',
    'over-transaction',
    'form-unknown',
    'form-not-on-sale',
    'form-barred-to-minor',
    'figures-missing',
  ],
} as const satisfies Partial<Record<Step, readonly DeliveryRefusal['code'][]>>;

const isOf = (codes: readonly DeliveryRefusal['code'][], { code }: Pick<DeliveryRefusal, 'code'>) =>
  codes.includes(code);

/** On which step it can be mended. */
export const stepOf = (refusal: Pick<DeliveryRefusal, 'code'>): Step =>
  isOf(mended.where, refusal) ? 'where' : isOf(mended.items, refusal) ? 'items' : 'window';

/** What only waits to be asked or typed is no refusal while the order is put together. */
const waits: readonly DeliveryRefusal['code'][] = [
  'no-items',
  'below-minimum',
  'address-missing',
  'phone-missing',
  'residence-not-confirmed',
  'window-missing',
];

/** What speaks against it on a step, before the end is reached. */
export const against = ({ refusals }: OrderDecision, step: Step): readonly DeliveryRefusal[] =>
  refusals.filter((one) => one.item === null && stepOf(one) === step && !isOf(waits, one));

/** Lifted on the page itself: by a figure from elsewhere, or by a reason. */
const lifted: readonly DeliveryRefusal['code'][] = ['external-missing', 'external-stale', 'to-acknowledge'];

/** Who orders and receives decides whether anything else is worth asking. */
const ofPeople: readonly DeliveryRefusal['code'][] = ['ordered-by', 'caregiver-not-good', 'card-not-good'];

export const againstPeople = ({ refusals }: OrderDecision): readonly DeliveryRefusal[] =>
  refusals.filter((one) => isOf(ofPeople, one));

export const againstAddress = (decision: OrderDecision): readonly DeliveryRefusal[] =>
  against(decision, 'where').filter((one) => !isOf(ofPeople, one));

/** What really stands against a window: else it can be chosen. */
export const windowRefusals = ({ refusals }: Pick<WindowOffer, 'refusals'>): readonly DeliveryRefusal[] =>
  refusals.filter((one) => !isOf(lifted, one));

/** Nothing but its places: it can be waited for. */
export const isFull = (offer: Pick<WindowOffer, 'refusals'>): boolean => {
  const refusals = windowRefusals(offer);
  return refusals.length > 0 && refusals.every(({ code }) => code === 'window-full');
};

/** The rules ask for it: of a period that has not begun, nobody can know it. */
export const wantsExternal = ({
  refusals,
  toAcknowledge,
}: Pick<OrderDecision, 'refusals' | 'toAcknowledge'>): boolean =>
  toAcknowledge.some(({ what }) => what === 'external') ||
  refusals.some(({ code }) => code === 'external-missing' || code === 'external-stale');

/** The page has a place of its own for what is lifted there. */
export const saidBeside = (refusal: DeliveryRefusal): boolean => isOf(lifted, refusal);

/** What a touch on the last step mends: it is said there, with the ways to it. */
const mendedHere: readonly DeliveryRefusal['code'][] = ['window-missing', ...lifted];

export const stillToDo = ({ refusals }: Pick<OrderDecision, 'refusals'>): readonly DeliveryRefusal[] =>
  refusals.filter((one) => isOf(mendedHere, one));

/** What the rules refuse, whatever is still to be done. */
export const refusedByRules = ({ refusals }: Pick<OrderDecision, 'refusals'>): readonly DeliveryRefusal[] =>
  refusals.filter((one) => !isOf(mendedHere, one));

/** A later step can be opened once those before it are filled in. */
export function mayOpen(journey: Journey, step: Step, patient: string): boolean {
  if (step === 'where') return true;
  const placed = checkedPlace(journey, patient).kind === 'done';
  if (step === 'items') return placed;
  return placed && journey.lines.length > 0 && unpriced(journey).length === 0 && discountOf(journey) !== null;
}
