/**
 * Sets shaped pieces into a pdfkit page. pdfkit's own text call would shape each word again, turn the
 * page's axes inside every call (readers then misplace actual texts) and cannot be told an order.
 */
import type { Face, Shaped, ShapedGlyph } from './fonts';
import { beginWith, type EmbeddedFont } from './kept-letters';
import type { Piece } from './text';

/** What of a pdfkit document stands below its published types. */
interface InkDocument {
  font(source: unknown, name: string): unknown;
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(content: string): unknown;
}

const digits = (value: number): string => String(Math.round(value * 100) / 100);
const hex = (value: number): string => value.toString(16).padStart(4, '0');

function glyphHex(font: EmbeddedFont, glyph: ShapedGlyph, scale: number): string {
  const id = font.subset.includeGlyph(glyph.id);
  font.widths[id] ??= glyph.advanceWidth * scale;
  font.unicode[id] ??= glyph.codePoints;
  return hex(id);
}

/** Kept letters have the same numbers in every document, and so have words of them. */
const written = new WeakMap<Shaped, string>();

/** A word as the page's operators take it: its glyphs, and by how much the pen is put back between them. */
function wordInk(font: EmbeddedFont, face: Face, word: Shaped): string {
  const known = written.get(word);
  if (known !== undefined) return known;
  let text = '';
  let open = '';
  for (const glyph of word.glyphs) {
    open += glyphHex(font, glyph, face.scale);
    const short = Math.round((glyph.advanceWidth - glyph.xAdvance) * face.scale);
    if (short === 0) continue;
    text += `<${open}>${short}`;
    open = '';
  }
  if (open) text += `<${open}>`;
  const { kept } = face;
  if (kept && word.glyphs.every(({ id }) => kept.glyphs.includes(id))) written.set(word, text);
  return text;
}

const begun = new WeakSet<EmbeddedFont>();

function fontOf(doc: InkDocument, face: Face): EmbeddedFont {
  doc.font(face.source, face.name);
  const font = doc._font;
  if (face.kept && !begun.has(font)) {
    beginWith(font, face.kept);
    begun.add(font);
  }
  doc.page.fonts[font.id] ??= font.ref();
  return font;
}

/** Draws one piece with its left edge at `x` on the baseline `y` (points, from the page's top left). */
export function ink(
  document: unknown,
  piece: Piece,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  const doc = document as InkDocument;
  const { face } = piece;
  const font = fontOf(doc, face);
  const unit = (face.scale * size) / 1000;
  const out: string[] = ['BT', `${colour} rg`, `/${font.id} ${digits(size)} Tf`];
  const place = (left: number, top: number) => out.push(`1 0 0 -1 ${digits(left)} ${digits(top)} Tm`);
  let left = x;
  let run = '';
  let moved = true;
  const flush = () => {
    if (run) out.push(`[${run}] TJ`);
    run = '';
  };
  const advance = (text: string, width: number) => {
    if (moved) place(left, y);
    moved = false;
    run += text;
    left += width * unit;
  };
  for (const word of face.shape(piece.shown)) {
    if (!word.shifted) {
      advance(wordInk(font, face, word), word.width);
      continue;
    }
    for (const glyph of word.glyphs) {
      const one: Shaped = { glyphs: [glyph], width: glyph.xAdvance, shifted: false };
      if (glyph.xOffset === 0 && glyph.yOffset === 0) {
        advance(wordInk(font, face, one), one.width);
        continue;
      }
      flush();
      place(left + glyph.xOffset * unit, y - glyph.yOffset * unit);
      moved = false;
      advance(wordInk(font, face, one), one.width);
      flush();
      moved = true;
    }
  }
  flush();
  out.push('ET');
  doc.addContent(out.join(' '));
}
