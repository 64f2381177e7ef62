/**
 * Whether the name on a photo ID is the name on the record (21a-408-39 (f), B-ID-3). Words come folded: without
 * accents, apostrophes, hyphens and capitals. Unlike `likeness`, this one decides what staff have to look at.
 */
import type { CutNames, NameComparison, NameDifference } from '../../preload/contract/licence';

export interface NameToMatch {
  readonly family: readonly string[];
  /** Given and middle names. */
  readonly given: readonly string[];
  readonly suffix: string;
}

type How = NameDifference['how'];
type Words = readonly string[];

const asOne = (words: Words) => words.join('');

/** Müller is written Mueller where an issuer has no ü; a fold makes Muller of it. */
const plainVowels = (word: string) => word.replace(/([aou])e/g, '$1');

const shortest = 4;

/** One letter is another, is missing, or two neighbours changed places. Short names are other names at once. */
function near(one: string, other: string): boolean {
  if (plainVowels(one) === plainVowels(other)) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortest || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const rest = short.slice(at + 1) === long.slice(at + 1);
  const turned =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return rest || turned;
}

const isInitialOf = (one: string, other: string) =>
  Math.min(one.length, other.length) === 1 && one[0] === other[0];

const beginsWith = (whole: Words, part: Words) => part.every((word, at) => whole[at] === word);
const endsWith = (whole: Words, part: Words) =>
  part.every((word, at) => whole[whole.length - part.length + at] === word);

/** One of two family names, whichever half it is. */
function isHalf(one: Words, other: Words): boolean {
  const [part, whole] = one.length < other.length ? [one, other] : [other, one];
  return part.length > 0 && part.length < whole.length && (beginsWith(whole, part) || endsWith(whole, part));
}

/** The family name of one is among the further given names of the other. */
const standsAsMiddle = (family: Words, { given }: NameToMatch) =>
  family.length > 0 && family.every((word) => given.slice(1).includes(word));

function familyDifference(licence: NameToMatch, kept: NameToMatch, cut: boolean): How | null {
  const [mine, theirs] = [asOne(licence.family), asOne(kept.family)];
  if (mine === theirs) return null;
  if (cut && theirs.startsWith(mine)) return 'cut';
  if (isHalf(licence.family, kept.family)) return 'half';
  if (standsAsMiddle(kept.family, licence) || standsAsMiddle(licence.family, kept)) return 'moved';
  return near(mine, theirs) ? 'spelling' : 'other';
}

/** What is left of both after the first name, however many words each writes it in; null where it is another. */
function afterFirst(one: Words, other: Words): readonly [Words, Words] | null {
  for (let both = 2; both <= one.length + other.length; both++)
    for (let mine = 1; mine < both; mine++) {
      const theirs = both - mine;
      if (mine > one.length || theirs > other.length) continue;
      if (asOne(one.slice(0, mine)) === asOne(other.slice(0, theirs)))
        return [one.slice(mine), other.slice(theirs)];
    }
  return null;
}

function middleDifference(one: Words, other: Words, cut: boolean): How | null {
  if (asOne(one) === asOne(other)) return null;
  if (one.length === 0 || other.length === 0) return 'oneSide';
  if (cut && asOne(other).startsWith(asOne(one))) return 'cut';
  const pairs = one.slice(0, other.length).map((word, at) => [word, other[at] ?? ''] as const);
  if (pairs.every(([mine, theirs]) => mine === theirs)) return 'oneSide';
  if (pairs.every(([mine, theirs]) => mine === theirs || isInitialOf(mine, theirs))) return 'initial';
  return near(asOne(one), asOne(other)) ? 'spelling' : 'other';
}

/** Differences of given and middle names. */
function givenDifferences(one: Words, other: Words, cut: CutNames): NameDifference[] {
  const rest = afterFirst(one, other);
  const [mine = '', theirs = ''] = [one[0], other[0]];
  const middle = (after: readonly [Words, Words]): NameDifference[] => {
    const how = middleDifference(...after, cut.middle);
    return how ? [{ part: 'middle', how }] : [];
  };
  if (rest) return middle(rest);
  if (one.length === 0 && other.length === 0) return [];
  const first = (how: How): NameDifference[] => [
    { part: 'given', how },
    ...middle([one.slice(1), other.slice(1)]),
  ];
  if (mine === '' || theirs === '') return [{ part: 'given', how: 'oneSide' }];
  if (isInitialOf(mine, theirs)) return first('initial');
  if (cut.given && asOne(other).startsWith(asOne(one))) return [{ part: 'given', how: 'cut' }];
  // Whoever goes by their second name.
  if (one.slice(1).includes(theirs) || other.slice(1).includes(mine))
    return [{ part: 'given', how: 'moved' }];
  return near(mine, theirs) ? first('spelling') : [{ part: 'given', how: 'other' }];
}

const suffixes: Readonly<Record<string, string>> = {
  junior: 'jr',
  senior: 'sr',
  '1st': 'i',
  '2nd': 'ii',
  '3rd': 'iii',
  '4th': 'iv',
  '5th': 'v',
};
const suffixOf = ({ suffix }: NameToMatch) => suffixes[suffix] ?? suffix;

function suffixDifference(licence: NameToMatch, kept: NameToMatch): How | null {
  const [mine, theirs] = [suffixOf(licence), suffixOf(kept)];
  if (mine === theirs) return null;
  return mine === '' || theirs === '' ? 'oneSide' : 'other';
}

const sorted = ({ family, given }: NameToMatch) => [...family, ...given].toSorted().join(' ');

function differencesOf(licence: NameToMatch, kept: NameToMatch, cut: CutNames): NameDifference[] {
  const suffix = suffixDifference(licence, kept);
  const last: NameDifference[] = suffix ? [{ part: 'suffix', how: suffix }] : [];
  const swapped = asOne(licence.family) === asOne(kept.given) && asOne(licence.given) === asOne(kept.family);
  if (asOne(licence.family) !== asOne(kept.family)) {
    if (swapped) return [{ part: 'family', how: 'swapped' }, ...last];
    if (sorted(licence) === sorted(kept)) return [{ part: 'family', how: 'moved' }, ...last];
  }
  const family = familyDifference(licence, kept, cut.family);
  return [
    ...(family ? [{ part: 'family', how: family } as const] : []),
    ...givenDifferences(licence.given, kept.given, cut),
    ...last,
  ];
}

/** What no name is another for: papers differ in these every day. */
const harmless = new Set<How>(['cut', 'initial', 'oneSide']);

const isOther = ({ part, how }: NameDifference) => how === 'other' && part !== 'middle';

export function compareNames(licence: NameToMatch, kept: NameToMatch, cut: CutNames): NameComparison {
  const differences = differencesOf(licence, kept, cut);
  const verdict = differences.some(isOther)
    ? 'different'
    : differences.every(({ part, how }) => harmless.has(how) && !(part === 'given' && how === 'oneSide'))
      ? 'same'
      : 'close';
  return { verdict, differences };
}
