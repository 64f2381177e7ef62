/** What a file is by its bytes, whatever its name says. */
import type { FileKind } from '../../preload/contract/document';

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0) =>
  start.every((value, index) => bytes[at + index] === value);

/** ASCII codes of a signature. */
const codes = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Null for anything but the four kinds that can be kept. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, ...codes('PNG\r\n'), 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, codes('RIFF')) && startsWith(bytes, codes('WEBP'), 8)) return 'webp';
  if (startsWith(bytes, codes('%PDF-'))) return 'pdf';
  return null;
}

/** Programs pad a file behind its end; a scanner that still writes has none. */
const tail = 1024;

function endsWith(bytes: Uint8Array, end: readonly number[]): boolean {
  const from = Math.max(0, bytes.length - tail);
  for (let at = bytes.length - end.length; at >= from; at--) if (startsWith(bytes, end, at)) return true;
  return false;
}

/** Whether the file reaches its end: a scan that is still being written does not. */
export function isWhole(kind: FileKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case 'jpeg':
      return endsWith(bytes, [0xff, 0xd9]);
    case 'png':
      return endsWith(bytes, codes('IEND'));
    case 'pdf':
      return endsWith(bytes, codes('%%EOF'));
    case 'webp':
      return bytes.length >= numberAt(bytes, 4, 4, true) + 8;
  }
}

function numberAt(bytes: Uint8Array, at: number, length: number, littleEnd = false): number {
  const part = [...bytes.subarray(at, at + length)];
  return (littleEnd ? part.reverse() : part).reduce((sum, value) => sum * 256 + value, 0);
}

/** JPEG's segments up to the picture itself: marker, and where the content begins. */
function* segments(bytes: Uint8Array): Generator<{ marker: number; at: number }> {
  const startOfScan = 0xda;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan) return;
    yield { marker, at: at + 4 };
    at += 2 + Math.max(2, numberAt(bytes, at + 2, 2));
  }
}

/** C4, C8 and CC stand between the frame headers and are none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Width times height as the file says; null where it does not say so at the usual place. */
export function pixelsOf(kind: FileKind, bytes: Uint8Array): number | null {
  if (kind === 'png') return numberAt(bytes, 16, 4) * numberAt(bytes, 20, 4);
  if (kind !== 'jpeg') return null;
  for (const { marker, at } of segments(bytes))
    if (isFrame(marker)) return numberAt(bytes, at + 1, 2) * numberAt(bytes, at + 3, 2);
  return null;
}

/** Where a picture was taken, with what and when, stands in segments for applications and comments. */
export function saysMore(bytes: Uint8Array): boolean {
  for (const { marker } of segments(bytes))
    if ((marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe)
      return true;
  return false;
}
