/** What the board shows and what can be moved: pure, so its cases are tables. */
import { expect, test } from 'playwright/test';
import {
  type OrderBrief,
  OrderState,
  WindowKey,
  type WindowOffer,
} from '../../preload/contract/delivery-values';
import { Day, Instant } from '../../preload/contract/values';
import { edgesOf, fullnessOf, leftIn } from '../../renderer/frame/delivery/fullness';
import { keyOf, mayMove, offersOf } from '../../renderer/frame/delivery/offers';
import {
  type BoardDay,
  countsOf,
  drawnByWindow,
  earlier,
  lastShown,
  later,
  nameOn,
  passes,
  shownFrom,
} from '../../renderer/screens/delivery-board/journey';

const windowOn = (day: string, from = '09:30', to = '13:30') => WindowKey.parse({ day, from, to });
const name = { given: 'Vera', middle: '', family: 'Example', suffix: '' };

const brief = (state: OrderState, window = windowOn('2031-06-04')): OrderBrief => ({
  id: crypto.randomUUID(),
  number: 'O-000001',
  version: 1,
  patient: { id: crypto.randomUUID(), name },
  state,
  window,
  street: '12 Example Road',
  town: 'Milford',
  items: 1,
  total: 3500,
  due: 7500,
  placedAt: Instant.parse('2031-06-01T12:00:00.000Z'),
  run: null,
  stop: null,
  overdue: false,
  comesBack: false,
});

const dayOf = (day: string, ...states: (readonly OrderState[])[]): BoardDay => ({
  day: Day.parse(day),
  closed: null,
  windows: states.map((each, at) => ({
    window: windowOn(day, `${String(9 + at).padStart(2, '0')}:30`, '18:00'),
    capacity: 10,
    taken: each.length,
    orders: each.filter((state) => state !== 'waiting').map((state) => brief(state)),
    waiting: each.filter((state) => state === 'waiting').map((state) => brief(state)),
  })),
});

for (const [taken, capacity, fullness, left] of [
  [0, null, 'unlimited', null],
  [40, null, 'unlimited', null],
  [0, 1, 'free', 1],
  [1, 1, 'full', 0],
  [1, 2, 'nearly', 1],
  [1, 3, 'free', 2],
  [2, 3, 'nearly', 1],
  [7, 10, 'free', 3],
  [8, 10, 'nearly', 2],
  [9, 10, 'nearly', 1],
  [10, 10, 'full', 0],
  // The capacity was lowered after they were taken.
  [12, 10, 'full', 0],
  [79, 100, 'free', 21],
  [80, 100, 'nearly', 20],
] as const)
  test(`B-DLV-1 ${taken} of ${capacity ?? 'any'} taken is ${fullness}`, () => {
    expect(fullnessOf({ taken, capacity })).toBe(fullness);
    expect(leftIn({ taken, capacity })).toBe(left);
  });

test('B-DLV-1 places that can be counted stand apart in the picture, hundreds do not', () => {
  expect([edgesOf(1), edgesOf(2), edgesOf(4)]).toEqual([[], [0.5], [0.25, 0.5, 0.75]]);
  expect([edgesOf(30).length, edgesOf(31).length]).toEqual([29, 0]);
});

for (const [asked, shown] of [
  [null, '2031-05-31'],
  ['', '2031-05-31'],
  ['2031-02-30', '2031-05-31'],
  ['tomorrow', '2031-05-31'],
  ['2031-06-11', '2031-06-11'],
  ['2031-05-01', '2031-05-01'],
] as const)
  test(`R-DLV-1 the board of ${JSON.stringify(asked)} begins on ${shown}`, () => {
    expect(shownFrom(asked, Day.parse('2031-05-31'))).toBe(shown);
  });

test('R-DLV-1 a week on and a week back, over the end of a year', () => {
  const day = Day.parse('2031-12-29');
  expect([earlier(day), later(day), lastShown(day)]).toEqual(['2031-12-22', '2032-01-05', '2032-01-11']);
});

