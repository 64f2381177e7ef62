/** A delivery order as pure data: what is asked on each step, what is asked of the store, what can be chosen (R-DLV-1 to R-DLV-5). */
import { expect, test } from 'playwright/test';
import { DeliveryRefusal, type OrderDecision, WindowKey } from '../../preload/contract/delivery-values';
import type { SaleItem } from '../../preload/contract/dispense';
import type { PatientView } from '../../preload/contract/patient';
import { Address } from '../../preload/contract/values';
import {
  discountOf,
  type Journey,
  type JourneyEvent,
  next,
  priceOf,
  reasonFor,
  start,
} from '../../renderer/screens/delivery-order/journey';
import {
  against,
  checkedPlace,
  isFull,
  mayOpen,
  orderOf,
  refusedByRules,
  stepOf,
  stillToDo,
  unpriced,
  windowRefusals,
} from '../../renderer/screens/delivery-order/order-of';

const id = '00000000-0000-4000-8000-000000000001';
const rosa = '00000000-0000-4000-8000-000000000002';
const nobody = { caregivers: [] } as Pick<PatientView, 'caregivers'>;
const cared = {
  caregivers: [
    { id: rosa, until: null },
    { id: 'gone', until: '2026-01-01' },
  ],
} as unknown as typeof nobody;
const elm = Address.parse({ line1: '1 Elm Street', line2: '', town: 'New Haven', state: 'CT', zip: '06511' });
const window = WindowKey.parse({ day: '2026-12-02', from: '09:30', to: '13:30' });
const eighth: SaleItem = {
  form: 'flower',
  product: 'Flower',
  units: 1,
  weight: 3500,
  thc: null,
  other: null,
};

const fresh = (parts: Partial<Parameters<typeof start>[0]> = {}): Journey =>
  start({ patient: nobody, caregiving: null, before: { address: null, phone: null }, again: null, ...parts });
const known = () => fresh({ before: { address: elm, phone: '2035550100' } });
const after = (journey: Journey, ...events: JourneyEvent[]) => events.reduce(next, journey);
const placed = (journey: Journey, parts: Partial<Journey['typed']> = {}) =>
  after(
    journey,
    {
      kind: 'typed',
      place: { ...journey.typed, addressKind: 'residence', residenceConfirmed: true, ...parts },
    },
    { kind: 'left' },
  );
const refusal = (code: DeliveryRefusal['code'], item: number | null = null): DeliveryRefusal => ({
  code,
  item,
  facts: {},
  rule: null,
});
const decided = (...codes: DeliveryRefusal['code'][]) =>
  ({ refusals: codes.map((code) => refusal(code)) }) as unknown as OrderDecision;

test('R-DLV-5 whoever orders is the patient where nobody cares for them, else asked; only somebody who cares now', () => {
  for (const [patient, caregiving, orders] of [
    [nobody, null, 'patient'],
    [nobody, rosa, 'patient'],
    [cared, null, ''],
    [cared, rosa, rosa],
    [cared, 'gone', ''],
  ] as const)
    expect(fresh({ patient, caregiving }).typed.orders).toBe(orders);
  const chosen = placed(fresh({ patient: cared }), { orders: rosa });
  expect(orderOf(chosen, id).caregiving).toBe(rosa);
  expect(orderOf(placed(chosen, { orders: 'patient' }), id).caregiving).toBeNull();
});

test('R-DLV-3 what was used last stands there; that people live there is asked anew', () => {
  expect(known().typed).toMatchObject({
    address: elm,
    phone: '2035550100',
    addressKind: '',
    residenceConfirmed: false,
  });
  expect(orderOf(known(), id)).toMatchObject({ address: elm, addressKind: null, residenceConfirmed: false });
});

test('R-DLV-3 the store is asked when a field is left, not at every key; what is chosen counts at once', () => {
  const typing = after(known(), {
    kind: 'typed',
    place: { ...known().typed, address: { ...elm, line1: '2' } },
  });
  expect(orderOf(typing, id).address).toEqual(elm);
  expect(orderOf(after(typing, { kind: 'left' }), id).address).toEqual({ ...elm, line1: '2' });
  const kind = after(known(), { kind: 'typed', place: { ...known().typed, addressKind: 'business' } });
  expect(orderOf(kind, id).addressKind).toBe('business');
});

test('R-DLV-3 what is not an address or a phone number yet is asked about as missing, and said at its field', () => {
  const half = placed(fresh(), { address: { ...elm, zip: '065' }, phone: '12' });
  expect(orderOf(half, id)).toMatchObject({ address: null, phone: null });
  const checked = checkedPlace(half, id);
  expect(checked.kind === 'invalid' && Object.keys(checked.fields)).toEqual(['address.zip', 'phone']);
  expect(checkedPlace(placed(known()), id).kind).toBe('done');
  const unasked = checkedPlace(
    placed(fresh({ patient: cared, before: { address: elm, phone: '2035550100' } })),
    id,
  );
  expect(unasked).toMatchObject({ kind: 'invalid', fields: { orders: { word: 'wrong.choose' } } });
});

