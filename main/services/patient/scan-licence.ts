/** A driver's licence finds its person by name and birth date. Nothing of it is kept (B-ID-1, B-ID-3). */
import type { Licence } from '../../../preload/contract/licence';
import type { LicenceMatch, LicenceScan } from '../../../preload/contract/scan';
import { comesOfAgeOn } from '../../rules/eligibility';
import { datesLike } from '../../rules/likeness';
import { compareNames } from '../../rules/name-match';
import { ruleInForce, ruleSet } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { candidates } from '../../store/likely';
import { type Person, people } from '../../store/people';
import { searchText } from '../../store/search-text';
import { nameWords } from '../../store/sounds';
import { personOf } from '../common/card-face';
import { opensSessions } from '../common/opens-sessions';

/** More would be a list of people, and nobody reads it. */
const most = 5;

interface Compared extends Pick<LicenceMatch, 'names' | 'sameBirthDate'> {
  readonly person: Person;
}

/** Everybody who might be meant, each once, as their record stands now. */
async function comparedWith({ name, cut, birthDate }: Licence, scope: Scope): Promise<Compared[]> {
  if (!name || !birthDate) return [];
  const asked = { name, birthDate, zip: null, dates: datesLike(birthDate) };
  const met = new Map<string, Compared>();
  for (const { id } of await candidates(scope.unit, asked)) {
    const person = await personOf(id, scope);
    if (!person || met.has(person.id)) continue;
    const names = compareNames(nameWords(name), nameWords(person.name), cut);
    met.set(person.id, { person, names, sameBirthDate: person.birthDate === birthDate });
  }
  return [...met.values()];
}

const isSure = ({ names, sameBirthDate }: Compared) => sameBirthDate && names.verdict !== 'different';

/** Names change and dates are mistyped; twins have all but one name in common, and are for a person to tell apart. */
const isPossible = ({ names, sameBirthDate }: Compared) =>
  sameBirthDate
    ? names.differences.filter(({ part, how }) => how === 'other' && part !== 'suffix').length === 1
    : names.verdict === 'same';

const verdicts = ['same', 'close', 'different'];
const byLikeness = (one: Compared, other: Compared) =>
  verdicts.indexOf(one.names.verdict) - verdicts.indexOf(other.names.verdict) ||
  (one.person.id < other.person.id ? -1 : 1);

async function addressSays(licence: Licence, person: Person, scope: Scope): Promise<LicenceMatch['address']> {
  if (!licence.address) return null;
  const kept = await people(scope.unit).addressOf(person.id);
  if (!kept) return 'notKept';
  const { line1, line2, town, postal } = licence.address;
  const folded = (...lines: string[]) => searchText(lines.join(' '));
  const sameZip = postal === '' || postal.slice(0, 5) === kept.zip.slice(0, 5);
  return sameZip && folded(line1, line2, town) === folded(kept.line1, kept.line2, kept.town)
    ? 'same'
    : 'differs';
}

async function matchOf(licence: Licence, compared: Compared, scope: Scope): Promise<LicenceMatch> {
  const { person, names, sameBirthDate } = compared;
  const told = opensSessions(scope);
  const cared = told ? await caregivings(scope.unit).ofCaregiver(person.id) : [];
  const caresFor = [];
  for (const { patient, endedAt } of cared) {
    const ward = endedAt === null ? await personOf(patient, scope) : undefined;
    if (ward) caresFor.push({ id: ward.id, name: ward.name });
  }
  return {
    id: person.id,
    name: person.name,
    names,
    sameBirthDate,
    patient: await people(scope.unit).isPatient(person.id),
    caresFor,
    address: told ? await addressSays(licence, person, scope) : null,
  };
}

type Matches = Pick<LicenceScan, 'found' | 'matches'>;
const nobody: Matches = { found: 'none', matches: [] };

async function matchesOf(licence: Licence, scope: Scope): Promise<Matches> {
  const compared = await comparedWith(licence, scope);
  const sure = compared.filter(isSure);
  // Whoever may only verify is led to one card, and sees no list of people (R-PMP-5).
  if (!opensSessions(scope) && sure.length !== 1) return nobody;
  const shown = sure.length > 0 || licence.level === 3 ? sure : compared.filter(isPossible);
  if (shown.length === 0) return nobody;
  const nearest = shown.toSorted(byLikeness).slice(0, most);
  const matches = [];
  for (const one of nearest) matches.push(await matchOf(licence, one, scope));
  return { found: sure.length > 0 ? 'sure' : 'perhaps', matches };
}

export async function readLicenceFor(licence: Licence, scope: Scope): Promise<LicenceScan> {
  const { book, today } = scope;
  const { found, matches } = await matchesOf(licence, scope);
  const [only] = matches;
  if (only && matches.length === 1 && found === 'sure') scope.about(only.id);
  const { number, version, ...shown } = licence;
  const ofAge = licence.birthDate && comesOfAgeOn(licence.birthDate, book, today);
  return {
    kind: 'licence',
    licence: opensSessions(scope) ? shown : { ...shown, address: null },
    expired: licence.expiresOn !== null && licence.expiresOn < today,
    comesOfAgeOn: ofAge && ofAge > today ? ofAge : null,
    found,
    matches,
    reportWithin: ruleInForce(book, 'info.changeWithin', today, today).value,
    ...(opensSessions(scope) ? {} : { closesAfter: ruleSet(book, 'card.faceFor', today, today).value }),
  };
}
