/** Who might be the person that is about to be kept: found by sound, birth date and ZIP code, through indexes alone. */
import { z } from 'zod';
import type { PersonName } from '../../preload/contract/values';
import type { Traits } from '../rules/likeness';
import { day, leaveAll, nameOf, nameParts } from './rows';
import { nameWords, soundPairs } from './sounds';
import type { Row, Unit } from './unit';

const CandidateRow = z
  .object({
    id: z.string(),
    ...nameParts,
    birthDate: day,
    zip: z.string().nullable(),
    town: z.string().nullable(),
  })
  .transform(({ id, birthDate, zip, town, ...name }) => ({ id, name: nameOf(name), birthDate, zip, town }));
export type Candidate = z.infer<typeof CandidateRow>;

export interface Asked {
  readonly name: PersonName;
  readonly birthDate: string;
  /** Five digits. */
  readonly zip: string | null;
  /** Birth dates that are looked at for a name that sounds so, the typed one among them. */
  readonly dates: readonly string[];
}

/** Nobody reads more; a name that more people have is told apart by the birth date. */
const most = 200;
/** People of one sounding whose address is looked at. */
const mostHeard = 1000;

export const traitsOf = (name: PersonName, birthDate: string, zip: string | null): Traits => ({
  ...nameWords(name),
  birthDate,
  zip,
});

const ids = async (rows: PromiseLike<Row[]>): Promise<string[]> =>
  z
    .array(z.object({ id: z.string() }))
    .parse(await rows)
    .map(({ id }) => id);

/** Everybody who was born that day. */
export const bornOn = (unit: Unit, birthDate: string) =>
  unit('person').where('birth_date', birthDate).select('id').limit(most);

/** Whose name sounds so and who was born on one of these days. */
export const heardOn = (unit: Unit, pairs: readonly string[], dates: readonly string[]) =>
  unit('person_sound')
    .whereIn('code', [...pairs])
    .whereIn('birth_date', [...dates])
    .distinct('person_id as id')
    .limit(most);

/** Whose name sounds so and who lives there. */
export function heardAt(unit: Unit, pairs: readonly string[], zip: string) {
  const heard = unit('person_sound')
    .whereIn('code', [...pairs])
    .select('person_id')
    .limit(mostHeard);
  return unit('person_address as address')
    .whereIn('address.person_id', heard)
    .whereNull('until_at')
    .whereRaw('substr(zip, 1, 5) = ?', [zip])
    .distinct('address.person_id as id')
    .limit(most);
}

/** Bounded, however many people there are; merged records among them, by whatever name they had. */
export async function candidates(unit: Unit, { name, birthDate, zip, dates }: Asked): Promise<Candidate[]> {
  const pairs = soundPairs(nameWords(name));
  const found = new Set(await ids(bornOn(unit, birthDate)));
  for (const id of await ids(heardOn(unit, pairs, dates))) found.add(id);
  if (zip !== null) for (const id of await ids(heardAt(unit, pairs, zip))) found.add(id);
  if (found.size === 0) return [];
  const rows = await unit('person')
    .leftJoin('person_address as address', (on) =>
      on.on('address.person_id', 'person.id').andOnNull('address.until_at'),
    )
    .whereIn('person.id', [...found])
    .select(['id', 'given', 'middle', 'family', 'suffix', 'birth_date'].map((column) => `person.${column}`))
    .select('address.zip', 'address.town');
  return leaveAll(CandidateRow, rows);
}

/** Keeps what a person's name sounds like, with the birth date that tells namesakes apart. */
export async function keepSounds(
  unit: Unit,
  person: string,
  name: PersonName,
  birthDate: string,
): Promise<void> {
  await unit('person_sound').where({ person_id: person }).delete();
  const rows = soundPairs(nameWords(name)).map((code) => ({
    code,
    birth_date: birthDate,
    person_id: person,
  }));
  if (rows.length > 0) await unit('person_sound').insert(rows);
}
