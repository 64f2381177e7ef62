/** What single elements mean, whichever version wrote them. */
import type { CutNames, LicenceAddress, LicenceName } from '../../../preload/contract/licence';
import type { Day } from '../../../preload/contract/values';
import { isDay } from '../calendar';
import type { Elements } from './elements';

const nothing = /^(?:NONE|UNAVL|UNAVAIL|UNAVAILABLE|N\/A|NULL)$/i;
/** No middle name, as some issuers write it. */
const noMiddle = /^(?:NMN|NMI)$/i;

/** Empty for whatever an issuer writes where there is nothing. */
export function textOf(elements: Elements, ...ids: readonly string[]): string {
  for (const id of ids) {
    const value = (elements.get(id) ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (value !== '' && !nothing.test(value)) return value;
  }
  return '';
}

/**
 * Eight digits. A text that starts with 19, 20 or 21 cannot start with a month, so the two ways to write a day
 * are never confused: CCYYMMDD in Canada, in version 1 and on some cards of today, MMDDCCYY else.
 */
export function dayOf(text: string): Day | null {
  const [, first = '', second = ''] = /^(\d{4})(\d{4})$/.exec(text) ?? [];
  const year = Number(first);
  const written =
    year >= 1900 && year <= 2100
      ? `${first}-${second.slice(0, 2)}-${second.slice(2)}`
      : `${second}-${first.slice(0, 2)}-${first.slice(2)}`;
  return isDay(written) && written >= '1900' && written < '2101' ? written : null;
}

const suffixes = /^(?:JR|SR|I{2,3}|IV|VI{1,3}|[1-9](?:ST|ND|RD|TH))\.?$/i;

/** A suffix that was written behind the family name stands where suffixes stand. */
function withSuffixApart(name: LicenceName): LicenceName {
  const words = name.family.split(/[ ,]+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !suffixes.test(last)) return name;
  return { ...name, family: words.slice(0, -1).join(' '), suffix: name.suffix || last };
}

const spaced = (text: string) => text.replace(/[,\s]+/g, ' ').trim();

/** `LAST,FIRST,MIDDLE,SUFFIX`, as version 1 has it; without separators nobody knows which is which. */
function fromFullName(full: string): LicenceName | null {
  const parts = full.split(/[,@$]/).map((part) => part.trim());
  const [family = '', given = '', middle = '', suffix = ''] = parts;
  if (parts.length < 2 || family === '' || given === '') return null;
  if (suffix === '' && suffixes.test(middle)) return { family, given, middle: '', suffix: middle };
  return { family, given, middle: noMiddle.test(middle) ? '' : middle, suffix };
}

/** All given names in one, as versions 2 and 3 have them: separated by commas, or else by spaces. */
function fromGivenNames(text: string): Pick<LicenceName, 'given' | 'middle'> {
  const parts = text.split(text.includes(',') ? ',' : ' ').map((part) => part.trim());
  const [given = '', ...rest] = parts.filter(Boolean);
  return { given, middle: rest.join(' ') };
}

export function nameOf(elements: Elements): LicenceName | null {
  const family = spaced(textOf(elements, 'DCS', 'DAB'));
  const full = textOf(elements, 'DAA');
  if (family === '') {
    const name = fromFullName(full);
    return name && withSuffixApart(name);
  }
  const together = textOf(elements, 'DCT');
  const middle = spaced(textOf(elements, 'DAD'));
  const apart = { given: spaced(textOf(elements, 'DAC')), middle: noMiddle.test(middle) ? '' : middle };
  const first = apart.given === '' && together !== '' ? fromGivenNames(together) : apart;
  // Some issuers fill the full name's first part alone.
  const given = first.given === '' ? (fromFullName(full)?.given ?? '') : first.given;
  return withSuffixApart({ ...first, given, family, suffix: spaced(textOf(elements, 'DCU', 'DAE')) });
}

/** Fields hold 40 characters, 35 in version 1: one that is full may have been cut, unless the issuer says not. */
const full = 35;

export function cutOf(elements: Elements): CutNames {
  const cut = (flag: string, ...ids: readonly string[]) => {
    const said = textOf(elements, flag).toUpperCase();
    return said === 'T' || (said !== 'N' && textOf(elements, ...ids).length >= full);
  };
  return {
    family: cut('DDE', 'DCS', 'DAB'),
    given: cut('DDF', 'DAC', 'DCT'),
    middle: cut('DDG', 'DAD', 'DCT'),
  };
}

/** Eleven characters, filled with spaces; four noughts stand for no more digits. */
export function postalOf(text: string): string {
  const bare = text.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{5}(?:0000)?$/.test(bare)) return bare.slice(0, 5);
  if (/^\d{9}$/.test(bare)) return `${bare.slice(0, 5)}-${bare.slice(5)}`;
  if (/^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(bare)) return `${bare.slice(0, 3)} ${bare.slice(3)}`;
  return '';
}

export function addressOf(elements: Elements): LicenceAddress | null {
  // Version 1 keeps the home apart from the address for letters.
  const home = textOf(elements, 'DAG') === '' && textOf(elements, 'DAL') !== '';
  const [street, more, town, state, postal] = home
    ? ['DAL', 'DAM', 'DAN', 'DAO', 'DAP']
    : ['DAG', 'DAH', 'DAI', 'DAJ', 'DAK'];
  const read = (id: string | undefined) => (id === undefined ? '' : textOf(elements, id));
  const address = {
    line1: read(street),
    line2: read(more),
    town: read(town),
    state: /^[A-Z]{2}$/.test(read(state)) ? read(state) : '',
    postal: postalOf(read(postal)),
  };
  return address.line1 === '' || address.town === '' ? null : address;
}
