/** Prefix search over the folded names, in a form that uses the indexes however many people there are. */
import { meantBy } from './name-words';
import { afterPrefix, searchTails, searchText } from './search-text';
import type { Row, Unit } from './unit';

type Name = 'search_family' | 'search_given' | 'tail';
type Way = Partial<Record<Name, string>>;

/** More words than this belong to no name; the rest only costs time. */
const mostWords = 6;

/** Ways to read the words: one part alone, or split between family and given name in either order. */
function readings(words: readonly string[], family: 'search_family' | 'tail'): Way[] {
  const whole = words.join(' ');
  const ways: Way[] = [{ [family]: whole }];
  if (family === 'search_family') ways.push({ search_given: whole });
  for (let cut = 1; cut < words.length; cut++) {
    const [first, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    ways.push({ [family]: first, search_given: rest }, { [family]: rest, search_given: first });
  }
  return ways;
}

type Among = 'patients' | 'people';

const orders = {
  search_family: 'search_family, search_given',
  search_given: 'search_given, search_family',
  tail: 'tail',
} as const;

/** Asked with every letter that is typed. */
async function query(unit: Unit, way: Way, limit: number, among: Among, birthDate: string | null) {
  const [first] = (['tail', 'search_family', 'search_given'] as const).filter((name) => name in way);
  const begins = Object.entries(way);
  const sql = [
    'SELECT person.* FROM person',
    ...(first === 'tail' ? ['JOIN person_tail ON person_tail.person_id = person.id'] : []),
    'WHERE merged_into IS NULL',
    ...begins.map(([column]) => `AND ${column} >= ? AND ${column} < ?`),
    ...(birthDate === null ? [] : ['AND birth_date = ?']),
    ...(among === 'patients'
      ? ['AND EXISTS (SELECT 1 FROM patient WHERE patient.person_id = person.id)']
      : []),
    `ORDER BY ${orders[first ?? 'search_family']} LIMIT ?`,
  ];
  const bounds = begins.flatMap(([, prefix]) => [prefix, afterPrefix(prefix)]);
  const values = [...bounds, ...(birthDate === null ? [] : [birthDate]), limit];
  return (await unit.ask(sql.join(' '), values)) as readonly Row[];
}

const key = (row: Row) =>
  `${row.search_family}\u0000${row.search_given}\u0000${row.birth_date}\u0000${row.id}`;
const inOrder = (rows: Iterable<Row>) => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** Whose name begins so comes first; then those in whose family name a later word does. */
export async function suggestPeople(
  unit: Unit,
  text: string,
  limit: number,
  among: Among,
  birthDate: string | null = null,
): Promise<Row[]> {
  const words = searchText(text).split(' ').filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return [];
  const found: Row[] = [];
  for (const family of ['search_family', 'tail'] as const) {
    const ways = readings(words, family).map((way) => query(unit, way, limit, among, birthDate));
    const more = new Map((await Promise.all(ways)).flat().map((row) => [row.id, row]));
    for (const row of found) more.delete(row.id);
    found.push(...inOrder(more.values()));
    if (found.length >= limit) break;
  }
  if (found.length < limit)
    found.push(...(await suggestMeant(unit, words, { limit, among, birthDate, found })));
  return found.slice(0, limit);
}

interface Meant {
  readonly limit: number;
  readonly among: Among;
  readonly birthDate: string | null;
  /** Whoever is found already. */
  readonly found: readonly Row[];
}

/** The typed words with one of them, or each, put right: the likeliest first. */
async function putRight(unit: Unit, words: readonly string[]): Promise<string[][]> {
  const meant: string[][] = [];
  for (const word of words) meant.push(await meantBy(unit, word));
  const one = meant.flatMap((others, at) => others.map((other) => words.with(at, other)));
  const all = words.map((word, at) => meant[at]?.[0] ?? word);
  const several = words.filter((word, at) => word !== all[at]).length > 1;
  return several ? [...one, all] : one;
}

/** People whose names were misheard, misspelt or typed from the middle; each way costs a query or two. */
async function suggestMeant(
  unit: Unit,
  words: readonly string[],
  { limit, among, birthDate, found }: Meant,
): Promise<Row[]> {
  const known = new Set(found.map((row) => row.id));
  const more = new Map<unknown, Row>();
  for (const right of await putRight(unit, words))
    for (const family of ['search_family', 'tail'] as const) {
      const ways = readings(right, family).map((way) => query(unit, way, limit, among, birthDate));
      for (const row of (await Promise.all(ways)).flat()) if (!known.has(row.id)) more.set(row.id, row);
      if (known.size + more.size >= limit) return [...more.values()];
    }
  return [...more.values()];
}

/** Keeps how the later words of a person's family name are found. */
export async function keepTails(unit: Unit, person: string, family: string): Promise<void> {
  await unit('person_tail').where({ person_id: person }).delete();
  const rows = searchTails(family).map((tail) => ({ tail, person_id: person }));
  if (rows.length > 0) await unit('person_tail').insert(rows);
}
