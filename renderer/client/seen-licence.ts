/** The photo ID that was scanned last, and how its name compares: the sale takes it from here (R-MD-5, B-ID-3). */
import type { LicenceLevel, NameComparison } from '../../preload/contract/licence';
import type { LicenceMatch, LicenceScan } from '../../preload/contract/scan';
import { held } from './held';

export interface SeenLicence {
  /** Whose record it was compared with. */
  readonly person: string;
  readonly kind: 'licence' | 'idCard';
  readonly level: LicenceLevel;
  readonly names: NameComparison;
  readonly sameBirthDate: boolean;
  readonly expired: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The licence that was scanned last, whole: its page shows it until the next scan. */
export const scannedLicence = held<LicenceScan>();
const seen = held<SeenLicence>();

export function noteLicence(scan: LicenceScan, match: LicenceMatch): void {
  const { licence, expired } = scan;
  const { id: person, names, sameBirthDate } = match;
  const { kind, level } = licence;
  seen.set({ person, kind, level, names, sameBirthDate, expired, at: Date.now() });
}

/** A scan takes the place of the one before it, also where it led to nobody. */
export function takeScan(scan: LicenceScan): void {
  scannedLicence.set(scan);
  seen.set(null);
  const [only] = scan.matches;
  if (only && scan.matches.length === 1 && scan.found === 'sure') noteLicence(scan, only);
}

/** What was seen of this person's photo ID at this window since sign-in; null where nothing was. */
export function useSeenLicence(person: string): SeenLicence | null {
  const last = seen.use();
  return last?.person === person ? last : null;
}
