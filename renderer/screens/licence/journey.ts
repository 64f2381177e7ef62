/** What a scanned licence shows, and where each of its answers leads. */
import type { LicenceName, NameDifference } from '../../../preload/contract/licence';
import type { LicenceMatch, LicenceScan } from '../../../preload/contract/scan';
import type { PersonName } from '../../../preload/contract/values';
import { pathTo } from '../../routes';

/** Who the page is about: one sure person, several, somebody who might be meant, nobody. */
export type Outcome = 'one' | 'several' | 'perhaps' | 'none';

export function outcomeOf({ found, matches }: LicenceScan): Outcome {
  if (found === 'sure') return matches.length === 1 ? 'one' : 'several';
  return found;
}

export interface NameRow {
  readonly part: NameDifference['part'];
  readonly licence: string;
  readonly record: string;
  /** How they differ; null where they do not. */
  readonly how: NameDifference['how'] | null;
}

const parts = ['given', 'middle', 'family', 'suffix'] as const;

/** Both names part by part; a part that neither has is left out. */
export function nameRows(licence: LicenceName, match: Pick<LicenceMatch, 'name' | 'names'>): NameRow[] {
  const kept: Required<PersonName> = match.name;
  return parts
    .map((part) => ({
      part,
      licence: licence[part],
      record: kept[part],
      how: match.names.differences.find((one) => one.part === part)?.how ?? null,
    }))
    .filter((row) => row.licence !== '' || row.record !== '');
}

/** A change of address is a registration session of its own (R-MD-1). */
export const changeAddressOf = (person: string, minor: boolean): string =>
  `${pathTo('registerNew')}?purpose=change&subject=${minor ? 'minor' : 'patient'}&patient=${person}`;

/** The worst thing that the scan says about the licence itself; null where nothing is wrong. */
export const warningsOf = ({ licence, expired, comesOfAgeOn }: LicenceScan) =>
  [
    expired && ('expired' as const),
    comesOfAgeOn !== null && ('underAge' as const),
    licence.doubts.includes('birthInFuture') && ('birthInFuture' as const),
    licence.doubts.includes('datesDisagree') && ('datesDisagree' as const),
    licence.laterVersion && ('laterVersion' as const),
  ].filter((one) => one !== false);
