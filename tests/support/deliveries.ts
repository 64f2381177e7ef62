/** A store that delivers, orders in grams of flower, and the way from a place in a window to the door. */
import type { InputOf, OutputOf } from '../../preload/contract/calls';
import { begunProgramme, type DeliveryProgramme } from '../../preload/contract/delivery-programme';
import type { WindowKey } from '../../preload/contract/delivery-values';
import type { Day } from '../../preload/contract/values';
import { whatever } from './acknowledged';
import { colleague, type Desk, type FoundedHouse, type House } from './counter';
import { profile } from './people';
import { carded, flower, pharmacist, uuid } from './sales';

export type OrderInput = InputOf<'delivery.weigh'>;
export type OrderShown = OutputOf<'delivery.order'>;

export const programme: DeliveryProgramme = {
  ...begunProgramme,
  towns: ['Hartford'],
  agent: 'ownEmployee',
};

const morningAndAfternoon = (capacity: number): DeliveryProgramme['windows'] => [
  { weekday: 'wednesday', from: '09:30', to: '13:30', capacity },
  { weekday: 'wednesday', from: '13:30', to: '16:30', capacity },
];

/** The programme of document W; with `capacity`, so many orders a window. */
export async function delivering(
  main: Desk,
  { capacity, ...more }: Partial<DeliveryProgramme> & { readonly capacity?: number } = {},
): Promise<void> {
  const { version } = await main.done('store.profile', {});
  const windows = capacity === undefined ? null : morningAndAfternoon(capacity);
  const delivery = { ...programme, windows, ...more };
  await main.done('store.changeProfile', { profile: { ...profile, delivery }, version });
}

const on = (day: string, from: string, to: string): WindowKey => ({ day: day as Day, from, to });
/** Tests begin on Tuesday 10 March at 11:00: the morning of the next day is too soon by then. */
export const tooSoon = on('2026-03-11', '09:30', '13:30');
export const next = on('2026-03-11', '13:30', '16:30');
export const morning = on('2026-03-18', '09:30', '13:30');
export const afternoon = on('2026-03-18', '13:30', '16:30');
export const april = on('2026-04-01', '09:30', '13:30');

export const orderLine = (milligrams: number, price = 8000) => ({ item: flower(milligrams), price });

export const order = (patient: string, milligrams: number, more: Partial<OrderInput> = {}): OrderInput => ({
  patient,
  caregiving: null,
  lines: [orderLine(milligrams)],
  discount: 0,
  address: { line1: '12 Farmington Avenue', line2: 'Apt 3', town: 'Hartford', state: 'CT', zip: '06105' },
  addressKind: 'residence',
  residenceConfirmed: true,
  phone: '8605550142',
  note: '',
  reachReason: '',
  acknowledged: whatever('The CPMRS was asked by phone'),
  window: morning,
  ...more,
});

export const tryPlace = (desk: Desk, wanted: OrderInput, wait = false, key: string = uuid()) =>
  desk.done('delivery.place', { ...wanted, wait, key });

/** Placed, or waiting where that was wished; stops the test where it was refused. */
export async function placed(desk: Desk, wanted: OrderInput, wait = false): Promise<OrderShown> {
  const answer = await tryPlace(desk, wanted, wait);
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.decision.refusals));
  return answer.order;
}

export const codesIn = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

/** Half past nine of a day in Connecticut's summer. */
export const halfPastNine = (house: Pick<House, 'clock'>, day: string) => {
  house.clock.now = `${day}T13:30:00.000Z`;
};

export const driver = (house: FoundedHouse, name = 'Dan Driver') => colleague(house, name, ['driver']);

/** Every line ticked, the number of its slip typed. */
export const packing = (of: OrderShown, more: Partial<InputOf<'delivery.pack'>> = {}) => ({
  order: of.id,
  version: of.version,
  code: of.number,
  checked: of.lines.map((_, index) => index),
  pmpReviewed: true,
  acknowledged: null,
  ...more,
});

export async function packed(desk: Desk, of: OrderShown): Promise<void> {
  const answer = await desk.done('delivery.pack', packing(of));
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
}

export const runOf = (
  orders: readonly string[],
  operator: string | null,
  more: Partial<InputOf<'delivery.planRun'>> = {},
): InputOf<'delivery.planRun'> => ({
  run: null,
  version: 0,
  day: morning.day,
  orders: [...orders],
  driver: operator === null ? null : { operator, name: 'Somebody' },
  key: uuid(),
  ...more,
});

/** The id of an account, as the list of drivers has it. */
export async function driverId(desk: Desk, name = 'Dan Driver'): Promise<string> {
  const { drivers } = await desk.done('delivery.runs', { day: morning.day });
  return drivers.find((one) => one.name === name)?.id ?? '';
}

/** A store that delivers, its pharmacist and its driver, and a patient with a good card. */
export async function readyToDeliver(house: FoundedHouse) {
  await delivering(house.main);
  const [petra, dan] = [await pharmacist(house), await driver(house)];
  const { patient } = await carded(house.main);
  return { petra, dan, patient };
}

/** Packed and on the way with one run, on the morning of 18 March. */
export async function sent(house: FoundedHouse, petra: Desk, orders: readonly OrderShown[]) {
  const { main } = house;
  for (const one of orders) await packed(petra, await main.done('delivery.order', { order: one.id }));
  const ids = orders.map(({ id }) => id);
  const planned = await main.done('delivery.planRun', runOf(ids, await driverId(main)));
  halfPastNine(house, morning.day);
  const { id: run, version } = planned;
  return main.done('delivery.startRun', { run, version, loaded: ids });
}

export const handing = (
  of: Pick<OrderShown, 'id' | 'version' | 'due'>,
  more: Partial<InputOf<'delivery.handOff'>> = {},
): InputOf<'delivery.handOff'> => ({
  order: of.id,
  version: of.version,
  checks: { registered: 'yes', card: 'yes', photoId: 'yes', nameMatch: 'yes' },
  photoId: 'driversLicense',
  payment: { kind: 'cash', received: of.due },
  signature: {
    how: 'screen',
    strokes: [
      [
        [1, 1],
        [20, 30],
      ],
    ],
  },
  doorTime: null,
  despite: '',
  key: uuid(),
  ...more,
});
