/** A sale at the counter as pure data: who receives, what is added, what is still to be done. */
import { expect, test } from 'playwright/test';
import type { SaleDecision, SaleItem, SaleRefusal } from '../../preload/contract/dispense';
import type { PatientView } from '../../preload/contract/patient';
import { forgetSaleLines, keepSaleLines, keptSaleLines } from '../../renderer/client/sale-lines';
import { formShown, usualWeights } from '../../renderer/forms/items/item-values';
import {
  certificatesOf,
  countedOf,
  type Journey,
  type JourneyEvent,
  next,
  nextMore,
  photoIdOf,
  reasonFor,
  refusedByRules,
  saleOf,
  start,
  stillToDo,
  wantsReason,
} from '../../renderer/screens/dispense/journey';

const certificate = (id: string, state = 'active') => ({ id, state });
const people = {
  certifications: [{ certificates: [certificate('old', 'replaced'), certificate('own')] }],
  caregivers: [
    { id: 'rosa', until: null, certificates: [certificate('rosas')] },
    { id: 'gone', until: '2026-01-01', certificates: [certificate('goners')] },
  ],
} as unknown as Pick<PatientView, 'certifications' | 'caregivers'>;

const eighth: SaleItem = {
  form: 'flower',
  product: 'Flower',
  units: 1,
  weight: 3500,
  thc: null,
  other: null,
};
const refusal = (code: SaleRefusal['code'], facts: SaleRefusal['facts'] = {}): SaleRefusal => ({
  code,
  facts,
  item: null,
  rule: null,
});
const after = (journey: Journey, ...events: JourneyEvent[]) => events.reduce(next, journey);
const begun = start(people, 'own', []);

test('R-CARD-2 whose card was scanned receives, and that card was seen', () => {
  for (const [scanned, caregiving, seen] of [
    ['own', null, 'own'],
    ['rosas', 'rosa', 'rosas'],
    // Reported lost, or of somebody who no longer cares for the patient: nothing was seen.
    ['old', null, null],
    ['goners', null, null],
    [null, null, null],
  ] as const)
    expect(start(people, scanned, [])).toMatchObject({
      caregiving,
      certificate: seen,
    });
});

test('R-CARD-2 another person who receives has shown neither card nor photo ID', () => {
  const ready = after(begun, { kind: 'photoIdSeen', photoId: 'driversLicense' });
  const other = after(ready, { kind: 'receives', caregiving: 'rosa', certificate: null });
  expect(other).toMatchObject({ caregiving: 'rosa', certificate: null, photoId: null });
  const same = after(ready, { kind: 'receives', caregiving: null, certificate: 'own' });
  expect(same).toMatchObject({ certificate: 'own', photoId: 'driversLicense' });
  expect(certificatesOf(people, 'rosa').map(({ id }) => id)).toEqual(['rosas']);
});

test('R-MD-5 B-ID-3 a photo ID that was scanned just now and agrees was seen; any doubt is for eyes', () => {
  const scanned = {
    kind: 'licence',
    level: 1,
    names: { verdict: 'same' },
    sameBirthDate: true,
    expired: false,
    at: 0,
  } as const;
  const minutes = (count: number) => count * 60_000;
  for (const [more, now, seen] of [
    [{}, minutes(15), 'driversLicense'],
    [{ kind: 'idCard', level: 2 }, 0, 'stateId'],
    [{}, minutes(15) + 1, null],
    [{ level: 3 }, 0, null],
    [{ names: { verdict: 'close' } }, 0, null],
    [{ sameBirthDate: false }, 0, null],
    [{ expired: true }, 0, null],
  ] as const)
    expect(photoIdOf({ ...scanned, ...more }, now)).toBe(seen);
  expect(photoIdOf(null, 0)).toBeNull();
});

test('B-ALW-3 the same product twice is one line with two units; units never go below one', () => {
  const twice = after(begun, { kind: 'added', item: eighth }, { kind: 'added', item: eighth });
  expect(twice.items).toEqual([{ ...eighth, units: 2 }]);
  const other = after(twice, { kind: 'added', item: { ...eighth, weight: 7000 } });
  expect(other.items.map(({ units }) => units)).toEqual([2, 1]);
  expect(after(other, { kind: 'units', at: 0, units: 0 }).items[0]?.units).toBe(1);
  expect(after(other, { kind: 'removed', at: 0 }).items).toEqual([{ ...eighth, weight: 7000 }]);
});

test('B-ALW-2 an empty reason is none', () => {
  for (const [typed, sent] of [
    ['', null],
    ['   ', null],
    [' Moved house ', 'Moved house'],
  ] as const)
    expect(saleOf(after(begun, { kind: 'reason', reason: typed, answers: [] }), 'p').acknowledged).toEqual(
      sent && { reason: sent, of: [] },
    );
});

