/** R-DLV-1 to R-DLV-5, B-DLV-1: whether an order can be taken, on both sides of every line. */
import { expect, test } from 'playwright/test';
import type { Order } from '../../preload/contract/delivery-values';
import { bookWith, ledger } from './allowance-records';
import { flower, id, verdict } from './allowance-sales';
import { day } from './book';
import { at, codes, facts, goodOn, judge, monday, profileOf, wednesday, window } from './delivery-orders';

const documentW = '002_e13a1a2e5ff1cc37.txt';

test('R-DLV-1 R-DLV-2 an order that nothing speaks against can be taken, with what it comes to', () => {
  expect(judge({ discount: 500 })).toMatchObject({
    allowed: true,
    mayWait: false,
    refusals: [],
    total: 3500,
    goods: 7500,
    due: 7000,
    minimum: 7500,
    reach: { verdict: 'inside', by: 'radius', tenthsOfMile: 0 },
    leftAfter: 94_500,
  });
});

for (const [price, discount, refused] of [
  [7499, 0, ['below-minimum']],
  [7500, 0, []],
  // The minimum is reached before discounts (design).
  [7500, 7500, []],
  [7500, 7501, ['discount-too-much']],
  [0, 0, ['below-minimum']],
] as const)
  test(`R-DLV-2 goods of ${price} cents less ${discount} are refused for: ${refused.join(' ') || 'nothing'}`, () => {
    expect(codes({ lines: [{ item: flower(3500), price }], discount })).toEqual(refused);
  });

test('R-DLV-2 B-REG-1 the minimum is of several lines together, and its refusal names the document', () => {
  const half = { item: flower(3500), price: 3749 };
  const [refusal] = judge({ lines: [half, { ...half, price: 3750 }] }).refusals;
  expect(refusal).toMatchObject({
    code: 'below-minimum',
    facts: { goods: 7499, minimum: 7500, short: 1 },
    rule: { id: 'delivery.minimum', source: documentW },
  });
  const own = { profile: profileOf({ minimum: 5000 }) };
  expect(codes({ lines: [{ ...half, price: 4999 }] }, own)).toEqual(['below-minimum']);
  expect(codes({ lines: [{ ...half, price: 5000 }] }, own)).toEqual([]);
  expect(judge({ lines: [{ ...half, price: 4999 }] }, own).refusals[0]?.rule).toBeNull();
});

for (const [discount, rounding, due] of [
  [1, 1, 7498],
  [1, 5, 7495],
  [1, 25, 7475],
  [0, 100, 7400],
  [7499, 25, 0],
] as const)
  test(`R-DLV-6 of $74.99 less ${discount} cents, rounded to ${rounding}, ${due} cents are due`, () => {
    const lines = [{ item: flower(3500), price: 7499 }];
    expect(judge({ lines, discount }, { profile: profileOf({ rounding }) }).due).toBe(due);
  });

for (const [name, parts, of, refused] of [
  ['nothing is ordered', { lines: [] }, {}, ['no-items']],
  ['no window is chosen', { window: null }, {}, ['window-missing']],
  ['there is no address', { address: null }, {}, ['address-missing']],
  ['nobody can be called', { phone: null }, {}, ['phone-missing']],
  ['nobody asked whether people live there', { residenceConfirmed: false }, {}, ['residence-not-confirmed']],
  ['nobody said what is there', { addressKind: null }, {}, ['residence-not-confirmed']],
  ['a business is there', { addressKind: 'business' }, {}, ['address-business']],
  ['a facility is there', { addressKind: 'facility' }, {}, ['address-facility']],
  ['the store brings nothing there', {}, { denied: true }, ['address-denied']],
  [
    'a product form is unknown',
    { lines: [{ item: { ...flower(1), form: 'tea' }, price: 7500 }] },
    {},
    ['form-unknown'],
  ],
  ['it is over the allowance', { lines: [{ item: flower(98_001), price: 7500 }] }, {}, ['over-allowance']],
  ['it is the whole allowance', { lines: [{ item: flower(98_000), price: 7500 }] }, {}, []],
] as const satisfies readonly (readonly [string, Partial<Order>, object, readonly string[]])[])
  test(`R-DLV-3 R-DLV-5 where ${name}, the reasons are: ${refused.join(' ') || 'none'}`, () => {
    expect(codes(parts as Partial<Order>, of)).toEqual([...refused]);
  });

test('R-DLV-3 another state is refused once, and a facility is served where a manager confirmed that rule', () => {
  const address = { line1: '1 Elm', line2: '', town: 'Springfield', state: 'MA', zip: '01103' };
  expect(codes({ address, addressKind: 'business' })).toEqual(['not-connecticut']);
  expect(codes({ addressKind: 'facility' }, {}, monday, bookWith(['delivery.facilities', true]))).toEqual([]);
});

test('B-DLV-1 all reasons are given at once', () => {
  const bad: Partial<Order> = {
    lines: [{ item: flower(98_001), price: 100 }],
    addressKind: 'business',
    phone: null,
    window: window('2026-12-01'),
  };
  const days = [{ day: day('2026-12-01'), card: verdict('expired'), caregiver: null, isMinor: false }];
  expect(codes(bad, { denied: true, days: [...facts().days, ...days] })).toEqual([
    'below-minimum',
    'address-business',
    'address-denied',
    'phone-missing',
    'window-none',
    'card-not-good',
    'over-allowance',
  ]);
});

