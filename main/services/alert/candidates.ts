/** Walks candidates of the store page by page until enough of them pass the rules. */
import type { Alert } from '../../../preload/contract/alert';
import type { Scope } from '../../scope/scope';
import type { Person } from '../../store/people';
import { patientOf } from '../common/card-face';

export interface Candidates {
  readonly ids: readonly string[];
  /** There are no others after these. */
  readonly last: boolean;
}

export interface Passed {
  readonly found: Alert[];
  /** Candidates were left that nobody looked at. */
  readonly cut: boolean;
}

/** A store in which so many candidates fail says what it has found, and that there may be more. */
const longest = 2000;

export async function pass(
  candidates: (limit: number, offset: number) => Promise<Candidates>,
  judge: (person: Person) => Promise<Alert | null>,
  limit: number,
  scope: Scope,
): Promise<Passed> {
  const met = new Set<string>();
  const found: Alert[] = [];
  const page = Math.min(100, 2 * limit);
  for (let offset = 0; offset < longest; offset += page) {
    const { ids, last } = await candidates(page, offset);
    for (const id of ids) {
      const person = await patientOf(id, scope);
      if (!person || met.has(person.id)) continue;
      met.add(person.id);
      const alert = await judge(person);
      if (alert) found.push(alert);
      if (found.length === limit) return { found, cut: false };
    }
    if (last) return { found, cut: false };
  }
  return { found, cut: true };
}