test('B-ALW-1 B-ALW-2 a reason stands for what it was typed for; for something else, or more of it, the field is empty', () => {
  const external = { what: 'external', milligrams: 0 } as const;
  const rolling = (milligrams: number) => ({ what: 'rolling-30-days', milligrams }) as const;
  const given = after(begun, { kind: 'reason', reason: 'PMP down', answers: [external, rolling(500)] });
  const more = after(given, { kind: 'added', item: eighth });
  expect(saleOf(more, 'p').acknowledged).toEqual({ reason: 'PMP down', of: [external, rolling(500)] });
  for (const [toAcknowledge, stands] of [
    [[external], 'PMP down'],
    [[rolling(500)], 'PMP down'],
    [[external, rolling(501)], ''],
    [[{ what: 'certification-month', milligrams: 1 } as const], ''],
    [[], 'PMP down'],
  ] as const)
    expect(reasonFor(more, { toAcknowledge: [...toAcknowledge] })).toBe(stands);
});

test('R-ALW-1 a refusal by the rules is a page; what only waits for a tick stays on the sale', () => {
  const decision = (...refusals: SaleRefusal[]) => ({ refusals, overBy: [] }) as unknown as SaleDecision;
  const waits = decision(refusal('pmp-not-reviewed'), refusal('no-items'));
  const held = after(begun, { kind: 'refused', decision: waits });
  expect([held.step, held.presses]).toEqual(['sale', 1]);
  expect(stillToDo(waits).map(({ code }) => code)).toEqual(['no-items', 'pmp-not-reviewed']);
  const over = decision(refusal('pmp-not-reviewed'), refusal('over-allowance'));
  expect(refusedByRules(over).map(({ code }) => code)).toEqual(['over-allowance']);
  const refused = after(begun, { kind: 'added', item: eighth }, { kind: 'refused', decision: over });
  expect(refused.step).toBe('refused');
  expect(after(refused, { kind: 'back' })).toMatchObject({ step: 'sale', refused: null, items: [eighth] });
});

test('B-ALW-1 B-ALW-2 a reason is asked for where one lets the sale pass, and only there', () => {
  expect(wantsReason({ toAcknowledge: [] })).toBe(false);
  expect(wantsReason({ toAcknowledge: [{ what: 'external', milligrams: 0 }] })).toBe(true);
});

test('B-ALW-3 the first form that may be sold stands there; a chosen one stays, sold or not', () => {
  const form = (name: string, onSale: boolean, barred = false) =>
    ({ form: name, counted: 'weight', onSale, barred }) as const;
  const forms = [form('flower', true, true), form('edible', false), form('capsule', true)];
  expect(formShown({ form: null }, { forms })?.form).toBe('capsule');
  expect(formShown({ form: 'edible' }, { forms })?.form).toBe('edible');
  expect(formShown({ form: 'gone' }, { forms })?.form).toBe('capsule');
  expect(formShown({ form: null }, { forms: [form('flower', true, true)] })).toBeNull();
});

test('R-ALW-1 usual weights are parts of the rulebook’s ounce', () => {
  expect(usualWeights(28_000).map(({ milligrams }) => milligrams)).toEqual([3500, 7000, 14_000, 28_000]);
});

test('R-ALW-1 the next day on which more is free than now', () => {
  const on = (day: string, left: number) => ({ on: day, left }) as never;
  expect(nextMore({ freeing: [on('2026-03-10', 5), on('2026-03-20', 3), on('2026-04-01', 98)] })?.on).toBe(
    '2026-04-01',
  );
  expect(nextMore({ freeing: [on('2026-03-10', 98)] })).toBeNull();
});

test('the lines of a sale outlive a lock, for the same operator and patient alone', () => {
  keepSaleLines({ operator: 'petra', patient: 'ana', items: [eighth] });
  expect(keptSaleLines('petra', 'ana')).toEqual([eighth]);
  expect(keptSaleLines('robin', 'ana')).toEqual([]);
  expect(keptSaleLines('petra', 'leo')).toEqual([]);
  forgetSaleLines();
  expect(keptSaleLines('petra', 'ana')).toEqual([]);
});

test('R-ALW-1 what was voided of a sale counts for nothing any more', () => {
  const row = (milligrams: number, voided: unknown) => ({ working: { milligrams }, voided });
  expect(countedOf({ items: [row(3500, null), row(800, null)] })).toBe(4300);
  expect(countedOf({ items: [row(3500, null), row(800, { reason: 'returned' })] })).toBe(3500);
  expect(countedOf({ items: [row(800, { reason: 'returned' })] })).toBe(0);
});
