/** Card numbers while they are typed. */
import { z } from 'zod';
import type { Day, PersonName } from '../../preload/contract/values';
import { surviving } from './merged';
import { day, leaveAll, leaveOne, nameOf, nameParts } from './rows';
import { afterPrefix, compactNumber } from './search-text';
import type { Unit } from './unit';

const SuggestedRow = z
  .object({
    id: z.string(),
    number: z.string(),
    birthDate: day,
    mergedInto: z.string().nullable(),
    ...nameParts,
  })
  .transform(({ id, number, birthDate, mergedInto, ...name }) => ({
    patient: id,
    number,
    birthDate,
    mergedInto,
    name: nameOf(name),
  }));
const PersonRow = z
  .object({ id: z.string(), birthDate: day, ...nameParts })
  .transform(({ id, birthDate, ...name }) => ({ patient: id, birthDate, name: nameOf(name) }));

export interface SuggestedCard {
  readonly patient: string;
  readonly number: string;
  readonly birthDate: Day;
  readonly name: PersonName;
}

const parts = ['id', 'birth_date', 'given', 'middle', 'family', 'suffix'];

/** A merged record's number is told with the surviving person. */
export async function suggestNumbers(unit: Unit, text: string, limit: number): Promise<SuggestedCard[]> {
  const typed = compactNumber(text.trim().toUpperCase());
  if (typed === '') return [];
  const rows = await unit('certificate_number as held')
    .join('person', 'person.id', 'held.holder_id')
    .where('held.compact', '>=', typed)
    .where('held.compact', '<', afterPrefix(typed))
    .whereExists(unit('patient').select('person_id').whereRaw('patient.person_id = person.id'))
    .select([...parts, 'merged_into'].map((name) => `person.${name}`))
    .select('held.number')
    .orderBy('held.compact')
    .limit(limit);
  const found: SuggestedCard[] = [];
  for (const { mergedInto, ...card } of leaveAll(SuggestedRow, rows)) {
    const person = mergedInto === null ? null : await surviving(unit, mergedInto);
    const kept = person === null ? undefined : await unit('person').where({ id: person }).first(parts);
    found.push({ ...card, ...leaveOne(PersonRow, kept) });
  }
  return found;
}
