/**
 * Sets shaped pieces into a pdfkit page. pdfkit's own text call would shape each word again, turn the
 * page's axes inside every call (readers then misplace actual texts) and cannot be told an order.
 */
import type { ShapedGlyph } from './fonts';
import type { Piece } from './text';

/** pdfkit's embedded font: the glyphs of this document and what they say. */
interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): unknown;
}

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
  doc.font(face.source, face.name);
  const font = doc._font;
  doc.page.fonts[font.id] ??= font.ref();

  const unit = (face.scale * size) / 1000;
  const out: string[] = ['BT', `${colour} rg`, `/${font.id} ${digits(size)} Tf`];
  let left = x;
  let run: string[] = [];
  let open = '';
  let moved = true;
  const flush = () => {
    if (open) run.push(`<${open}>`);
    if (run.length > 0) out.push(`[${run.join(' ')}] TJ`);
    open = '';
    run = [];
  };
  for (const glyph of face.shape(piece.shown).glyphs) {
    const shifted = glyph.xOffset !== 0 || glyph.yOffset !== 0;
    if (shifted || moved) {
      flush();
      out.push(`1 0 0 -1 ${digits(left + glyph.xOffset * unit)} ${digits(y - glyph.yOffset * unit)} Tm`);
    }
    moved = shifted;
    open += glyphHex(font, glyph, face.scale);
    const short = Math.round((glyph.advanceWidth - glyph.xAdvance) * face.scale);
    if (short !== 0) {
      run.push(`<${open}>`, String(short));
      open = '';
    }
    left += glyph.xAdvance * unit;
  }
  flush();
  out.push('ET');
  doc.addContent(out.join(' '));
}
