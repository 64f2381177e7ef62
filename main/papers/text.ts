/** Text to lines of placed pieces: fonts by coverage, order by the bidi algorithm, nothing cut off. */
import bidiFactory from 'bidi-js';
import type { Face, Fonts, Weight } from './fonts';
import { noGlyph, numberOf } from './no-glyph';
import { plainText } from './plain-text';

const bidi = bidiFactory();
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('th', { granularity: 'word' });

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** Drawn as it stands at `x`, from the line's left edge; pieces come in reading order. */
export interface Piece {
  readonly face: Face;
  readonly shown: string;
  /** What it says, where the order of glyphs alone would not tell. */
  readonly actual: string | null;
  /** Readers that turn right-to-left letters themselves would turn an actual text once more. */
  readonly turned: boolean;
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

interface Atom {
  readonly text: string;
  readonly face: Face;
  readonly level: number;
  readonly start: number;
  readonly width: number;
}

const joiners = new Set([0x200c, 0x200d]);
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Scripts in which the order of glyphs is not the order of letters. */
const reordering = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;
const breaksAnywhere = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** NFC; line ends and tabs become spaces, marks that steer other programs' layout go. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .trim();

const covers = (face: Face, cluster: string): boolean => {
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!face.covers(codePoint) && !joiners.has(codePoint)) return false;
  }
  return true;
};

/** One face for each cluster. A name is not set half in one Latin face and half in another. */
function chooseFaces(fonts: Fonts, parts: readonly string[], weight: Weight): Face[] {
  const house = fonts.face('atkinson', weight);
  const wide = fonts.face('noto', weight);
  const latin = parts.every((part) => covers(house, part) || !covers(wide, part)) ? house : wide;
  return parts.map((part) => {
    if (covers(latin, part)) return latin;
    for (const face of fonts.faces(weight)) if (covers(face, part)) return face;
    throw noGlyph(part);
  });
}

/** Says whether every character can be printed; throws `NoGlyph` at the first that cannot. */
export function checkGlyphs(fonts: Fonts, text: string): void {
  const tidied = tidy(text);
  chooseFaces(
    fonts,
    split(tidied, plainText.test(tidied)).map((part) => part.segment),
    'regular',
  );
}

/** A note holds up no paper: what no face has stands there as its number. */
export function inLetters(fonts: Fonts, text: string): string {
  const has = (cluster: string): boolean => {
    for (const face of fonts.faces('regular')) if (covers(face, cluster)) return true;
    return false;
  };
  return [...clusters.segment(tidy(text))]
    .map(({ segment }) => (has(segment) ? segment : `[${numberOf(segment)}]`))
    .join('');
}

/** Where a line may end, as offsets into the text: never inside `e-mail`, the `//` of an address, `3.5 g` or `1:30 PM`. */
function breakOffsets(text: string, plain: boolean): Set<number> {
  const offsets = new Set<number>();
  for (const match of text.matchAll(/ (?!(?:m?g|[AP]M)(?![\p{L}\d]))|(?<=[\p{L}\d]{2})[-/@_.](?=\p{L}{2})/gu))
    offsets.add(match.index + 1);
  if (plain) return offsets;
  if (/\p{Script=Thai}/u.test(text)) for (const word of words.segment(text)) offsets.add(word.index);
  for (const part of clusters.segment(text)) if (breaksAnywhere.test(part.segment)) offsets.add(part.index);
  offsets.delete(0);
  return offsets;
}

interface Part {
  readonly segment: string;
  readonly index: number;
}

const split = (text: string, plain: boolean): Part[] =>
  plain
    ? Array.from(text, (segment, index) => ({ segment, index }))
    : [...clusters.segment(text)].map(({ segment, index }) => ({ segment, index }));

const mirrored = (text: string): string =>
  [...clusters.segment(text)]
    .reverse()
    .map(({ segment }) => bidi.getMirroredCharacter(segment) ?? segment)
    .join('');

/** What stands on paper for an atom: right-to-left letters are turned by the shaper, bare signs here. */
const shownOf = (text: string, level: number): string =>
  level % 2 === 1 && !rightToLeft.test(text) ? mirrored(text) : text;

/** Most sentences of a paper stand on every paper of its kind. */
const keptAtMost = 2000;

/** Breaks a paragraph into lines no wider than `width`; always at least one line. */
export function layOut(fonts: Fonts, text: string, style: TextStyle, width: number): readonly Line[] {
  const key = `${style.weight} ${style.size} ${width} ${text}`;
  const kept = fonts.laidOut.get(key);
  if (kept) return kept;
  const lines = breakIntoLines(fonts, tidy(text), style, width);
  if (fonts.laidOut.size >= keptAtMost) fonts.laidOut.clear();
  fonts.laidOut.set(key, lines);
  return lines;
}

