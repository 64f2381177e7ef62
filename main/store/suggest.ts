/** Prefix search over the folded names, in a form that uses the indexes however many people there are. */
import { afterPrefix, searchText } from './search-text';
import type { Row, Unit } from './unit';

type Name = 'search_family' | 'search_given';

/** More words than this belong to no name; the rest only costs time. */
const mostWords = 6;

/** Ways to read the words: one part alone, or split between the two parts in either order. */
function readings(words: readonly string[]): Partial<Record<Name, string>>[] {
  const whole = words.join(' ');
  const ways: Partial<Record<Name, string>>[] = [{ search_family: whole }, { search_given: whole }];
  for (let cut = 1; cut < words.length; cut++) {
    const [first, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    ways.push({ search_family: first, search_given: rest }, { search_family: rest, search_given: first });
  }
  return ways;
}

function query(unit: Unit, way: Partial<Record<Name, string>>, limit: number) {
  const order: Name[] =
    way.search_family === undefined ? ['search_given', 'search_family'] : ['search_family', 'search_given'];
  const rows = unit('person').select<Row[]>('person.*');
  for (const [column, prefix] of Object.entries(way))
    rows.where(column, '>=', prefix).where(column, '<', afterPrefix(prefix));
  return rows
    .whereNull('merged_into')
    .whereExists(unit('patient').select('person_id').whereRaw('patient.person_id = person.id'))
    .orderBy(order.map((column) => ({ column })))
    .limit(limit);
}

const key = (row: Row) =>
  `${row.search_family}\u0000${row.search_given}\u0000${row.birth_date}\u0000${row.id}`;

export async function suggestPatients(unit: Unit, text: string, limit: number): Promise<Row[]> {
  const words = searchText(text).split(' ').filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return [];
  const found = new Map<unknown, Row>();
  for (const way of readings(words)) for (const row of await query(unit, way, limit)) found.set(row.id, row);
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, limit);
}
