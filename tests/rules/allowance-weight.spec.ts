import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { formatGrams, formatMilligrams, mostTyped, readWeight } from '../../preload/contract/weight';

const ounce = 28_000;
const read = (text: string, unit: 'g' | 'mg' | 'oz' = 'g') => {
  const answer = readWeight(text, { unit, ounce });
  return answer.kind === 'good' ? answer.milligrams : answer.wrong.word;
};

for (const [text, unit, said] of [
  ['3.5', 'g', 3500],
  ['3,5 g', 'g', 3500],
  ['3,5g', 'mg', 3500],
  ['  3.5   G. ', 'g', 3500],
  ['.5', 'g', 500],
  ['3.', 'g', 3000],
  [',5', 'g', 500],
  ['0,500', 'g', 500],
  ['3.500', 'g', 3500],
  ['3.50', 'g', 3500],
  ['3,50', 'g', 3500],
  ['0.001', 'g', 1],
  ['0', 'g', 0],
  ['1 mg', 'g', 1],
  ['1,000 mg', 'g', 1000],
  ['1,000', 'mg', 1000],
  ['1,234,567 mg', 'g', 1_234_567],
  ['1,000.5 g', 'g', 1_000_500],
  ['1.000,5 gramos', 'g', 1_000_500],
  ['1/8 oz', 'g', 3500],
  ['1/4 onza', 'g', 7000],
  ['½ oz', 'g', 14_000],
  ['⅛ oz', 'g', 3500],
  ['1⁄8 oz', 'g', 3500],
  ['3.5 oz', 'g', 98_000],
  ['3,5 onzas', 'g', 98_000],
  ['1', 'oz', 28_000],
  ['1/8 g', 'mg', 125],
  ['100', 'mg', 100],
  ['100.0', 'mg', 100],
  ['10000', 'mg', 10_000],
  ['10000 g', 'g', mostTyped],
] as const)
  test(`B-ALW-3 "${text}" with ${unit} as the usual unit is ${said} mg`, () => {
    expect(read(text, unit)).toBe(said);
  });

for (const [text, unit, why] of [
  ['', 'g', 'required'],
  ['   ', 'g', 'required'],
  ['abc', 'g', 'weight'],
  ['g', 'g', 'weight'],
  ['3.5 kg', 'g', 'weight'],
  ['3.5 gr', 'g', 'weight'],
  ['-1', 'g', 'weight'],
  ['+1', 'g', 'weight'],
  ['1e3', 'g', 'weight'],
  ['3.5.2', 'g', 'weight'],
  ['3,5,2', 'g', 'weight'],
  ['1,00,000 mg', 'g', 'weight'],
  ['01,000 mg', 'g', 'weightAmbiguous'],
  ['1234,000 mg', 'g', 'weightAmbiguous'],
  ['1.5,000 g', 'g', 'weight'],
  ['3 g 500 mg', 'g', 'weight'],
  ['3g5', 'g', 'weight'],
  ['.', 'g', 'weight'],
  ['1 1/2 oz', 'g', 'weight'],
  ['3½ oz', 'g', 'weight'],
  ['1 000 mg', 'g', 'weight'],
  ['1/0 oz', 'g', 'weight'],
  ['٣', 'g', 'weight'],
  ['1/8', 'g', 'weightUnit'],
  ['1/8', 'oz', 'weightUnit'],
  ['1,000', 'g', 'weightAmbiguous'],
  ['3,500 g', 'g', 'weightAmbiguous'],
  ['1,000 oz', 'g', 'weightAmbiguous'],
  ['1.000 mg', 'g', 'weightAmbiguous'],
  ['1.000', 'mg', 'weightAmbiguous'],
  ['0.0005', 'g', 'weightTooFine'],
  ['1/3 oz', 'g', 'weightTooFine'],
  ['2.5', 'mg', 'weightWhole'],
  ['10000.001 g', 'g', 'weightTooMuch'],
  ['1,000,000 g', 'g', 'weightTooMuch'],
  ['9'.repeat(39), 'g', 'weightTooMuch'],
  ['1'.repeat(41), 'g', 'weight'],
] as const)
  test(`B-ALW-3 "${text}" with ${unit} as the usual unit is asked about: ${why}`, () => {
    expect(read(text, unit)).toBe(`wrong.${why}`);
  });

test('B-ALW-3 whatever is written in grams or milligrams is read back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostTyped }), (milligrams) => {
      const grams = (milligrams / 1000).toFixed(3);
      expect(read(grams)).toBe(milligrams);
      expect(read(`${milligrams} mg`)).toBe(milligrams);
      expect(read(formatMilligrams(milligrams, 'en'))).toBe(milligrams);
      // Three places after a comma may be thousands: anything else is a decimal.
      const [, part = ''] = grams.split('.');
      const short = `${Math.floor(milligrams / 1000)},${part.slice(0, 2)}`;
      expect(read(short)).toBe(Math.floor(milligrams / 1000) * 1000 + Number(part.slice(0, 2)) * 10);
    }),
  );
});

test('B-ALW-3 no text is read as a number that is not in it, and none breaks the reader', () => {
  const signs = fc.constantFrom(...'0123456789.,/ gmoz½-'.split(''));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(signs, { maxLength: 14 }).map((all) => all.join('')),
      ),
      (text) => {
        const said = read(text);
        if (typeof said === 'string') return expect(said).toMatch(/^wrong\./);
        expect(Number.isSafeInteger(said) && said >= 0 && said <= mostTyped).toBe(true);
        return expect(text).toMatch(/[\d½]/u);
      },
    ),
    { numRuns: 2000 },
  );
});

test('R-ALW-1 amounts are written with as many places as they need, in both languages', () => {
  expect(formatGrams(3500, 'en')).toBe('3.5\u00a0g');
  expect(formatGrams(98_000, 'es')).toBe('98\u00a0g');
  expect(formatGrams(1, 'en')).toBe('0.001\u00a0g');
  expect(formatGrams(0, 'en')).toBe('0\u00a0g');
  expect(formatGrams(1_234_567, 'en')).toBe('1,234.567\u00a0g');
  expect(formatMilligrams(12_345, 'es')).toBe('12,345\u00a0mg');
});
