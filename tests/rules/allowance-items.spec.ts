import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { countItem, formsOn } from '../../main/rules/allowance/items';
import type { SaleItem } from '../../preload/contract/dispense';
import { Working } from '../../preload/contract/dispense';
import { mostTyped } from '../../preload/contract/weight';
import { bookWith } from './allowance-records';
import { book, day } from './book';

const today = day('2026-11-22');
const grown = { day: today, today, minor: false };
const minor = { ...grown, minor: true };
const confirmed = bookWith(['equivalency.purchase', { thcPerGram: 250, otherPerGram: 500 }]);

const item = (parts: Partial<SaleItem>): SaleItem => ({
  form: 'flower',
  product: 'Sample',
  units: 1,
  weight: null,
  thc: null,
  other: null,
  ...parts,
});
const codes = (one: ReturnType<typeof countItem>) => one.refusals.map(({ code }) => code);

for (const [form, units, weight, milligrams] of [
  ['flower', 1, 1, 1],
  ['flower', 1, 3500, 3500],
  ['flower', 28, 3500, 98_000],
  ['preRoll', 5, 750, 3750],
  ['flower', 999, mostTyped, 9_990_000_000],
] as const)
  test(`B-ALW-3 ${units} x ${weight} mg of ${form} count ${milligrams} mg by weight`, () => {
    const { working } = countItem(item({ form, units, weight }), book, grown);
    expect(working).toMatchObject({ counted: 'weight', units, weight, thc: null, milligrams });
    expect(Working.safeParse(working).success).toBe(true);
    expect(working?.rule.id).toBe('equivalency.flower');
  });

for (const [units, thc, other, milligrams, why] of [
  [1, 100, 0, 400, '100 mg of THC are 0.4 g'],
  [1, 400, 0, 1600, 'a half gram at 80 per cent is 1.6 g'],
  [1, 250, 0, 1000, 'the formula’s own gram'],
  [1, 0, 500, 1000, 'other cannabinoids count half'],
  [1, 250, 500, 2000, 'both are added'],
  [1, 1, 0, 4, 'one milligram'],
  [1, 0, 1, 2, 'one milligram of another cannabinoid'],
  [10, 10, 1, 420, 'units are multiplied before it is rounded'],
] as const)
  test(`B-ALW-3 ${units} x (${thc} mg THC, ${other} mg other) count ${milligrams} mg: ${why}`, () => {
    const counted = countItem(item({ form: 'edible', units, thc, other }), confirmed, grown);
    expect(counted.working).toMatchObject({
      counted: 'cannabinoids',
      thcPerGram: 250,
      otherPerGram: 500,
      milligrams,
    });
    expect(counted.working?.rule.id).toBe('equivalency.purchase');
  });

test('B-ALW-3 the milligrams of a line are the formula’s, rounded up and never more than that', () => {
  const amount = fc.integer({ min: 0, max: mostTyped });
  const per = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), amount, amount, per, per, (units, thc, other, a, b) => {
      fc.pre(thc + other > 0);
      const rules = bookWith(['equivalency.purchase', { thcPerGram: a, otherPerGram: b }]);
      const { working } = countItem(item({ form: 'capsule', units, thc, other }), rules, grown);
      const milligrams = BigInt(working?.milligrams ?? 0);
      const exact = BigInt(units) * 1000n * (BigInt(thc) * BigInt(b) + BigInt(other) * BigInt(a));
      const under = BigInt(a) * BigInt(b);
      expect(milligrams * under >= exact).toBe(true);
      expect((milligrams - 1n) * under < exact).toBe(true);
      expect(Number.isSafeInteger(working?.milligrams)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('B-ALW-3 while the formula waits for confirmation, only forms by weight are on sale', () => {
  for (const { form, counted, onSale } of formsOn(book, grown))
    expect([form, onSale]).toEqual([form, counted === 'weight']);
  expect(formsOn(confirmed, grown).every(({ onSale }) => onSale)).toBe(true);
  const line = countItem(item({ form: 'edible', thc: 100, other: 0 }), book, grown);
  expect(line.working).toBeNull();
  expect(codes(line)).toEqual(['form-not-on-sale']);
});

test('B-ALW-3 a form that the table lacks is refused, not guessed', () => {
  const line = countItem(item({ form: 'beverage', weight: 3500, thc: 100, other: 0 }), confirmed, grown);
  expect(line.working).toBeNull();
  expect(codes(line)).toEqual(['form-unknown']);
  expect(line.refusals[0]?.rule?.id).toBe('products.forms');
  const none = countItem(item({ weight: 3500 }), bookWith(['products.forms', null]), grown);
  expect(codes(none)).toEqual(['form-unknown']);
});

for (const [name, parts] of [
  ['a weight that was not read', { weight: null }],
  ['no weight at all', { weight: 0 }],
  ['cannabinoids of what is counted by weight', { thc: 100, other: 0 }],
  ['THC alone', { form: 'edible', thc: 100 }],
  ['other cannabinoids alone', { form: 'edible', other: 100 }],
  ['a product of nothing', { form: 'edible', thc: 0, other: 0 }],
  ['a weight of what is counted by cannabinoids', { form: 'edible', weight: 3500 }],
] as const)
  test(`B-ALW-3 the label’s figures are missing: ${name}`, () => {
    expect(codes(countItem(item(parts), confirmed, grown))).toEqual(['figures-missing']);
  });

for (const [form, barred] of [
  ['flower', true],
  ['preRoll', true],
  ['vapeCartridge', true],
  ['concentrate', true],
  ['edible', false],
  ['capsule', false],
  ['tincture', false],
  ['topical', false],
  ['patch', false],
  ['suppository', false],
] as const)
  test(`B-ALW-3 R-MIN-1 ${form} is ${barred ? 'barred to' : 'sold for'} a minor`, () => {
    const line = countItem(item({ form, weight: 1000, thc: 100, other: 0 }), confirmed, minor);
    expect(codes(line)).toEqual(barred ? ['form-barred-to-minor'] : []);
    expect(countItem(item({ form, weight: 1000, thc: 100, other: 0 }), confirmed, grown).refusals).toEqual(
      [],
    );
    expect(formsOn(confirmed, minor).find((one) => one.form === form)?.barred).toBe(barred);
    expect(formsOn(confirmed, grown).find((one) => one.form === form)?.barred).toBe(false);
  });

test('B-ALW-3 R-MIN-1 a barred form that is not on sale either says both', () => {
  expect(codes(countItem(item({ form: 'vapeCartridge', thc: 1, other: 0 }), book, minor))).toEqual([
    'form-barred-to-minor',
    'form-not-on-sale',
  ]);
});
