/** The words of all names, and which of them somebody may have meant: heard otherwise, misspelt, or typed from the middle. */
import { doubleMetaphone } from 'double-metaphone';
import { z } from 'zod';
import type { PersonName } from '../../preload/contract/values';
import { searchTails, searchText } from './search-text';
import type { Unit } from './unit';

const WordRows = z.array(z.object({ word: z.string() }));

const apart = (text: string) => text.split(' ').filter((word) => word.length > 1);

/** The folded words of a name, each once. */
export const wordsIn = ({ given, middle, family }: PersonName): string[] => [
  ...new Set([searchText(family), ...searchTails(family), searchText(`${given} ${middle}`)].flatMap(apart)),
];

/** Shorter words have too much in common with each other. */
const shortest = 4;
/** A word this long has one slip in it somewhere, not a form for every letter. */
const longest = 24;

/**
 * What a word has in common with one that is misspelt: itself, itself without each of its letters, and how it
 * sounds (in capitals, which no folded word has). One letter too many, too few, wrong or out of order always
 * leaves a form that both have.
 */
export function formsOf(word: string): string[] {
  const sounds = /^[a-z]+$/.test(word) ? doubleMetaphone(word).filter(Boolean) : [];
  if (word.length < shortest || word.length > longest) return [...new Set([word, ...sounds])];
  const shorter = [...word].map((_, at, letters) => letters.toSpliced(at, 1).join(''));
  return [...new Set([word, ...shorter, ...sounds])];
}

/** Keeps the words of a name; those of an earlier name stay, and find nobody. */
export async function keepWords(unit: Unit, name: PersonName): Promise<void> {
  const words = wordsIn(name);
  if (words.length === 0) return;
  const known = WordRows.parse(await unit('name_word').whereIn('word', words).select('word'));
  for (const word of words.filter((one) => !known.some((row) => row.word === one))) {
    await unit('name_word').insert({ word });
    await unit('name_part').insert({ word });
    await unit('name_form').insert(formsOf(word).map((form) => ({ form, word })));
  }
}

/** Words that have most in common with what was typed come first. */
async function misspelt(unit: Unit, typed: string, limit: number): Promise<string[]> {
  const rows = await unit('name_form')
    .whereIn('form', formsOf(typed))
    .whereNot('word', typed)
    .groupBy('word')
    .orderByRaw('count(*) DESC, abs(length(word) - ?), word', [typed.length])
    .limit(limit)
    .select('word');
  return WordRows.parse(rows).map(({ word }) => word);
}

/** Words in the middle of which it stands; the shortest are the likeliest. */
async function around(unit: Unit, typed: string, limit: number): Promise<string[]> {
  // The trigrams' own index answers LIKE; no folded word has a character that LIKE reads as a sign.
  const rows = await unit('name_part')
    .whereRaw("word LIKE '%' || ? || '%'", [typed])
    .whereRaw('word NOT LIKE ? || ?', [typed, '%'])
    .orderByRaw('length(word), word')
    .limit(limit)
    .select('word');
  return WordRows.parse(rows).map(({ word }) => word);
}

/** Of each kind. */
const mostMeant = 4;
const shortestTyped = 3;

/** Which words of the store may have been meant by a typed one that begins none, or few. */
export async function meantBy(unit: Unit, typed: string): Promise<string[]> {
  if (typed.length < shortestTyped) return [];
  const [near, inside] = await Promise.all([
    misspelt(unit, typed, mostMeant),
    around(unit, typed, mostMeant),
  ]);
  return [...new Set([...near, ...inside])];
}
