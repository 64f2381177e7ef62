/** What two records contradict each other in: somebody looks at it before they are made one. */

import type { Relationship } from '../../preload/contract/caregiver-answers';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { judgePatients, judgePlace } from './caregiving';

/** Somebody at the other end of a care that holds now. */
export interface Tied {
  readonly id: string;
  readonly name: string;
  readonly relationship: Relationship;
}

export interface MergeFacts {
  readonly birthDate: string;
  /** Numbers of sessions that are under way. */
  readonly openSessions: readonly string[];
  /** Numbers of cards that were not withdrawn. */
  readonly cardNumbers: readonly string[];
  /** Who cares for this person now. */
  readonly caregivers: readonly Tied[];
  /** For whom this person cares now. */
  readonly wards: readonly Tied[];
}

const lists = ['openSessions', 'cardNumbers'] as const;

export interface Clash {
  readonly what: 'birthDate' | (typeof lists)[number] | 'caregivers' | 'wards';
  readonly one: string;
  readonly other: string;
}

const listed = (values: readonly string[]) => values.join(', ');

/** Everybody once, whatever their names are. */
const distinct = (all: readonly Tied[]) => [...new Map(all.map((tied) => [tied.id, tied])).values()];
const named = (all: readonly Tied[]) => listed(distinct(all).map(({ name }) => name));

/** More people care for one patient than may (CGS 21a-408a). */
export const tooManyCaregivers = (caregivers: readonly Tied[], book: Rulebook, today: Day): boolean =>
  judgePlace(distinct(caregivers).length - 1, book, today) !== null;

/** One person cares for more patients than may be without a tie to each (R-CG-2). */
export const tooManyWards = (wards: readonly Tied[], book: Rulebook, today: Day): boolean => {
  const once = distinct(wards);
  // Two rows of one patient may name two ties: the weaker one counts.
  const ties = wards.map(({ relationship }) => relationship);
  return once.length > 1 && judgePatients(ties, book, today) !== null;
};

/** Both have something of which a person has one; or one person would have more care than the law allows. */
export function clashesOf(one: MergeFacts, other: MergeFacts, book: Rulebook, today: Day): Clash[] {
  const clashes: Clash[] = [];
  if (one.birthDate !== other.birthDate)
    clashes.push({ what: 'birthDate', one: one.birthDate, other: other.birthDate });
  for (const what of lists) {
    const [mine, theirs] = [[...new Set(one[what])].sort(), [...new Set(other[what])].sort()];
    const both = mine.length > 0 && theirs.length > 0;
    if (both && listed(mine) !== listed(theirs))
      clashes.push({ what, one: listed(mine), other: listed(theirs) });
  }
  for (const [what, tooMany] of [
    ['caregivers', tooManyCaregivers],
    ['wards', tooManyWards],
  ] as const) {
    const both = one[what].length > 0 && other[what].length > 0;
    if (both && tooMany([...one[what], ...other[what]], book, today))
      clashes.push({ what, one: named(one[what]), other: named(other[what]) });
  }
  return clashes;
}
