/** Card numbers while they are typed. */
import { z } from 'zod';
import type { Day, PersonName } from '../../preload/contract/values';
import { day, leaveAll, nameOf, nameParts } from './rows';
import { afterPrefix, compactNumber } from './search-text';
import type { Unit } from './unit';

const SuggestedRow = z
  .object({ id: z.string(), number: z.string(), birthDate: day, ...nameParts })
  .transform(({ id, number, birthDate, ...name }) => ({
    patient: id,
    number,
    birthDate,
    name: nameOf(name),
  }));

export interface SuggestedCard {
  readonly patient: string;
  readonly number: string;
  readonly birthDate: Day;
  readonly name: PersonName;
}

/** A merged record's number is told with the surviving person. */
export async function suggestNumbers(unit: Unit, text: string, limit: number): Promise<SuggestedCard[]> {
  const typed = compactNumber(text.trim().toUpperCase());
  if (typed === '') return [];
  const rows = await unit('certificate_number as held')
    .join('person as entered', 'entered.id', 'held.holder_id')
    .join('person', 'person.id', unit.raw('coalesce(??, ??)', ['entered.merged_into', 'entered.id']))
    .where('held.compact', '>=', typed)
    .where('held.compact', '<', afterPrefix(typed))
    .whereExists(unit('patient').select('person_id').whereRaw('patient.person_id = person.id'))
    .select(['id', 'birth_date', 'given', 'middle', 'family', 'suffix'].map((name) => `person.${name}`))
    .select('held.number')
    .orderBy('held.compact')
    .limit(limit);
  return leaveAll(SuggestedRow, rows);
}
