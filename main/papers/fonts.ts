/** The typefaces of the papers: parsed once, shared by every document that a renderer makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type Glyph, type Position } from 'fontkit';
import { type KeptLetters, keepLetters } from './kept-letters';
import { createPairs } from './pairs';
import { plainText, plainWords } from './plain-text';
import type { Line } from './text';

export type Weight = 'regular' | 'bold';

/** In the order in which they are asked for a character; the first Latin one is the house's own. */
const families = [
  'atkinson',
  'noto',
  'noto-arabic',
  'noto-hebrew',
  'noto-thai',
  'noto-devanagari',
  'noto-han',
] as const;
export type Family = (typeof families)[number] | 'atkinson-mono';

/** One glyph of a word, in font units. */
export interface ShapedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** The glyph's own width, as against the advance that shaping gave it. */
  readonly advanceWidth: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Glyphs from left to right, of a word or of a whole piece. */
export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Whether any glyph stands beside its place. */
  readonly shifted: boolean;
}

const pick = ({ id, codePoints, advanceWidth }: Glyph) => ({ id, codePoints: [...codePoints], advanceWidth });
const pickPosition = ({ xAdvance, xOffset, yOffset }: Position) => ({ xAdvance, xOffset, yOffset });

const lam = 0x644;

/**
 * The ligature of lam and alef as two glyphs, the second one blank: text comes out of a PDF glyph by
 * glyph, from right to left, and a single glyph's letters would come out in the wrong order.
 */
function readable(glyph: ShapedGlyph, blank: number | null): ShapedGlyph[] {
  const [first, second] = glyph.codePoints;
  if (blank === null || first !== lam || second === undefined) return [glyph];
  return [
    { ...glyph, codePoints: [second] },
    { id: blank, codePoints: [lam], advanceWidth: 0, xAdvance: 0, xOffset: 0, yOffset: 0 },
  ];
}

export interface Face {
  readonly name: string;
  readonly family: Family;
  covers(codePoint: number): boolean;
  /** In points. */
  widthOf(text: string, size: number): number;
  /** Parts to be set one after another: words of plain text, anything else in one. */
  shape(text: string): readonly Shaped[];
  /** Thousandths of the type size in a font unit. */
  readonly scale: number;
  /** What pdfkit takes as a font that is already open. */
  readonly source: Font;
  /** The letters with which each document's part of the face begins; null where papers rarely use it. */
  readonly kept: KeptLetters | null;
}

const shapedAtMost = 20_000;

function openFace(folder: string, family: Family, weight: Weight): Face {
  const suffix = family === 'noto-han' ? 'otf' : 'ttf';
  const name = `${family}-${weight}`;
  const font = create(readFileSync(join(folder, `${name}.${suffix}`)));
  const known = new Set(font.characterSet);
  const scale = 1000 / font.unitsPerEm;
  const shaped = new Map<string, Shaped>();
  const empty = family === 'noto-arabic' ? font.glyphForCodePoint(0x200b) : null;
  const blank = empty && empty.advanceWidth === 0 ? empty.id : null;

  const isHouse = family === 'atkinson';
  const pairs = isHouse ? createPairs(font) : null;
  const remember = (text: string, fresh: Shaped): Shaped => {
    if (shaped.size >= shapedAtMost) shaped.clear();
    shaped.set(text, fresh);
    return fresh;
  };

  const shapeOne = (text: string): Shaped => {
    const kept = shaped.get(text);
    if (kept) return kept;
    const paired = pairs?.(text);
    if (paired) return remember(text, paired);
    // fontkit keeps each glyph with the code points of the word that it first met; a paper's bytes
    // may not depend on the papers before it.
    font._glyphs = {};
    const run = font.layout(text);
    const glyphs: ShapedGlyph[] = [];
    for (const [i, glyph] of run.glyphs.entries()) {
      const at = run.positions[i];
      if (at) glyphs.push(...readable({ ...pick(glyph), ...pickPosition(at) }, blank));
    }
    return remember(text, {
      glyphs,
      width: glyphs.reduce((sum, glyph) => sum + glyph.xAdvance, 0),
      shifted: glyphs.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0),
    });
  };
  // Most words were met before, on this paper or another; whole sentences with a name in them were not.
  const shape = (text: string): readonly Shaped[] =>
    plainText.test(text) ? plainWords(text).map(shapeOne) : [shapeOne(text)];

  return {
    name,
    family,
    source: font,
    scale,
    covers: (codePoint) => known.has(codePoint),
    shape,
    kept: isHouse ? keepLetters(font) : null,
    widthOf: (text, size) => (shape(text).reduce((sum, part) => sum + part.width, 0) * scale * size) / 1000,
  };
}

export interface Fonts {
  face(family: Family, weight: Weight): Face;
  /** Paragraphs that were broken into lines before, by text, type and width. */
  readonly laidOut: Map<string, readonly Line[]>;
  /** Every face that is asked for a character, first choice first. */
  faces(weight: Weight): Iterable<Face>;
}

/** Faces open when they are first needed: the Han one alone is four megabytes. */
export function openFonts(folder: string): Fonts {
  const open = new Map<string, Face>();
  const face = (family: Family, weight: Weight): Face => {
    const key = `${family}-${weight}`;
    const kept = open.get(key);
    if (kept) return kept;
    const fresh = openFace(folder, family, weight);
    open.set(key, fresh);
    return fresh;
  };
  return {
    face,
    laidOut: new Map(),
    *faces(weight) {
      for (const family of families) yield face(family, weight);
    },
  };
}
