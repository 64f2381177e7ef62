/** A character that no font of the papers has; thrown before anything is rendered. */
export class NoGlyph extends Error {
  override readonly name = 'NoGlyph';
  constructor(
    readonly character: string,
    readonly codePoint: string,
  ) {
    super(`No font has the character ${codePoint}`);
  }
}

/** Its code points, as the standard writes them. */
export const numberOf = (character: string): string =>
  [...character]
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

export const noGlyph = (character: string): NoGlyph => new NoGlyph(character, numberOf(character));
