import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { qrMatrix } from '../../main/papers/qr';
import { encode } from '../../main/services/common/code';

/** Another library's code, held to our level and mask, which it counts from one. */
function another(text: string) {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M fixedeclevel mask=3');
  if (!symbol || !('pixs' in symbol)) throw new Error('no symbol');
  return { size: symbol.pixx, dark: symbol.pixs.map((bit) => bit === 1) };
}

test('B-PAP-1 a paper’s QR is, module by module, the one that another library makes', () => {
  const codes = fc.record({
    training: fc.boolean(),
    what: fc.constantFrom('session', 'patient', 'order', 'run'),
    id: fc.uuid(),
  });
  fc.assert(
    fc.property(codes, (code) => {
      expect(qrMatrix(encode(code))).toEqual(another(encode(code)));
    }),
  );
});
