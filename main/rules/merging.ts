/** What two records contradict each other in: somebody looks at it before they are made one. */

export interface MergeFacts {
  readonly birthDate: string;
  /** Numbers of sessions that are under way. */
  readonly openSessions: readonly string[];
  /** Numbers of cards that were not withdrawn. */
  readonly cardNumbers: readonly string[];
  /** Who cares for this person now. */
  readonly caregivers: readonly string[];
}

const lists = ['openSessions', 'cardNumbers', 'caregivers'] as const;

export interface Clash {
  readonly what: 'birthDate' | (typeof lists)[number];
  readonly one: string;
  readonly other: string;
}

const listed = (values: readonly string[]) => values.join(', ');

/** Both have something of which a person has one. */
export function clashesOf(one: MergeFacts, other: MergeFacts): Clash[] {
  const clashes: Clash[] = [];
  if (one.birthDate !== other.birthDate)
    clashes.push({ what: 'birthDate', one: one.birthDate, other: other.birthDate });
  for (const what of lists) {
    const [mine, theirs] = [[...new Set(one[what])].sort(), [...new Set(other[what])].sort()];
    const both = mine.length > 0 && theirs.length > 0;
    if (both && listed(mine) !== listed(theirs))
      clashes.push({ what, one: listed(mine), other: listed(theirs) });
  }
  return clashes;
}