function breakIntoLines(fonts: Fonts, text: string, style: TextStyle, width: number): Line[] {
  const plain = plainText.test(text);
  const parts = split(text, plain);
  const faces = chooseFaces(
    fonts,
    parts.map((part) => part.segment),
    style.weight,
  );
  const levels = plain ? null : bidi.getEmbeddingLevels(text, 'ltr');
  const ends = breakOffsets(text, plain);

  /** Same face, same direction, no break inside. */
  const atomsOf = (from: number, to: number): Atom[] => {
    const atoms: Atom[] = [];
    let first = from;
    for (let i = from; i < to; i += 1) {
      const here = parts[i];
      const next = parts[i + 1];
      const face = faces[i];
      if (!here || !face) continue;
      const level = levels?.levels[here.index] ?? 0;
      const turns = !next || faces[i + 1] !== face || (levels?.levels[next.index] ?? 0) !== level;
      const word = level % 2 === 1 && (here.segment === ' ' || next?.segment === ' ');
      if (i + 1 < to && !turns && !word) continue;
      const start = parts[first]?.index ?? 0;
      const piece = text.slice(start, here.index + here.segment.length);
      atoms.push({ text: piece, face, level, start, width: face.widthOf(shownOf(piece, level), style.size) });
      first = i + 1;
    }
    return atoms;
  };
  // One face and one direction: a line is one atom, whatever its length.
  const only = plain && faces.every((face) => face === faces[0]) ? faces[0] : undefined;
  const measure = (from: number, to: number): number => {
    let end = to;
    while (end > from && parts[end - 1]?.segment === ' ') end -= 1;
    if (only) return only.widthOf(text.slice(from, end), style.size);
    return atomsOf(from, end).reduce((sum, atom) => sum + atom.width, 0);
  };

  const space: Omit<Piece, 'x'> = {
    face: fonts.face('atkinson', style.weight),
    shown: ' ',
    actual: null,
    turned: false,
  };
  const lines: Line[] = [];
  let from = 0;
  while (from < parts.length) {
    let to = parts.length;
    if (measure(from, to) > width) {
      to = from;
      for (let i = from + 1; i <= parts.length; i += 1) {
        const offset = parts[i]?.index ?? text.length;
        if (!ends.has(offset) && offset !== text.length) continue;
        if (measure(from, i) > width) break;
        to = i;
      }
      // A word wider than the line: as many characters as fit, at least one.
      if (to === from) {
        to = from + 1;
        while (to < parts.length && measure(from, to + 1) <= width) to += 1;
      }
    }
    let end = to;
    while (end > from && parts[end - 1]?.segment === ' ') end -= 1;
    const line = place(text, levels, atomsOf(from, end));
    // Readers join lines letter to letter: the space at a line's end stays in the text.
    const gap = end < to && to < parts.length ? { ...space, x: line.width } : null;
    lines.push(gap ? { ...line, pieces: [...line.pieces, gap] } : line);
    from = to;
  }
  return lines.length > 0 ? lines : [{ pieces: [], width: 0 }];
}

function place(
  text: string,
  levels: ReturnType<typeof bidi.getEmbeddingLevels> | null,
  atoms: readonly Atom[],
): Line {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (!first || !last) return { pieces: [], width: 0 };
  const rank = new Map<number, number>();
  const order = levels
    ? bidi.getReorderedIndices(text, levels, first.start, last.start + last.text.length - 1)
    : [];
  for (const [seen, index] of order.entries()) rank.set(index, seen);
  const rankOf = (atom: Atom): number =>
    Math.min(rank.get(atom.start) ?? 0, rank.get(atom.start + atom.text.length - 1) ?? 0);
  const lefts = new Map<Atom, number>();
  let x = 0;
  for (const atom of levels ? [...atoms].sort((a, b) => rankOf(a) - rankOf(b)) : atoms) {
    lefts.set(atom, x);
    x += atom.width;
  }
  const pieces = atoms.map((atom) => {
    const shown = shownOf(atom.text, atom.level);
    const actual = shown !== atom.text || reordering.test(atom.text) ? atom.text : null;
    return { face: atom.face, shown, actual, turned: rightToLeft.test(atom.text), x: lefts.get(atom) ?? 0 };
  });
  return { pieces, width: x };
}
