/** The data elements of a code, by its own offsets or by its separators. */
import type { LicenceHeader } from './header';
import { splitUnseparated } from './unseparated';

/** Three-letter ids and their values, as they stand. */
export type Elements = ReadonlyMap<string, string>;

export type Found =
  | {
      readonly kind: 'found';
      readonly level: 1 | 2 | 3;
      readonly idCard: boolean;
      readonly elements: Elements;
    }
  | { readonly kind: 'twoCards' }
  | { readonly kind: 'unreadable' };

const holdsAPerson = (type: string) => type === 'DL' || type === 'ID' || type === 'EN';
const separators = /\p{Cc}+/u;
const element = /^([DP][A-Z]{2})(.*)$/s;
/** Of two different values one belongs to another card. */
const ofOnePerson = new Set(['DAQ', 'DCS', 'DAC', 'DCT', 'DAA', 'DAB', 'DBB']);

const withoutType = (line: string) => line.replace(/^(?:DL|ID|EN)(?=[DP][A-D][A-Z])/, '');

/** The part's own lines; null where they are no elements, or where two cards stand in them. */
function collect(lines: readonly string[]): Map<string, string> | 'twoCards' {
  const elements = new Map<string, string>();
  for (const line of lines) {
    const [, id, value = ''] = element.exec(line) ?? [];
    if (id === undefined) continue;
    const held = elements.get(id);
    if (held === undefined) elements.set(id, value);
    else if (ofOnePerson.has(id) && held.trim() !== value.trim()) return 'twoCards';
  }
  return elements;
}

/** Somebody's elements, where the header says that nobody's stand. */
const strayElement = /(?:^|\p{Cc})(?:DL|ID|EN)?D[A-D][A-Z]/u;

/** The lines of the person's parts where every declared offset and length holds; null else. */
function byOffsets(scan: string, { parts, end }: LicenceHeader): string[] | null {
  if (!parts.some(({ type }) => holdsAPerson(type))) return null;
  const lines: string[] = [];
  let reached = end;
  for (const { type, offset, length } of parts.toSorted((one, other) => one.offset - other.offset)) {
    const stop = offset + length;
    if (offset < reached || strayElement.test(scan.slice(reached, offset))) return null;
    reached = stop;
    if (!holdsAPerson(type)) continue;
    // The last separator of all may be lost; nothing else may.
    const ends = stop > scan.length ? stop - scan.length <= 1 : /[\n\r]/.test(scan[stop - 1] ?? '');
    if (!ends || scan.slice(offset, offset + 2) !== type) return null;
    lines.push(...scan.slice(offset + 2, stop).split(separators));
  }
  if (strayElement.test(scan.slice(reached))) return null;
  return lines.every((line) => line.trim() === '' || element.test(line)) ? lines : null;
}

/** What belongs to the issuer alone is left out, also where it is run into the line before it. */
function withoutIssuersPart(body: string, { parts }: LicenceHeader): string {
  const own = parts.find(({ type }) => type.startsWith('Z'));
  return own ? body.replace(new RegExp(`${own.type}(?=${own.type}[A-Z])\\P{Cc}*`, 'u'), '') : body;
}

export function elementsOf(scan: string, header: LicenceHeader): Found {
  const idCard = header.parts.some(({ type }) => type === 'ID');
  const found = (level: 1 | 2 | 3, elements: Map<string, string> | 'twoCards'): Found =>
    elements === 'twoCards' ? { kind: 'twoCards' } : { kind: 'found', level, idCard, elements };

  const exact = byOffsets(scan, header);
  if (exact) return found(1, collect(exact));
  const body = withoutIssuersPart(scan.slice(header.end), header);
  const lines = body.split(separators).map(withoutType).filter(Boolean);
  const split = splitUnseparated(lines);
  if (split === null) return { kind: 'unreadable' };
  return found(split.someLost ? 3 : 2, collect(split.lines));
}
