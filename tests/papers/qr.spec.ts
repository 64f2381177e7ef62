import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { qrMatrix } from '../../main/papers/qr';

/** A general encoder, held to the level, mask and size that ours takes; it counts the masks from one. */
function general(text: string) {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M fixedeclevel mask=3');
  if (!symbol || !('pixs' in symbol)) throw new Error('no symbol');
  return { size: symbol.pixx, dark: symbol.pixs.map((bit) => bit === 1) };
}

const letters = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });

test('B-PAP-1 a paper’s QR is, module by module, the one that a general encoder makes', () => {
  const capitals = letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:', 154);
  // Within a long run of digits the general one changes to a shorter way to write them, which ours does without.
  const codes = letters('0123456789ABCDEF', 32).map((id) => `CS1RS${id}`.replace(/(\d{4})(?=\d)/g, '$1A'));
  const bytes = letters('abcdefghijklmnopqrstuvwxyz', 106);
  fc.assert(
    fc.property(fc.oneof(capitals, bytes, codes), (text) => {
      expect(qrMatrix(text)).toEqual(general(text));
    }),
    { numRuns: 200 },
  );
});

for (const [length, size] of [
  [20, 21],
  [21, 25],
  [38, 25],
  [39, 29],
  [61, 29],
  [62, 33],
  [90, 33],
  [91, 37],
  [122, 37],
  [123, 41],
  [154, 41],
] as const)
  test(`a QR of ${length} letters has ${size} modules a side`, () => {
    expect(qrMatrix('A'.repeat(length))).toEqual(general('A'.repeat(length)));
    expect(qrMatrix('A'.repeat(length)).size).toBe(size);
  });

test('what does not fit is a fault, never a code that says less', () => {
  expect(() => qrMatrix('A'.repeat(155))).toThrow(RangeError);
  expect(() => qrMatrix('é'.repeat(54))).toThrow(RangeError);
});
