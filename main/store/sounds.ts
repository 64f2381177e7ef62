/** How names sound, so that people are found however their names were heard or spelled. */
import { doubleMetaphone } from 'double-metaphone';
import type { PersonName } from '../../preload/contract/values';
import { searchText } from './search-text';

/** Words that belong to no name by themselves. */
const particles = new Set('da de del den der di dos du el la las le los san st van von y'.split(' '));
const suffixes = new Set('jr sr ii iii iv'.split(' '));
/** More than these belong to no name; each costs rows. */
const mostForms = 4;

const wordsOf = (text: string) => searchText(text).split(' ').filter(Boolean);

/** The whole name as one word, and each of its words: Smith-Jones is found as Smith and as Jones. */
const formsOf = (words: readonly string[]): string[] => {
  const apart = words.filter((word) => word.length > 1 && !particles.has(word));
  return [...new Set([words.join(''), ...apart])].filter(Boolean).slice(0, mostForms);
};

/** Letters that Double Metaphone does not know (other scripts) sound like nothing but themselves. */
function soundsOf(word: string): string[] {
  const codes = doubleMetaphone(word).filter(Boolean);
  return /^[a-z0-9]+$/.test(word) && codes.length > 0 ? [...new Set(codes)] : [word];
}

export interface NameWords {
  readonly family: readonly string[];
  /** Given and middle names. */
  readonly given: readonly string[];
  readonly suffix: string;
  readonly familySounds: readonly string[];
  readonly givenSounds: readonly string[];
}

/** A name in the parts by which it is compared. */
export function nameWords({ given, middle, family, suffix }: PersonName): NameWords {
  const families = wordsOf(family).filter((word, at) => at === 0 || !suffixes.has(word));
  const givens = wordsOf(`${given} ${middle}`);
  return {
    family: families,
    given: givens,
    suffix: searchText(suffix),
    familySounds: [...new Set(formsOf(families).flatMap(soundsOf))],
    givenSounds: [...new Set(formsOf(givens).flatMap(soundsOf))],
  };
}

/** Every pair of what family and given name sound like, whichever of them came first. */
export function soundPairs({ familySounds, givenSounds }: NameWords): string[] {
  const pairs = familySounds.flatMap((family) =>
    givenSounds.map((given) => [family, given].sort().join(' ')),
  );
  return [...new Set(pairs)];
}
