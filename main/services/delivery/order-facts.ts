/** What an order is judged by: cards of each day, the ledger, places taken, and where it would be brought. */
import type { Order, WindowKey } from '../../../preload/contract/delivery-values';
import type { Day } from '../../../preload/contract/values';
import { reachesBackTo } from '../../rules/allowance/periods';
import { addDays, earlier, later } from '../../rules/calendar';
import type { OrderFacts } from '../../rules/delivery/order';
import type { DeliveryProfile } from '../../rules/delivery/programme';
import { offeredWindows, type WindowFacts } from '../../rules/delivery/windows';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import type { OrderRecord } from '../../store/delivery-orders';
import { deniedAddresses } from '../../store/denied-addresses';
import { ledger } from '../../store/ledger';
import type { Person } from '../../store/people';
import { allowanceRecords } from '../common/allowance-records';
import { patientOf, patientRecords } from '../common/card-face';
import { holidaysBetween } from '../common/holidays';
import { receiverOn } from '../common/receiver';

export function profileOf({ house }: Scope): DeliveryProfile {
  const { address = null, delivery = null } = house.profile() ?? {};
  return { address, delivery };
}

/** Longer than any programme looks ahead. */
const furthestDays = 12 * 7 + 1;

/** How full the windows of these days are, and when nothing is brought. */
export async function windowFacts(from: Day, to: Day, scope: Scope): Promise<WindowFacts> {
  return {
    profile: profileOf(scope),
    holidays: holidaysBetween(from, to),
    taken: await deliveryLists(scope.unit).counts(from, to),
  };
}

/** Every window that is offered in the weeks ahead, whatever stands against it. */
export const windowsAhead = (scope: Scope): Promise<WindowFacts> =>
  windowFacts(scope.today, addDays(scope.today, furthestDays), scope);

export interface OrderInHand {
  readonly person: Person;
  /** As it was asked; a reason of somebody who is no pharmacist answers nothing. */
  readonly order: Order;
  readonly facts: OrderFacts;
}

/** Its own rows in the ledger and its own window; null for what holds nothing yet. */
export async function ownOf(record: OrderRecord, { unit }: Scope): Promise<OrderFacts['own']> {
  if (record.hold === null) return null;
  const held = await ledger(unit).heldUnder(record.hold);
  return { holds: held.map(({ sequence }) => sequence), window: record.window };
}

async function placesOf({ address }: Order, { desk, house }: Scope) {
  const store = house.profile();
  const fromZip = store?.delivery?.fromZip ?? store?.address?.zip ?? null;
  return {
    from: fromZip === null ? null : await desk.placeOfZip(fromZip),
    to: address === null ? null : await desk.placeOfZip(address.zip),
  };
}

/** Refuses `not-found`. With `all`, the cards are judged for the days of every window that is offered. */
export async function orderInHand(
  order: Order,
  own: OrderFacts['own'],
  among: 'all' | 'chosen',
  scope: Scope,
): Promise<OrderInHand> {
  const { book, now, today, unit, zone } = scope;
  const person = (await patientOf(order.patient, scope)) ?? refuse('not-found');
  const chosen = order.window?.day ?? today;
  const windows =
    among === 'all'
      ? await windowsAhead(scope)
      : await windowFacts(earlier(chosen, today), later(chosen, today), scope);
  const offered = among === 'all' ? offeredWindows(windows, book, { now, today, zone }) : [];
  const days = new Set([today, chosen, ...offered.map(({ window }) => window.day)]);
  const patient = await patientRecords(person, scope);
  const of = { id: person.id, certifications: patient.certifications };
  return {
    person,
    order,
    facts: {
      ...windows,
      ...(await placesOf(order, scope)),
      records: await allowanceRecords(of, reachesBackTo(earlier(chosen, today)), scope),
      days: (await receiverOn(patient, order.caregiving, [...days], scope)).map(
        ({ certificate: _, ...known }) => known,
      ),
      denied: order.address !== null && (await deniedAddresses(unit).denies(order.address)),
      own,
    },
  };
}

/** What the figures leave open is a pharmacist's to answer, as at a sale. */
export const answeredBy = <Reason>(reason: Reason | null, { operator }: Scope): Reason | null =>
  operator.roles.includes('pharmacist') ? reason : null;

/** What was ordered then, for a window. */
export const orderOf = (record: OrderRecord, window: WindowKey = record.window): Order => {
  const { patient, caregiving, discount, address, addressKind, residenceConfirmed } = record;
  const { acknowledged, note, phone, reachReason } = record;
  const lines = record.lines.map(({ line }) => line);
  const place = { address, addressKind, residenceConfirmed, phone, note, reachReason };
  return { patient, caregiving, lines, discount, ...place, acknowledged, window };
};
