/** How names are folded so that a search finds them however they were typed. */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const apostrophes = /['’‘ʼʻ`´.]/g;

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter);

const spaced = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();

/** Lower case, without accents, apostrophes or hyphens; any script. */
export const searchText = (text: string): string => spaced(folded(text).replace(apostrophes, ''));

/** What a family name reads like from each of its words on, where `searchText` does not say it already. */
export function searchTails(family: string): string[] {
  const words = spaced(folded(family).replace(apostrophes, ' ')).split(' ');
  const read = words.map((_, index) => words.slice(index).join(' '));
  const known = searchText(family);
  return [...new Set(read)].filter((tail) => tail !== '' && tail !== known);
}

/** A number as it is typed without its hyphens. */
export const compactNumber = (number: string) => number.replaceAll('-', '');

/** The first text, by code points, that no longer begins with `prefix`. */
export const afterPrefix = (prefix: string) => `${prefix}\u{10ffff}`;
