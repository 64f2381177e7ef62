/**
 * The letters of nearly every paper, cut out of a face and compressed once. A document that needs no others
 * embeds them as they are; one that does has its own cut made by pdfkit.
 */
import { deflateSync } from 'node:zlib';
import type { Font } from 'fontkit';

/** pdfkit's embedded font: the glyphs of this document and what they say. */
export interface EmbeddedFont {
  readonly id: string;
  readonly name: string;
  readonly document: { ref(data?: object): Reference };
  readonly dictionary: Reference;
  readonly subset: { readonly glyphs: readonly number[]; includeGlyph(id: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly xHeight: number;
  ref(): unknown;
  embed(): void;
}

interface Reference {
  data: object;
  end(stream?: Uint8Array): void;
}

export interface KeptLetters {
  /** Glyph ids of the face, in the order in which the cut holds them. */
  readonly glyphs: readonly number[];
  readonly widths: readonly number[];
  readonly unicode: readonly (readonly number[])[];
  /** The program and the map back to text, compressed. */
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly toUnicode: Uint8Array;
  readonly box: readonly number[];
}

/** English, Spanish, numbers and addresses. Signs that few papers bear would cost every paper their weight. */
export const letters =
  ' abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-_/()@&\'"?!áéíóúüñÁÉÍÓÚÑ¿¡’“”–·•';

const hex = (value: number): string => value.toString(16).padStart(4, '0');

function unicodeMap(unicode: readonly (readonly number[])[]): string {
  const entries = unicode.map((codePoints) => `<${codePoints.map(hex).join('')}>`).join(' ');
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
1 beginbfrange
<0000> <${hex(unicode.length - 1)}> [${entries}]
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** For a TrueType face. */
export function keepLetters(font: Font): KeptLetters {
  const scale = 1000 / font.unitsPerEm;
  const subset = font.createSubset();
  // The first glyph is the one that stands for what is missing.
  const widths = [font.getGlyph(0).advanceWidth * scale];
  const unicode = [[0]];
  for (const letter of letters) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const glyph = font.glyphForCodePoint(codePoint);
    const id = subset.includeGlyph(glyph.id);
    if (id < widths.length) continue;
    widths.push(glyph.advanceWidth * scale);
    unicode.push([codePoint]);
  }
  // Before the parts of composed letters join them, which happens while the program is written.
  const glyphs = [...subset.glyphs];
  const program = subset.encode();
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    glyphs,
    widths,
    unicode,
    program: deflateSync(program),
    programLength: program.length,
    toUnicode: deflateSync(unicodeMap(unicode)),
    box: [minX, minY, maxX, maxY].map((value) => value * scale),
  };
}

function embed(font: EmbeddedFont, kept: KeptLetters): void {
  const { document } = font;
  const compressed = (bytes: Uint8Array, data: object = {}): Reference => {
    const stream = document.ref({ ...data, Filter: 'FlateDecode' });
    stream.end(bytes);
    return stream;
  };
  const closed = (data: object): Reference => {
    const reference = document.ref(data);
    reference.end();
    return reference;
  };
  // Six letters before the name say that it is a part of the face.
  const name = `KEPTAA+${font.name.replaceAll(' ', '_')}`;
  const descriptor = closed({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic: the glyphs have numbers of their own.
    Flags: 4,
    FontBBox: kept.box,
    ItalicAngle: 0,
    Ascent: font.ascender,
    Descent: font.descender,
    CapHeight: font.capHeight,
    XHeight: font.xHeight,
    StemV: 0,
    FontFile2: compressed(kept.program, { Length1: kept.programLength }),
  });
  const descendant = closed({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    // pdfkit writes a plain string as a name, and a String as text.
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, kept.widths],
    CIDToGIDMap: 'Identity',
  });
  font.dictionary.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: compressed(kept.toUnicode),
  };
  font.dictionary.end();
}

/** Puts the kept letters first into a document's font, before it has any others. */
export function beginWith(font: EmbeddedFont, kept: KeptLetters): void {
  for (const [id, glyph] of kept.glyphs.entries()) {
    font.subset.includeGlyph(glyph);
    font.widths[id] = kept.widths[id];
    font.unicode[id] = kept.unicode[id];
  }
  const whole = font.embed.bind(font);
  font.embed = () => {
    if (font.subset.glyphs.length > kept.glyphs.length) whole();
    else embed(font, kept);
  };
}