for (const [kind, refused] of [
  ['valid', []],
  ['expiresSoon', []],
  ['expired', ['card-not-good']],
  ['revoked', ['card-not-good']],
  ['notYetRegistered', ['card-not-good']],
] as const)
  test(`R-CARD-2 R-DLV-5 a card that is ${kind} on the delivery's day: ${refused.join(' ') || 'good'}`, () => {
    const days = facts().days.map((one) =>
      one.day === wednesday.day ? { ...one, card: verdict(kind) } : one,
    );
    expect(codes({}, { days })).toEqual(refused);
    // What the card is today says nothing of that day.
    const todays = facts().days.map((one) =>
      one.day === wednesday.day ? one : { ...one, card: verdict(kind) },
    );
    expect(codes({}, { days: todays })).toEqual([]);
  });

test('R-DLV-5 a caregiver orders with a good card of their own; a minor does not order', () => {
  const caregiving = id;
  const withCaregiver = (caregiver: ReturnType<typeof verdict> | null, isMinor = false) => ({
    days: facts().days.map((one) => ({ ...one, caregiver, isMinor })),
  });
  expect(codes({ caregiving }, withCaregiver(verdict('valid')))).toEqual([]);
  expect(codes({ caregiving }, withCaregiver(verdict('expired')))).toEqual(['caregiver-not-good']);
  expect(codes({ caregiving }, withCaregiver(null))).toEqual(['caregiver-not-good']);
  const eaten = { form: 'edible', product: 'Bar', units: 1, weight: null, thc: 100, other: 0 };
  const lines = [{ item: eaten, price: 7500 }];
  const confirmed = bookWith(['equivalency.purchase', { thcPerGram: 250, otherPerGram: 500 }]);
  expect(codes({ lines }, withCaregiver(null, true), monday, confirmed)).toEqual(['caregiver-not-good']);
  expect(codes({ caregiving, lines }, withCaregiver(verdict('valid'), true), monday, confirmed)).toEqual([]);
  expect(codes({ caregiving }, withCaregiver(verdict('valid'), true))).toEqual(['form-barred-to-minor']);
  const onlyPatients = bookWith(['delivery.orderedBy', ['patient']]);
  expect(codes({ caregiving }, withCaregiver(verdict('valid')), monday, onlyPatients)).toEqual([
    'ordered-by',
  ]);
});

test('R-ALW-1 B-DLV-1 an order for the first Wednesday of next month counts in that month', () => {
  const used = ledger({ day: '2026-11-02', milligrams: 98_000 });
  const records = { ...facts().records, ledger: used };
  expect(codes({}, { records })).toEqual([]);
  expect(judge({}, { records }).figures?.periods[0]).toMatchObject({ from: '2026-12-01', usedHere: 0 });
  const thisMonth = { ...at('2026-11-17T17:00:00.000Z') };
  const days = goodOn('2026-11-17', '2026-11-18');
  expect(codes({ window: window('2026-11-18') }, { records, days }, thisMonth)).toContain('over-allowance');
});

test('B-DLV-1 what other deliveries hold is not free; the own hold of an order that is moved is', () => {
  const held = ledger({ day: '2026-12-09', milligrams: 95_000, kind: 'hold' });
  const records = { ...facts().records, ledger: held };
  expect(codes({ lines: [{ item: flower(3001), price: 7500 }] }, { records })).toEqual(['over-allowance']);
  expect(codes({ lines: [{ item: flower(3000), price: 7500 }] }, { records })).toEqual([]);
  const own = { holds: [1], window: window('2026-12-09') };
  expect(codes({ lines: [{ item: flower(95_000), price: 7500 }] }, { records, own })).toEqual([]);
});

test('B-ALW-1 what was dispensed elsewhere is asked for as at a sale, once the month has begun', () => {
  const externals: [] = [];
  const records = { ...facts().records, externals };
  const december = at('2026-12-01T14:00:00.000Z');
  expect(codes({}, { records })).toEqual([]);
  const days = goodOn('2026-12-01', '2026-12-02');
  expect(codes({}, { records, days }, december)).toEqual(['external-missing']);
  const of = judge({}, { records, days }, december).toAcknowledge;
  expect(codes({ acknowledged: { reason: 'Called', of } }, { records, days }, december)).toEqual([]);
});

test('B-DLV-1 a full window can be waited for, if nothing else stands against it', () => {
  const full = {
    profile: profileOf({ windows: [{ weekday: 'wednesday', from: '09:30', to: '13:30', capacity: 2 }] }),
  };
  const taken = (count: number) => ({ ...full, taken: [{ window: wednesday, taken: count, waiting: 1 }] });
  expect(judge({}, taken(1))).toMatchObject({ allowed: true, mayWait: false });
  expect(judge({}, taken(2))).toMatchObject({ allowed: false, mayWait: true });
  expect(judge({ phone: null }, taken(2))).toMatchObject({ allowed: false, mayWait: false });
  expect(judge({}, taken(2)).windows[0]).toMatchObject({ capacity: 2, taken: 2, waiting: 1 });
  const own = { holds: [], window: wednesday };
  expect(codes({}, { ...taken(2), own })).toEqual([]);
  expect(codes({}, { ...taken(3), own })).toEqual(['window-full']);
});

test('B-DLV-1 each window that cannot be had says why, for its own day', () => {
  const days = facts().days.map((one) =>
    one.day > '2026-12-08' ? { ...one, card: verdict('expired') } : one,
  );
  const offers = judge({ window: null }, { days }).windows;
  expect(offers.length).toBe(12);
  expect(
    offers
      .slice(0, 3)
      .map(({ window: { day: on, from }, refusals }) => [on, from, refusals.map(({ code }) => code)]),
  ).toEqual([
    ['2026-12-02', '09:30', []],
    ['2026-12-02', '13:30', []],
    ['2026-12-09', '09:30', ['card-not-good']],
  ]);
});

test('R-DLV-1 a store that delivers nothing says just that', () => {
  expect(codes({ phone: null }, { profile: { address: null, delivery: null } })).toEqual(['not-delivering']);
});
