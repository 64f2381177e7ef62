import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { create } from 'fontkit';
import { expect, test } from 'playwright/test';
import { keepLetters, letters } from '../../main/papers/kept-letters';
import { createPairs } from '../../main/papers/pairs';
import { plainText, plainWords } from '../../main/papers/plain-text';

const faceOf = (name: string) =>
  create(readFileSync(path.join(import.meta.dirname, '../../resources/fonts', `${name}.ttf`)));
const letter = fc.constantFrom(...letters);
const faces = ['atkinson-regular', 'atkinson-bold'];

for (const name of faces) {
  test(`R-PAT-11 ${name}: a word put together from pairs is the word as the shaper sets it`, () => {
    const font = faceOf(name);
    const pairs = createPairs(font);
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), (word) => {
        font._glyphs = {};
        const { glyphs, positions } = font.layout(word);
        const made = pairs(word);
        expect(made?.glyphs.map(({ id }) => id)).toEqual(glyphs.map(({ id }) => id));
        expect(made?.glyphs.map(({ xAdvance }) => xAdvance)).toEqual(
          positions.map(({ xAdvance }) => xAdvance),
        );
        expect(positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)).toBe(true);
        expect(made?.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('')).toBe(word);
      }),
    );
    expect(pairs('Łucja')).toBeNull();
  });

  test(`R-PAT-11 ${name}: every kept letter has a glyph, a width and its code point`, () => {
    const font = faceOf(name);
    const kept = keepLetters(font);
    expect(kept.glyphs).toHaveLength(kept.widths.length);
    expect(kept.glyphs).toHaveLength(kept.unicode.length);
    expect(new Set(kept.unicode.slice(1).map(([codePoint = 0]) => String.fromCodePoint(codePoint)))).toEqual(
      new Set(letters),
    );
  });
}

test('R-PAT-11 words of plain text are the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(letter, fc.constant(' ')), maxLength: 40 }), (text) => {
      expect(plainText.test(text)).toBe(true);
      expect(plainWords(text).join('')).toBe(text);
    }),
  );
});
