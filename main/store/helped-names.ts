/** Names of those who are helped and kept as no person: how their sessions are found. */
import { z } from 'zod';
import type { PersonName } from '../../preload/contract/values';
import { leaveAll } from './rows';
import { afterPrefix, searchTails, searchText } from './search-text';
import type { Unit } from './unit';

/** Every way in which somebody may begin to type the name. */
function readingsOf({ given, middle, family }: PersonName): string[] {
  const [first, last] = [searchText(given), searchText(family)];
  const families = [last, ...searchTails(family)];
  const all = [`${first} ${last}`, searchText(`${given} ${middle} ${family}`)];
  return [...new Set([...all, ...families.map((read) => `${read} ${first}`)])].map((read) => read.trim());
}

export async function keepHelpedName(unit: Unit, session: string, name: PersonName): Promise<void> {
  const rows = readingsOf(name).map((reading) => ({ reading, session_id: session }));
  await unit('helped_name').insert(rows);
}

/** The newest session first, by the beginning of the name however it is read. */
export async function helpedBy(unit: Unit, text: string, limit: number): Promise<string[]> {
  const typed = searchText(text);
  if (typed === '') return [];
  const rows = await unit('helped_name')
    .join('registration_session as session', 'session.id', 'helped_name.session_id')
    .where('reading', '>=', typed)
    .where('reading', '<', afterPrefix(typed))
    .distinct('session.id', 'session.serial')
    .orderBy('session.serial', 'desc')
    .limit(limit);
  return leaveAll(z.object({ id: z.string() }), rows).map(({ id }) => id);
}
