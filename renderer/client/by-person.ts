/** Lines about one person stand together, in the order in which people come up. */
import type { PersonName } from '../../preload/contract/values';

interface About {
  readonly about: { readonly id: string | null; readonly name: PersonName };
  readonly session: string | { readonly id: string } | null;
}

export interface PersonLines<Line> {
  readonly key: string;
  readonly name: PersonName;
  readonly lines: readonly [Line, ...Line[]];
}

/** Where no record of a person is kept, their session tells them apart. */
function keyOf({ about, session }: About): string {
  const sessionId = typeof session === 'string' ? session : session?.id;
  return about.id ?? sessionId ?? JSON.stringify(about.name);
}

export function byPerson<Line extends About>(lines: readonly Line[]): PersonLines<Line>[] {
  const groups = new Map<string, PersonLines<Line>>();
  for (const line of lines) {
    const key = keyOf(line);
    const found = groups.get(key);
    groups.set(key, {
      key,
      name: line.about.name,
      lines: found ? [...found.lines, line] : [line],
    });
  }
  return [...groups.values()];
}