test('R-DLV-2 a line costs its units times the price of one; what cannot be read is no price', () => {
  const added = after(known(), { kind: 'added', item: eighth });
  expect(unpriced(added)).toEqual([0]);
  for (const [price, units, cents] of [
    ['37.50', 2, 7500],
    ['37,5', 2, 7500],
    ['0', 1, 0],
    ['', 1, null],
    ['much', 1, null],
  ] as const) {
    const journey = after(added, { kind: 'priced', at: 0, price }, { kind: 'units', at: 0, units });
    expect(journey.lines.map(priceOf)).toEqual([cents]);
    expect(orderOf(journey, id).lines[0]?.price).toBe(cents ?? 0);
  }
  const twice = after(added, { kind: 'priced', at: 0, price: '37.50' }, { kind: 'added', item: eighth });
  expect(twice.lines.map(priceOf)).toEqual([7500]);
});

test('R-DLV-2 no discount is none; one that cannot be read is asked about', () => {
  for (const [typed, cents] of [
    ['', 0],
    [' ', 0],
    ['5', 500],
    ['five', null],
  ] as const)
    expect(discountOf(after(known(), { kind: 'discount', discount: typed }))).toBe(cents);
});

test('R-DLV-2 the same lines again cost the same, where the price of one can be told to the cent', () => {
  const again = {
    lines: [
      { line: { item: { ...eighth, units: 2 }, price: 7500 } },
      { line: { item: { ...eighth, units: 3, weight: 7000 }, price: 10_000 } },
    ],
  } as unknown as Parameters<typeof start>[0]['again'];
  expect(fresh({ again }).lines.map(priceOf)).toEqual([7500, null]);
});

test('B-REG-1 every reason can be mended on a step, and what only waits is said at the end', () => {
  for (const code of DeliveryRefusal.shape.code.options)
    expect(['where', 'items', 'window']).toContain(stepOf({ code }));
  const open = decided('address-missing', 'window-missing', 'too-far', 'below-minimum', 'card-not-good');
  expect(against(open, 'where').map(({ code }) => code)).toEqual(['too-far']);
  expect(against(open, 'items')).toEqual([]);
  expect(against(open, 'window').map(({ code }) => code)).toEqual(['card-not-good']);
  expect(stillToDo(open).map(({ code }) => code)).toEqual(['window-missing']);
  expect(refusedByRules(open)).toHaveLength(4);
  expect(refusedByRules(decided('window-missing', 'external-missing', 'to-acknowledge'))).toEqual([]);
});

test('B-DLV-1 a window is possible, can be waited for, or says why not', () => {
  for (const [codes, possible, full] of [
    [[], true, false],
    // A figure or a reason lifts these on the page.
    [['external-missing', 'to-acknowledge'], true, false],
    [['window-full'], false, true],
    [['window-full', 'external-missing'], false, true],
    [['window-full', 'card-not-good'], false, false],
    [['window-too-soon'], false, false],
  ] as const) {
    const offer = decided(...codes);
    expect([windowRefusals(offer).length === 0, isFull(offer)]).toEqual([possible, full]);
  }
});

test('B-ALW-2 a reason stands for what it was typed for', () => {
  const over = (milligrams: number) => [{ what: 'rolling-30-days', milligrams } as const];
  const given = after(known(), { kind: 'reason', reason: ' Holiday ', answers: over(500) });
  expect(orderOf(given, id).acknowledged).toEqual({ reason: 'Holiday', of: over(500) });
  expect(reasonFor(given, { toAcknowledge: over(500) })).toBe(' Holiday ');
  expect(reasonFor(given, { toAcknowledge: over(501) })).toBe('');
  expect(orderOf(after(given, { kind: 'reason', reason: ' ', answers: [] }), id).acknowledged).toBeNull();
});

test('B-DLV-1 a later step opens once those before it are filled in; a refusal leads back with everything kept', () => {
  const where = placed(known());
  const items = after(where, { kind: 'goes', to: 'items' }, { kind: 'added', item: eighth });
  const priced = after(items, { kind: 'priced', at: 0, price: '75' });
  for (const [journey, opens] of [
    [known(), [true, false, false]],
    [where, [true, true, false]],
    [items, [true, true, false]],
    [after(priced, { kind: 'discount', discount: 'x' }), [true, true, false]],
    [priced, [true, true, true]],
  ] as const)
    expect((['where', 'items', 'window'] as const).map((step) => mayOpen(journey, step, id))).toEqual(opens);
  const chosen = after(priced, { kind: 'goes', to: 'window' }, { kind: 'window', window });
  const refused = after(chosen, { kind: 'refused', decision: decided('too-far') });
  expect(refused.step).toBe('refused');
  expect(after(refused, { kind: 'goes', to: 'where' })).toMatchObject({
    step: 'where',
    lines: chosen.lines,
    window,
    refused: null,
  });
  expect(after(chosen, { kind: 'toDo' }, { kind: 'toDo' }).presses).toBe(2);
});