test('B-DLV-1 every state belongs to one filter, and all of them to all', () => {
  for (const state of OrderState.options) {
    const filters = (['waiting', 'scheduled', 'packed', 'out', 'ended', 'cancelled'] as const).filter(
      (filter) => passes(filter, { state }),
    );
    expect(filters, state).toHaveLength(1);
    expect(passes('all', { state })).toBe(true);
  }
});

test('B-DLV-1 orders are counted by filter, those that wait too, and those that were cancelled for themselves', () => {
  const days = [
    dayOf('2031-06-04', ['scheduled', 'packed', 'waiting'], ['out', 'delivered']),
    dayOf('2031-06-11', ['notHome', 'failedCheck', 'refused']),
  ];
  const inWindows = { all: 8, waiting: 1, scheduled: 1, packed: 1, out: 1, ended: 4 };
  expect(countsOf({ days, cancelled: [brief('cancelled')] })).toEqual({ ...inWindows, cancelled: 1 });
});

test('B-DLV-1 R-DLV-1 only what nobody packed is moved', () => {
  expect(OrderState.options.filter((state) => mayMove({ state }))).toEqual(['waiting', 'scheduled']);
});

test('B-DLV-1 the next windows are drawn whole, those far away are folded, whatever the filter', () => {
  const many = (count: number) => Array.from({ length: count }, (): OrderState => 'scheduled');
  const days = [dayOf('2031-06-04', many(25), [...many(10), 'waiting']), dayOf('2031-06-11', many(30), [])];
  const drawn = (filter: 'all' | 'waiting') => [...drawnByWindow(days, filter).values()];
  expect(drawn('all')).toEqual([25, 11, 4, 0]);
  expect(drawn('waiting')).toEqual([0, 1, 0, 0]);
});

test('B-DLV-1 where others look on, a first name stands for the whole name', () => {
  expect([nameOn(name, true), nameOn(name, false)]).toEqual(['Vera', 'Vera Example']);
});

const offer = (
  from: string,
  codes: WindowOffer['refusals'][number]['code'][],
  blocks = false,
): WindowOffer => ({
  window: windowOn('2031-06-04', from, '18:00'),
  capacity: 10,
  taken: 1,
  waiting: 0,
  refusals: codes.map((code) => ({ code, item: null, facts: { blocks }, rule: null })),
});

const offers = [
  offer('09:00', []),
  offer('10:00', []),
  offer('11:00', ['window-full']),
  offer('12:00', ['to-acknowledge']),
  offer('13:00', ['external-missing'], true),
  offer('14:00', ['to-acknowledge', 'window-too-soon']),
];

for (const [state, mayAnswer, possible] of [
  ['scheduled', false, ['10:00']],
  ['scheduled', true, ['10:00', '12:00']],
  // A place came free where it waits: it can be taken at once.
  ['waiting', false, ['09:00', '10:00']],
] as const)
  test(`B-DLV-1 R-DLV-1 a ${state} order can be moved to ${possible.join(', ')}${mayAnswer ? ' by a pharmacist' : ''}; every other window says why not`, () => {
    const order = { state, window: windowOn('2031-06-04', '09:00', '18:00') };
    const found = offersOf(order, offers, mayAnswer);
    expect(found.possible.map(({ window }) => window.from)).toEqual(possible);
    const own = state === 'waiting' ? 0 : 1;
    expect(found.others).toHaveLength(offers.length - possible.length - own);
    expect(found.others.every(({ refusals }) => refusals.length > 0)).toBe(true);
  });

test('windows are told apart by day and hours', () => {
  const keys = [windowOn('2031-06-04'), windowOn('2031-06-11'), windowOn('2031-06-04', '13:30', '16:30')].map(
    keyOf,
  );
  expect(new Set(keys).size).toBe(3);
});
