/** The header of a code: issuer, version, and where its parts stand. */
import { compliant } from './controls';

export interface Designator {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

export interface LicenceHeader {
  readonly issuer: string;
  readonly version: number;
  readonly parts: readonly Designator[];
  /** Where the header ends and the first part begins, if nothing was lost between them. */
  readonly end: number;
}

/** Issuer, version, then in version 1 the number of parts, since version 2 the issuer's own version before it. */
const start = /^(\d{6})(\d{2})(?:\d{0,4}?)(?=DL|ID|EN|Z[A-Z]|D[A-D][A-Z]|\d*\p{Cc})/u;
const designator = /^(DL|ID|EN|Z[A-Z])(\d{4})(\d{4})/;

/** Null where not even the version can be read. */
export function headerOf(scan: string): LicenceHeader | null {
  const read = start.exec(scan.slice(compliant.length));
  if (!read) return null;
  const [head, issuer = '', version = ''] = read;
  const parts: Designator[] = [];
  let end = compliant.length + head.length;
  for (let next = designator.exec(scan.slice(end)); next; next = designator.exec(scan.slice(end))) {
    const [whole, type = '', offset = '', length = ''] = next;
    parts.push({ type, offset: Number(offset), length: Number(length) });
    end += whole.length;
  }
  return { issuer, version: Number(version), parts, end };
}
