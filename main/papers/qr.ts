/**
 * QR codes of level M, versions 1 to 6 (ISO/IEC 18004): what papers bear is short. A general encoder tries every
 * mode, version and mask, which took a quarter of a page's time.
 */

/** Blocks of a version, and the codewords of each: data, and what mends them. */
const versions = [
  { blocks: 1, data: 16, mending: 10 },
  { blocks: 1, data: 28, mending: 16 },
  { blocks: 1, data: 44, mending: 26 },
  { blocks: 2, data: 32, mending: 18 },
  { blocks: 2, data: 43, mending: 24 },
  { blocks: 4, data: 27, mending: 16 },
] as const;
type Version = (typeof versions)[number];

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const bitsOf = (value: number, length: number): string => value.toString(2).padStart(length, '0');

/** Mode, count and characters: in pairs of the alphabet where it has them all, in bytes otherwise. */
function written(text: string): string {
  const places = Array.from(text, (character) => alphabet.indexOf(character));
  if (places.includes(-1)) {
    const bytes = new TextEncoder().encode(text);
    return `0100${bitsOf(bytes.length, 8)}${Array.from(bytes, (byte) => bitsOf(byte, 8)).join('')}`;
  }
  let bits = `0010${bitsOf(places.length, 9)}`;
  for (let at = 0; at < places.length; at += 2) {
    const [first = 0, second] = places.slice(at, at + 2);
    bits += second === undefined ? bitsOf(first, 6) : bitsOf(first * alphabet.length + second, 11);
  }
  return bits;
}

/** Ended, and filled up with the two bytes that the standard names. */
function codewords(bits: string, count: number): number[] {
  const ended = bits.padEnd(Math.min(bits.length + 4, count * 8), '0');
  const words = Array.from({ length: Math.ceil(ended.length / 8) }, (_, at) =>
    Number.parseInt(ended.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  );
  for (let fill = 0xec; words.length < count; fill ^= 0xec ^ 0x11) words.push(fill);
  return words;
}

/** The powers of two in the field of 256, and where each stands among them. */
const powers: number[] = [];
for (let at = 0, value = 1; at < 255; at += 1) {
  powers.push(value);
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}
const logs = new Map(powers.map((value, at) => [value, at]));

function product(one: number, other: number): number {
  const [first, second] = [logs.get(one), logs.get(other)];
  return first === undefined || second === undefined ? 0 : (powers[(first + second) % 255] ?? 0);
}

/** Reed and Solomon's divisor of a degree, without its leading one. */
function divisor(degree: number): number[] {
  let factors = [1];
  for (let at = 0; at < degree; at += 1) {
    const root = powers[at] ?? 0;
    factors = [...factors, 0].map((factor, place) => factor ^ product(factors[place - 1] ?? 0, root));
  }
  return factors.slice(1);
}

function mendingOf(data: readonly number[], by: readonly number[]): number[] {
  let rest: number[] = by.map(() => 0);
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0);
    rest = by.map((part, at) => (rest[at + 1] ?? 0) ^ product(part, factor));
  }
  return rest;
}

/** A word of each block in turn. */
const interleaved = (blocks: readonly (readonly number[])[]): number[] =>
  (blocks[0] ?? []).flatMap((_, at) => blocks.map((block) => block[at] ?? 0));

function stream(bits: string, { blocks, data, mending }: Version): string {
  const words = codewords(bits, blocks * data);
  const parts = Array.from({ length: blocks }, (_, at) => words.slice(at * data, (at + 1) * data));
  const by = divisor(mending);
  const all = [...interleaved(parts), ...interleaved(parts.map((part) => mendingOf(part, by)))];
  return all.map((word) => bitsOf(word, 8)).join('');
}

/** Level M and mask 2, with what mends them. */
const format = '101111001111100';

/** Its places around the first corner. */
const corner = [
  ...[0, 1, 2, 3, 4, 5, 7, 8].map((column) => [8, column] as const),
  ...[7, 5, 4, 3, 2, 1, 0].map((row) => [row, 8] as const),
];

/** The modules that every code of a size has; null where the data go. */
function frame(size: number): (boolean | null)[][] {
  const modules: (boolean | null)[][] = Array.from({ length: size }, () => Array(size).fill(null));
  const set = (row: number, column: number, dark: boolean) => {
    const line = modules[row];
    if (line && column in line) line[column] = dark;
  };
  /** A square of rings around a middle, dark but for the rings that are named. */
  const rings = (row: number, column: number, most: number, light: readonly number[]) => {
    for (let down = -most; down <= most; down += 1)
      for (let right = -most; right <= most; right += 1)
        set(row + down, column + right, !light.includes(Math.max(Math.abs(down), Math.abs(right))));
  };
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    rings(row, column, 4, [2, 4]);
  if (size > 21) rings(size - 7, size - 7, 2, [1]);
  // Once around the first corner, leaving out the dotted lines, and once shared out to the two others.
  for (const [at, bit] of [...format].entries()) {
    const dark = bit === '1';
    const [row, column] = corner[at] ?? [8, 8];
    set(row, column, dark);
    if (at < 7) set(size - 1 - at, 8, dark);
    else set(8, size - 15 + at, dark);
  }
  set(size - 8, 8, true);
  return modules;
}

/** Where the modules go that are left: upwards and downwards in turn, two columns wide, from the right. */
function* path(size: number): Generator<readonly [row: number, column: number]> {
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The dotted column is left out.
    if (right === 6) right = 5;
    for (let at = 0; at < size; at += 1)
      for (const column of [right, right - 1]) yield [upwards ? size - 1 - at : at, column];
    upwards = !upwards;
  }
}

export interface QrMatrix {
  readonly size: number;
  /** Row by row. */
  readonly dark: readonly boolean[];
}

/** Modules of a millimetre need no search for the mask that makes the evenest picture: it is always the same. */
export function qrMatrix(text: string): QrMatrix {
  const bits = written(text);
  const at = versions.findIndex(({ blocks, data }) => bits.length <= blocks * data * 8);
  const version = versions[at];
  if (!version) throw new RangeError('more than a QR code of a paper holds');
  const size = 21 + 4 * at;
  const modules = frame(size);
  const data = stream(bits, version);
  let next = 0;
  for (const [row, column] of path(size)) {
    const line = modules[row];
    if (line?.[column] !== null) continue;
    line[column] = (data[next] === '1') !== (column % 3 === 0);
    next += 1;
  }
  return { size, dark: modules.flat().map((module) => module === true) };
}
