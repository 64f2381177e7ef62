/** Words of a face's kept letters, put together from pairs that were shaped before: names and numbers are new on every paper. */
import type { Font } from 'fontkit';
import type { Shaped, ShapedGlyph } from './fonts';
import { letters } from './kept-letters';

const keptLetters = new Set(letters);

/** For a face whose kept letters neither join nor move, and are only drawn closer by the letter that follows. */
export function createPairs(font: Font): (word: string) => Shaped | null {
  const alone = new Map<string, Omit<ShapedGlyph, 'xAdvance'>>();
  const advances = new Map<string, number>();

  const glyphOf = (letter: string): Omit<ShapedGlyph, 'xAdvance'> => {
    const known = alone.get(letter);
    if (known) return known;
    const codePoint = letter.codePointAt(0) ?? 0;
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    const glyph = { id, codePoints: [codePoint], advanceWidth, xOffset: 0, yOffset: 0 };
    alone.set(letter, glyph);
    return glyph;
  };
  /** Of the first letter before the second. */
  const advanceOf = (pair: string): number => {
    const known = advances.get(pair);
    if (known !== undefined) return known;
    const advance = font.layout(pair).positions[0]?.xAdvance ?? 0;
    advances.set(pair, advance);
    return advance;
  };

  return (word) => {
    const glyphs: ShapedGlyph[] = [];
    let width = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charAt(at);
      if (!keptLetters.has(letter)) return null;
      const xAdvance = advanceOf(word.slice(at, at + 2));
      glyphs.push({ ...glyphOf(letter), xAdvance });
      width += xAdvance;
    }
    return { glyphs, width, shifted: false };
  };
}
