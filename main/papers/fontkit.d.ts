/** The part of fontkit that papers use; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }
  export interface Position {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  /** Part of a face; the glyph for what is missing is always its first. */
  export interface Subset {
    readonly glyphs: readonly number[];
    /** Answers the glyph's number in the part. */
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly characterSet: readonly number[];
    /** fontkit's cache of glyphs by id, code points included. */
    _glyphs: Record<number, unknown>;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    createSubset(): Subset;
    layout(text: string): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] };
  }
  export function create(bytes: Uint8Array): Font;
}
