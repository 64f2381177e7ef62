import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import decodeQR from 'qr/decode.js';
import { qrMatrix } from '../../main/papers/qr';
import { encode } from '../../main/services/common/code';

/** Another library's code, held to our level and mask, which it counts from one. */
function another(text: string) {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M fixedeclevel mask=3');
  if (!symbol || !('pixs' in symbol)) throw new Error('no symbol');
  return { size: symbol.pixx, dark: symbol.pixs.map((bit) => bit === 1) };
}

test('B-PAP-1 a paper’s QR is, module by module, the one that another library makes', () => {
  // Digits in a row may be written in two ways: letters are not.
  const letters = fc.string({ unit: fc.constantFrom(...'ABCDEF'), minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(letters, (id) => {
      expect(qrMatrix(`CS1RS${id}`)).toEqual(another(`CS1RS${id}`));
    }),
    { numRuns: 50 },
  );
});

/** As a scanner sees it: four dots a module, in a white frame. */
function pictureOf({ size, dark }: ReturnType<typeof qrMatrix>) {
  const side = (size + 8) * 4;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < size * 4; y += 1)
    for (let x = 0; x < size * 4; x += 1)
      if (dark[Math.floor(y / 4) * size + Math.floor(x / 4)])
        data.fill(0, ((y + 16) * side + x + 16) * 4, ((y + 16) * side + x + 16) * 4 + 3);
  return { width: side, height: side, data };
}

test('B-PAP-1 whatever a paper’s QR leads to is read from it', () => {
  const codes = fc.record({
    training: fc.boolean(),
    what: fc.constantFrom('session', 'patient', 'order', 'run'),
    id: fc.uuid(),
  });
  fc.assert(
    fc.property(codes, (code) => {
      expect(decodeQR(pictureOf(qrMatrix(encode(code))))).toBe(encode(code));
    }),
    { numRuns: 30 },
  );
});
