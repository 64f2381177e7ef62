/** Checklists hold what the rulebook's list has, each line once and in its order; anything else was read from another one. */
import { StaleError } from '../../../store/errors';
import type { Effect } from './effect';

function inOrder<Line>(
  lines: readonly Line[],
  idOf: (line: Line) => string,
  list: readonly string[],
): Line[] {
  const ids = lines.map(idOf);
  if (new Set(ids).size < ids.length || ids.some((id) => !list.includes(id))) throw new StaleError('list');
  return list.flatMap((id) => lines.filter((line) => idOf(line) === id));
}

export const requirements: Effect<'requirements'> = async ({ items }, { guide }) => ({
  items: inOrder(items, ({ item }) => item, guide.lists.requirements),
});

export const bonaFide: Effect<'bonaFide'> = async ({ items }, { guide }) => ({
  items: inOrder(items, ({ item }) => item, guide.lists.bonaFide),
});

export const certifyingSteps: Effect<'certifyingSteps'> = async ({ done }, { guide }) => ({
  done: inOrder(done, (step) => step, guide.lists.certifyingSteps),
});
