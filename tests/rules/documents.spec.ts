/** R-PAT-6: what a file is by its bytes, how a picture is cropped, and whether it can be read. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { isWhole, kindOf, pixelsOf, saysMore } from '../../main/rules/file-kind';
import {
  type Crop,
  cropTurned,
  edges,
  fitted,
  limitsOf,
  moved,
  turned,
  wholePicture,
} from '../../renderer/frame/pictures/crop';
import { doubtsOf, greyOf, meanOf, sharpnessOf } from '../../renderer/screens/document/legibility';
import { aJpeg, aPdf, aPng, withExif } from '../support/files';

const text = (words: string) => new TextEncoder().encode(words);

for (const [what, bytes, kind] of [
  ['a JPEG', aJpeg(10, 20), 'jpeg'],
  ['a PNG', aPng(10, 20), 'png'],
  ['a PDF', aPdf, 'pdf'],
  ['a program with a picture’s name', text('MZ\u0090 this is no picture'), null],
  ['a page of the web', text('<!doctype html><script>'), null],
  ['a drawing that can hold scripts', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
  ['nothing', new Uint8Array(), null],
] as const)
  test(`R-PAT-6 ${what} is ${kind ?? 'no document'}`, () => {
    expect(kindOf(bytes)).toBe(kind);
  });

for (const [kind, bytes] of [
  ['jpeg', aJpeg(10, 20)],
  ['png', aPng(10, 20)],
  ['pdf', aPdf],
] as const)
  test(`R-PAT-6 a ${kind} that is still being written is not whole`, () => {
    expect(isWhole(kind, bytes)).toBe(true);
    expect(isWhole(kind, bytes.subarray(0, bytes.length - 8))).toBe(false);
  });

test('R-PAT-6 how many pixels a file says it has, before it is opened', () => {
  expect(pixelsOf('jpeg', aJpeg(10_000, 6_000))).toBe(60_000_000);
  expect(pixelsOf('png', aPng(30_000, 30_000))).toBe(900_000_000);
  expect(pixelsOf('pdf', aPdf)).toBeNull();
});

test('R-PAT-6 place and camera in a picture are noticed', () => {
  expect(saysMore(aJpeg(10, 20))).toBe(false);
  expect(saysMore(withExif(aJpeg(10, 20)))).toBe(true);
});

test('R-PAT-6 no file makes the look at it fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const jpeg = new Uint8Array([0xff, 0xd8, 0xff, ...bytes]);
      for (const file of [bytes, jpeg]) {
        const kind = kindOf(file);
        if (kind !== null) expect(typeof isWhole(kind, file)).toBe('boolean');
        expect(pixelsOf('jpeg', file) ?? 0).toBeGreaterThanOrEqual(0);
        expect(typeof saysMore(file)).toBe('boolean');
      }
    }),
  );
});

test('R-PAT-6 four quarter turns change nothing, and an edge never passes the one across', () => {
  const anyCrop = fc.array(fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -50, max: 150 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(anyCrop, (moves) => {
      const crop = moves.reduce<Crop>((before, [edge, to]) => moved(before, edge, to), wholePicture);
      expect(crop.right - crop.left).toBeGreaterThanOrEqual(10);
      expect(crop.bottom - crop.top).toBeGreaterThanOrEqual(10);
      for (const edge of edges) {
        const [low, high] = limitsOf(crop, edge);
        expect(crop[edge]).toBeGreaterThanOrEqual(low);
        expect(crop[edge]).toBeLessThanOrEqual(high);
      }
      const around = ([1, 1, 1, 1] as const).reduce<Crop>((before, by) => cropTurned(before, by), crop);
      expect(around).toEqual(crop);
      expect(cropTurned(cropTurned(crop, 1), -1)).toEqual(crop);
    }),
  );
  expect([turned(3, 1), turned(0, -1)]).toEqual([0, 3]);
});

for (const [size, most, expected] of [
  [{ width: 10_000, height: 6_000 }, 3400, { width: 3400, height: 2040 }],
  [{ width: 100, height: 50 }, 3400, { width: 100, height: 50 }],
  [{ width: 9000, height: 1 }, 3400, { width: 3400, height: 1 }],
] as const)
  test(`R-PAT-6 ${size.width} × ${size.height} is fitted into ${most}`, () => {
    expect(fitted(size, most)).toEqual(expected);
  });

const legible = { shorterSide: 700, lightness: 60, sharpness: 60 };
for (const [measured, doubts] of [
  [{ shorterSide: 700, lightness: 60, sharpness: 60 }, []],
  [{ shorterSide: 699, lightness: 200, sharpness: 900 }, ['small']],
  [{ shorterSide: 900, lightness: 59, sharpness: 900 }, ['dark']],
  [{ shorterSide: 900, lightness: 200, sharpness: 59.9 }, ['blurred']],
  [{ shorterSide: 1, lightness: 0, sharpness: 0 }, ['small', 'dark', 'blurred']],
] as const)
  test(`R-PAT-6 doubts about ${JSON.stringify(measured)}: ${doubts.join(', ') || 'none'}`, () => {
    expect(doubtsOf(measured, legible)).toEqual(doubts);
  });

/** Stripes of black and white, softened by averaging over `blur` columns. */
function stripes(blur: number): Uint8ClampedArray {
  const [width, height] = [64, 64];
  const at = (column: number) => ((column >> 2) % 2 === 0 ? 255 : 0);
  return Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) => {
    if (index % 4 === 3) return 255;
    const column = (index >> 2) % width;
    let sum = 0;
    for (let near = 0; near < blur; near++) sum += at(column + near);
    return sum / blur;
  });
}

test('R-PAT-6 a blurred picture is less sharp than a sharp one, and a grey one has no edges', () => {
  const sharp = sharpnessOf(greyOf(stripes(1)), 64);
  const soft = sharpnessOf(greyOf(stripes(8)), 64);
  expect(sharp).toBeGreaterThan(legible.sharpness);
  expect(soft).toBeLessThan(legible.sharpness);
  expect(meanOf(greyOf(stripes(1)))).toBeCloseTo(127.5, 0);
});
