/**
 * Reads the PDF417 code of a driver's licence or ID card by AAMVA's card design standard, versions 1 to 11,
 * as a keyboard-wedge scanner types it. Nothing in the code is signed: it spares typing and proves nothing.
 */
import type { Licence } from '../../../preload/contract/licence';
import type { Day } from '../../../preload/contract/values';
import { scansIn } from './controls';
import { type Elements, elementsOf } from './elements';
import { headerOf, type LicenceHeader } from './header';
import { issuerOf } from './issuers';
import { addressOf, cutOf, dayOf, nameOf, textOf } from './values';

export type LicenceReading =
  | { readonly kind: 'read'; readonly licence: Licence }
  /** Two cards, or what is left of them, ran together: nobody can say which name belongs to which date. */
  | { readonly kind: 'twoCards' }
  /** A licence, of which too little can be read. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'none' };

const latestVersion = 11;

type Dates = Pick<Licence, 'birthDate' | 'expiresOn' | 'issuedOn' | 'doubts'>;

/** Dates that cannot be true together are left out, and said. */
function datesOf(elements: Elements, today: Day): Dates {
  const [born, expiresOn, issuedOn] = ['DBB', 'DBA', 'DBD'].map((id) => dayOf(textOf(elements, id)));
  const doubts: Dates['doubts'] = [];
  const birthDate = born && born <= today ? born : null;
  if (born && !birthDate) doubts.push('birthInFuture');
  const wrong =
    (expiresOn && issuedOn && expiresOn < issuedOn) ||
    (birthDate && [expiresOn, issuedOn].some((day) => day && day < birthDate));
  if (wrong) doubts.push('datesDisagree');
  return {
    birthDate,
    expiresOn: wrong ? null : (expiresOn ?? null),
    issuedOn: wrong ? null : (issuedOn ?? null),
    doubts,
  };
}

function countryOf(elements: Elements, issuer: string): Licence['country'] {
  const said = textOf(elements, 'DCG').toUpperCase();
  if (said === 'USA' || said === 'US') return 'USA';
  if (said === 'CAN' || said === 'CA') return 'CAN';
  return issuerOf(issuer)?.country ?? null;
}

function licenceOf(
  elements: Elements,
  { issuer, version }: LicenceHeader,
  found: { readonly level: Licence['level']; readonly idCard: boolean },
  today: Day,
): Licence {
  return {
    level: found.level,
    kind: found.idCard ? 'idCard' : 'licence',
    name: nameOf(elements),
    cut: cutOf(elements),
    ...datesOf(elements, today),
    number: textOf(elements, 'DAQ') || null,
    address: addressOf(elements),
    jurisdiction: issuerOf(issuer)?.jurisdiction ?? null,
    country: countryOf(elements, issuer),
    version,
    laterVersion: version > latestVersion,
  };
}

function readOne(scan: string, today: Day): Exclude<LicenceReading, { kind: 'none' }> {
  const header = headerOf(scan);
  if (!header) return { kind: 'unreadable' };
  const found = elementsOf(scan, header);
  if (found.kind !== 'found') return found;
  const licence = licenceOf(found.elements, header, found, today);
  // Without a name or a date of birth nobody is recognised by it.
  return licence.name && (licence.birthDate || licence.doubts.length > 0)
    ? { kind: 'read', licence }
    : { kind: 'unreadable' };
}

const personOf = ({ name, birthDate, number }: Licence) => JSON.stringify([name, birthDate, number]);

/** What a burst says if it is a licence. The same card scanned twice is one card. */
export function readLicence(burst: string, today: Day): LicenceReading {
  const readings = scansIn(burst).map((scan) => readOne(scan, today));
  const [first] = readings;
  if (!first) return { kind: 'none' };
  if (readings.length === 1) return first;
  const licences = readings.flatMap((reading) => (reading.kind === 'read' ? [reading.licence] : []));
  const people = new Set(licences.map(personOf));
  if (licences.length < readings.length || people.size > 1) return { kind: 'twoCards' };
  const [best] = licences.toSorted((one, other) => one.level - other.level);
  return best ? { kind: 'read', licence: best } : first;
}
