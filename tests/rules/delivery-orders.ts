/** An order that nothing speaks against, and what is changed about it: placed on Monday for Wednesday, 2 December 2026. */
import { judgeOrder, type OrderFacts } from '../../main/rules/delivery/order';
import type { DeliveryProfile } from '../../main/rules/delivery/programme';
import type { Now } from '../../main/rules/delivery/windows';
import type { DeliveryProgramme } from '../../preload/contract/delivery-programme';
import { type Order, OrderDecision, WindowKey } from '../../preload/contract/delivery-values';
import type { Rulebook } from '../../preload/contract/rulebook';
import { figure, instant, records, zone } from './allowance-records';
import { flower, id, verdict } from './allowance-sales';
import { book, day } from './book';

export const programme: DeliveryProgramme = {
  windows: null,
  minimum: null,
  leadHours: null,
  weeksAhead: 6,
  fromZip: '06511',
  radiusMiles: 15,
  bandMiles: 3,
  towns: null,
  agent: 'ownEmployee',
  service: '',
  rounding: 1,
  holidays: [],
  closures: [],
};
export const profileOf = (parts: Partial<DeliveryProgramme> = {}): DeliveryProfile => ({
  address: null,
  delivery: { ...programme, ...parts },
});

export const window = (on: string, from = '09:30', to = '13:30'): WindowKey =>
  WindowKey.parse({ day: on, from, to });
export const wednesday = window('2026-12-02');

export const at = (text: string): Now => ({
  now: instant(text),
  today: day(text.slice(0, 10)),
  zone,
});
/** Monday noon in Connecticut. */
export const monday = at('2026-11-30T17:00:00.000Z');

export const order = (parts: Partial<Order> = {}): Order => ({
  patient: id,
  caregiving: null,
  lines: [{ item: flower(3500), price: 7500 }],
  discount: 0,
  address: { line1: '1 Elm Street', line2: '', town: 'New Haven', state: 'CT', zip: '06511' },
  addressKind: 'residence',
  residenceConfirmed: true,
  phone: '2035550100',
  note: '',
  reachReason: '',
  acknowledged: null,
  window: wednesday,
  ...parts,
});

const good = { card: verdict('valid'), caregiver: null, isMinor: false };
/** The card of every day is good. */
export const goodOn = (...days: readonly string[]): OrderFacts['days'] =>
  days.map((text) => ({ ...good, day: day(text) }));

const middle = { latitude: 41.3184, longitude: -72.9318 };
export const facts = (parts: Partial<OrderFacts> = {}): OrderFacts => ({
  profile: profileOf(),
  holidays: [],
  taken: [],
  records: records({
    externals: [figure('2026-11-01', '2026-11-30', '2026-11-30T16:00:00.000Z', 0)],
    certifiedOn: [day('2026-03-01')],
  }),
  days: goodOn('2026-11-30', '2026-12-02', '2026-12-09', '2026-12-16'),
  denied: false,
  from: middle,
  to: middle,
  own: null,
  ...parts,
});

/** The decision, which the contract takes as it is. */
export const judge = (
  parts: Partial<Order> = {},
  of: Partial<OrderFacts> = {},
  when: Now = monday,
  by: Rulebook = book,
): OrderDecision => OrderDecision.parse(judgeOrder(order(parts), facts(of), by, when));

export const codes = (...of: Parameters<typeof judge>): string[] =>
  judge(...of).refusals.map(({ code }) => code);
