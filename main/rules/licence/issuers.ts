/** Who issued a licence, by AAMVA's issuer identification number. */

const dense = (from: number, states: string): [number, string][] =>
  states.split(' ').flatMap((state, at): [number, string][] => (state === '-' ? [] : [[from + at, state]]));

// A dash is no state: the Department of State, and two of Mexico.
const states = new Map([
  ...dense(604426, 'PE AS QC YT MP PR AB NU NT'),
  ...dense(636000, 'VA NY MA MD NC SC CT LA MT NM FL DE ON NS CA TX NL NB IA GU CO AR KS OH VT PA AZ -'),
  ...dense(636028, 'BC OR MO WI MI AL ND IL NJ IN MN NH UT ME SD DC SK WA KY HI MB NV ID MS RI TN NE GA'),
  ...dense(636058, 'OK AK WY WV VI'),
]);

const provinces = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));

export interface Issuer {
  readonly jurisdiction: string;
  readonly country: 'USA' | 'CAN';
}

/** Null for a number that belongs to nobody in the United States or Canada. */
export function issuerOf(number: string): Issuer | null {
  const jurisdiction = states.get(Number(number));
  if (jurisdiction === undefined) return null;
  return { jurisdiction, country: provinces.has(jurisdiction) ? 'CAN' : 'USA' };
}
