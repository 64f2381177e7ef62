/** Who may care for whom (R-CG-1 to R-CG-3, R-MIN-1). Age is judged where every registrant's is. */
import type { Relationship } from '../../preload/contract/caregiver-answers';
import type { RefusalFacts } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day, PersonName, YesNo } from '../../preload/contract/values';
import { ruleInForce, ruleSet } from './rulebook';

/** What is asked of the caregiver about one patient. */
export interface Tie {
  readonly relationship: Relationship;
  readonly managesWellBeing: YesNo;
  readonly patientLacksCapacity: YesNo;
}

export interface CaregiverFacts {
  readonly tie: Tie;
  readonly patientIsMinor: boolean;
  /** One relationship for each other patient whom the caregiver cares for now. */
  readonly others: readonly Relationship[];
  /** One of the patient's certifiers is this caregiver; their name, else null. */
  readonly certifier: string | null;
  /** Other people who care for the patient now. */
  readonly besides: number;
}

const isOneOf = (those: readonly string[] | null, one: Relationship) => those === null || those.includes(one);

/** The caregiver manages the well-being of the patient (R-CG-1). */
function judgeManaging({ tie }: CaregiverFacts, book: Rulebook, today: Day): RefusalFacts | null {
  const { value, rule } = ruleInForce(book, 'caregiver.managesWellBeing', today, today);
  return value === true && tie.managesWellBeing === 'no'
    ? { code: 'caregiver-not-managing', facts: {}, rule }
    : null;
}

/** The patient's certifier is nobody's caregiver for that patient (R-CG-1). */
function judgeCertifierApart({ certifier }: CaregiverFacts, book: Rulebook, today: Day): RefusalFacts | null {
  const { value, rule } = ruleInForce(book, 'caregiver.notCertifier', today, today);
  return value === true && certifier !== null
    ? { code: 'caregiver-is-certifier', facts: { certifier }, rule }
    : null;
}

/** One patient only, unless the tie to each of them is of the family or of the law (R-CG-2). */
export function judgePatients(
  each: readonly Relationship[],
  book: Rulebook,
  today: Day,
): RefusalFacts | null {
  const { value: most } = ruleSet(book, 'caregiver.maxPatients', today, today);
  if (each.length <= most) return null;
  const { value: ties, rule } = ruleInForce(book, 'caregiver.moreWith', today, today);
  if (ties !== null && each.every((one) => isOneOf(ties, one))) return null;
  return { code: 'caregiver-has-patient', facts: { count: each.length - 1, most }, rule };
}

/** Who stands in for a patient who cannot decide: by incapacity (R-CG-3), or as a minor (R-MIN-1). */
function judgeInPlace(
  { tie, patientIsMinor }: CaregiverFacts,
  book: Rulebook,
  today: Day,
): RefusalFacts | null {
  if (!patientIsMinor && tie.patientLacksCapacity === 'no') return null;
  const { value, rule } = ruleInForce(book, 'caregiver.forIncapacity', today, today);
  if (isOneOf(value, tie.relationship)) return null;
  const ofMinor = ruleInForce(book, 'minor.guardianIsCaregiver', today, today).rule;
  return {
    code: 'caregiver-wrong-relationship',
    facts: { minor: patientIsMinor },
    rule: patientIsMinor ? ofMinor : rule,
  };
}

/** A patient has one caregiver at a time. */
export function judgePlace(besides: number, book: Rulebook, today: Day): RefusalFacts | null {
  const { value, rule } = ruleInForce(book, 'caregiver.perPatient', today, today);
  return value !== null && besides >= value ? { code: 'patient-has-caregiver', facts: {}, rule } : null;
}

/** The first rule that says no; null where the person may care for the patient. */
export const judgeCaregiver = (facts: CaregiverFacts, book: Rulebook, today: Day): RefusalFacts | null =>
  judgeManaging(facts, book, today) ??
  judgeCertifierApart(facts, book, today) ??
  judgePatients([facts.tie.relationship, ...facts.others], book, today) ??
  judgeInPlace(facts, book, today) ??
  judgePlace(facts.besides, book, today);

/** What stands before or after a certifier's name and belongs to no name. */
const titles = new Set(['dr', 'doctor', 'md', 'do', 'aprn', 'pa', 'rn', 'dra', 'mr', 'mrs', 'ms']);

/** What tells a parent from a child of the same name. */
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

interface NameWords {
  /** In no order, without titles and middle initials. */
  readonly words: string;
  readonly suffix: string;
}

function wordsOf(text: string, fold: (text: string) => string): NameWords {
  const all = fold(text)
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word));
  const names = all.filter((word) => !suffixes.has(word));
  const long = names.filter((word) => word.length > 1);
  // Somebody who goes by initials and one name has nothing else to be told by.
  const words = (long.length > 1 ? long : names).toSorted().join(' ');
  return { words, suffix: all.find((word) => suffixes.has(word)) ?? '' };
}

/** Names as they are compared: words without accents, titles, initials or order. `fold` is the search's. */
export function sameName(certifier: string, person: PersonName, fold: (text: string) => string): boolean {
  const theirs = wordsOf(certifier, fold);
  const suffix = wordsOf(person.suffix, fold).suffix;
  if (suffix !== '' && theirs.suffix !== '' && suffix !== theirs.suffix) return false;
  const { given, middle, family } = person;
  const own = [`${given} ${family}`, `${given} ${middle} ${family}`];
  return theirs.words !== '' && own.some((name) => wordsOf(name, fold).words === theirs.words);
}

/** A licence as it is compared: printed with or without its dots, and with or without leading zeros. */
function licencesOf(licenceNumber: string): readonly string[] {
  const parts = licenceNumber.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const bare = (text: string) => text.replace(/^0+(?=.)/, '');
  return [bare(parts.join('')), parts.map(bare).join('')];
}

const sameLicence = (one: string, other: string) => {
  const known = licencesOf(other);
  return licencesOf(one).some((licence) => licence !== '' && known.includes(licence));
};

/** One licence, or one name, is one certifier: two licences under one name are a slip until it is mended. */
export const sameCertifier = (
  one: { readonly name: string; readonly licenceNumber: string },
  other: { readonly name: string; readonly licenceNumber: string },
  fold: (text: string) => string,
): boolean =>
  sameLicence(one.licenceNumber, other.licenceNumber) ||
  sameName(one.name, { given: other.name, middle: '', family: '', suffix: '' }, fold);
