/** Small files as a camera or a scanner would write them, made here. */

const codes = (words: string) => [...words].map((letter) => letter.charCodeAt(0));
const two = (value: number) => [value >> 8, value & 0xff];
const four = (value: number) => [...two(Math.floor(value / 65_536)), ...two(value % 65_536)];

/** The frame of a JPEG of that size with nothing in it but `filling`: a test's own mark. */
export const aJpeg = (width: number, height: number, filling = 'a picture'): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, ...two(16), ...codes('JFIF'), 0, 1, 1, 0, ...two(1), ...two(1), 0, 0],
    ...[0xff, 0xc0, ...two(11), 8, ...two(height), ...two(width), 1, 1, 0x11, 0],
    ...[0xff, 0xda, ...two(8), 1, 1, 0, 0, 0x3f, 0],
    ...codes(filling),
    ...[0xff, 0xd9],
  ]);

/** The same with what a telephone adds: an EXIF segment. */
export const withExif = (jpeg: Uint8Array): Uint8Array => {
  const exif = [...codes('Exif'), 0, 0, ...codes('GPS 41.76 -72.67')];
  return new Uint8Array([
    ...jpeg.subarray(0, 2),
    0xff,
    0xe1,
    ...two(exif.length + 2),
    ...exif,
    ...jpeg.subarray(2),
  ]);
};

export const aPng = (width: number, height: number): Uint8Array =>
  new Uint8Array([
    ...[0x89, ...codes('PNG\r\n'), 0x1a, 0x0a],
    ...[...four(13), ...codes('IHDR'), ...four(width), ...four(height), 8, 0, 0, 0, 0, 0, 0, 0, 0],
    ...[0, 0, 0, 0, ...codes('IEND'), 0xae, 0x42, 0x60, 0x82],
  ]);

/** One empty page. */
export const aPdf: Uint8Array = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
