/** Where orders are brought: people's homes within reach, by town or by the middle of a ZIP area (R-DLV-3, B-DLV-2). */
import type { DeliveryRefusal, Order, Reach } from '../../../preload/contract/delivery-values';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { ruleInForce } from '../rulebook';
import type { ProgrammeOn } from './programme';
import { refusal } from './windows';

/** Degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const earthMiles = 3958.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Tenths of a mile as the crow flies, to the nearest. */
export function tenthsBetween(one: Point, other: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  const chord = half(one.latitude, other.latitude) + across * half(one.longitude, other.longitude);
  return Math.round(20 * earthMiles * Math.asin(Math.min(1, Math.sqrt(chord))));
}

/** Towns are compared without case, accents and signs: "New-Haven" is "new haven". */
const foldTown = (town: string): string =>
  town
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function byRadius(radius: number, band: number, tenths: number | null): Reach['verdict'] {
  if (tenths === null) return 'unknown';
  if (tenths <= (radius - band) * 10) return 'inside';
  return tenths > (radius + band) * 10 ? 'outside' : 'band';
}

/** A town that is named is served however far it is; else the radius decides, and what is not set asks. */
export function reachOf(
  town: string,
  { from, to }: { readonly from: Point | null; readonly to: Point | null },
  { bandMiles, radiusMiles, towns }: Pick<ProgrammeOn, 'bandMiles' | 'radiusMiles' | 'towns'>,
): Reach {
  const tenthsOfMile = from && to ? tenthsBetween(from, to) : null;
  const measured = { tenthsOfMile, radiusMiles: radiusMiles.value };
  if (towns.value?.some((one) => foldTown(one) === foldTown(town)))
    return { ...measured, verdict: 'inside', by: 'town' };
  if (radiusMiles.value !== null)
    return { ...measured, verdict: byRadius(radiusMiles.value, bandMiles, tenthsOfMile), by: 'radius' };
  return towns.value === null
    ? { ...measured, verdict: 'unknown', by: null }
    : { ...measured, verdict: 'outside', by: 'town' };
}

type Place = Pick<Order, 'address' | 'addressKind' | 'phone' | 'reachReason' | 'residenceConfirmed'>;

/** Homes only: what is a business is refused, and a facility unless a rule lets it be (R-DLV-3). */
function judgeKind({ addressKind, residenceConfirmed }: Place, book: Rulebook, day: Day, today: Day) {
  const refused = ruleInForce(book, 'delivery.refusedAddresses', day, today);
  if (addressKind === 'business' && (refused.value ?? []).includes('business'))
    return [refusal('address-business', {}, refused.rule)];
  const facilities = ruleInForce(book, 'delivery.facilities', day, today);
  if (addressKind === 'facility')
    return facilities.value === true ? [] : [refusal('address-facility', {}, facilities.rule)];
  const confirmed = addressKind !== null && residenceConfirmed;
  return confirmed ? [] : [refusal('residence-not-confirmed', {}, refused.rule)];
}

function judgeReach(reach: Reach, { reachReason }: Place, programme: ProgrammeOn): DeliveryRefusal[] {
  const { tenthsOfMile, radiusMiles, verdict, by } = reach;
  const facts = { tenths: tenthsOfMile, radius: radiusMiles };
  if (verdict === 'inside') return [];
  if (verdict === 'outside')
    return by === 'town'
      ? [refusal('town-not-served', {}, programme.towns.rule)]
      : [refusal('too-far', facts, programme.radiusMiles.rule)];
  if (reachReason !== '') return [];
  return [refusal('reach-to-decide', { ...facts, band: verdict === 'band' }, programme.radiusMiles.rule)];
}

/** Everything against the place and whom to call, at once. `denied`: the store brings nothing there. */
export function judgePlace(
  order: Place,
  { denied, reach }: { readonly denied: boolean; readonly reach: Reach | null },
  programme: ProgrammeOn,
  book: Rulebook,
  { day, today }: { readonly day: Day; readonly today: Day },
): DeliveryRefusal[] {
  const { address, phone } = order;
  const missing = phone === null ? [refusal('phone-missing')] : [];
  if (address === null || reach === null) return [refusal('address-missing'), ...missing];
  const state = ruleInForce(book, 'patient.residency', day, today);
  if (state.value !== null && address.state !== state.value)
    return [refusal('not-connecticut', { state: address.state }, state.rule), ...missing];
  return [
    ...judgeKind(order, book, day, today),
    ...(denied ? [refusal('address-denied')] : []),
    ...judgeReach(reach, order, programme),
    ...missing,
  ];
}
