/**
 * How alike two people are, by name, birth date and ZIP code. It only ever asks a person to look: it decides nothing.
 */

/** A person as they are compared: words folded, sounds as codes of any closed set. */
export interface Traits {
  readonly family: readonly string[];
  /** Given and middle names. */
  readonly given: readonly string[];
  readonly suffix: string;
  readonly familySounds: readonly string[];
  readonly givenSounds: readonly string[];
  readonly birthDate: string;
  /** Null where none is known. */
  readonly zip: string | null;
}

/** `swapped`: given and family name in each other's place. `family`, `given`: only that one is the same. */
export type NameLikeness = 'same' | 'swapped' | 'sounds' | 'family' | 'given' | 'none';
/** `swapped`: day and month. `digit`: one figure, or two neighbours. `near`: two of year, month and day. */
export type DateLikeness = 'same' | 'swapped' | 'digit' | 'near' | 'other';

export interface Likeness {
  readonly name: Exclude<NameLikeness, 'none'>;
  readonly birthDate: DateLikeness;
  readonly sameZip: boolean;
  /** The higher the likelier. */
  readonly weight: number;
}

const shares = (some: readonly string[], others: readonly string[]) =>
  some.some((one) => others.includes(one));
const asOne = (words: readonly string[]) => words.join('');

/** The shorter one is how the longer one begins: Ana and Ana Maria, A and Ana. */
function begins(some: readonly string[], others: readonly string[]): boolean {
  const [short, long] = some.length <= others.length ? [some, others] : [others, some];
  if (short.length === 0) return false;
  if (asOne(some) === asOne(others)) return true;
  return short.every((word, at) => {
    const other = long[at] ?? '';
    return word === other || (Math.min(word.length, other.length) === 1 && word[0] === other[0]);
  });
}

/** One that is written on one record alone says nothing. */
const otherSuffix = (one: Traits, other: Traits) =>
  one.suffix !== '' && other.suffix !== '' && one.suffix !== other.suffix;

export function nameLikeness(one: Traits, other: Traits): NameLikeness {
  const sameFamily = asOne(one.family) === asOne(other.family);
  const sameGiven = begins(one.given, other.given);
  if (sameFamily && sameGiven) return 'same';
  if (begins(one.given, other.family) && begins(one.family, other.given)) return 'swapped';
  const families = sameFamily || shares(one.familySounds, other.familySounds);
  const givens = sameGiven || shares(one.givenSounds, other.givenSounds);
  const crosswise =
    shares(one.familySounds, other.givenSounds) && shares(one.givenSounds, other.familySounds);
  if ((families && givens) || crosswise) return 'sounds';
  if (families) return 'family';
  return sameGiven ? 'given' : 'none';
}

const partsOf = (day: string) => day.split('-');

/** Two neighbours changed places, or one figure is another. */
function slipped(one: string, other: string): boolean {
  const places = [...one].flatMap((figure, at) => (figure === other[at] ? [] : [at]));
  const [first = 0, second = 0] = places;
  if (places.length === 1) return true;
  return (
    places.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

/** Birth years further apart than this are two people's, unless one figure alone is wrong. */
const mostYears = 10;

export function dateLikeness(one: string, other: string): DateLikeness {
  if (one === other) return 'same';
  const [year = '', month = '', day = ''] = partsOf(one);
  const [otherYear = '', otherMonth = '', otherDay = ''] = partsOf(other);
  if (year === otherYear && month === otherDay && day === otherMonth) return 'swapped';
  if (slipped(one.replaceAll('-', ''), other.replaceAll('-', ''))) return 'digit';
  if (year === otherYear && (month === otherMonth || day === otherDay)) return 'near';
  const years = Math.abs(Number(year) - Number(otherYear));
  return month === otherMonth && day === otherDay && years <= mostYears ? 'near' : 'other';
}

const two = (number: number) => String(number).padStart(2, '0');

/** Every day that is like this one, itself among them; some of them are in no calendar, and nobody's. */
export function datesLike(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = partsOf(birthDate);
  const days = [`${year}-${day}-${month}`];
  for (let at = 1; at <= 31; at++) days.push(`${year}-${month}-${two(at)}`);
  for (let at = 1; at <= 12; at++) days.push(`${year}-${two(at)}-${day}`);
  for (let far = -mostYears; far <= mostYears; far++)
    days.push(`${String(Number(year) + far).padStart(4, '0')}-${month}-${day}`);
  for (let at = 0; at < 4; at++)
    for (let figure = 0; figure <= 9; figure++)
      days.push(`${year.slice(0, at)}${figure}${year.slice(at + 1)}-${month}-${day}`);
  const figures = birthDate.replaceAll('-', '');
  for (let at = 0; at < figures.length - 1; at++) {
    const turned = `${figures.slice(0, at)}${figures[at + 1]}${figures[at]}${figures.slice(at + 2)}`;
    days.push(`${turned.slice(0, 4)}-${turned.slice(4, 6)}-${turned.slice(6)}`);
  }
  return [...new Set(days)].filter((other) => dateLikeness(birthDate, other) !== 'other');
}

const nameWeights = { same: 5, swapped: 4, sounds: 3, family: 2, given: 1 } as const;
const dateWeights = { same: 6, swapped: 5, digit: 4, near: 2, other: 0 } as const;
const zipWeight = 2;

/** Worth a look, or null. On one birth date one common name is enough: names change, and short forms are many. */
export function judgeLikeness(typed: Traits, known: Traits): Likeness | null {
  const name = nameLikeness(typed, known);
  const birthDate = dateLikeness(typed.birthDate, known.birthDate);
  const sameZip = typed.zip !== null && typed.zip.slice(0, 5) === known.zip?.slice(0, 5);
  if (name === 'none') return null;
  const wholeName = name === 'same' || name === 'swapped';
  const enough = {
    same: true,
    swapped: wholeName || name === 'sounds',
    digit: wholeName || name === 'sounds',
    near: wholeName && !otherSuffix(typed, known),
    other: wholeName && sameZip && !otherSuffix(typed, known),
  }[birthDate];
  if (!enough) return null;
  const weight = nameWeights[name] + dateWeights[birthDate] + (sameZip ? zipWeight : 0);
  return { name, birthDate, sameZip, weight };
}
