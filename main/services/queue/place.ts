/** A place as its row says it, and what may happen to it next. */
import type { Place, PlaceMove } from '../../../preload/contract/queue';
import type { Day } from '../../../preload/contract/values';
import { isOver, stateAfter, stillStands } from '../../rules/queue';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { type Visit, visits } from '../../store/visits';

export const placeOf = (visit: Visit, today: Day): Place => ({
  ...visit,
  leftOver: isLeftOver(visit, today),
});

/** Of an earlier day, and still on the list: nobody said how it ended. */
export const isLeftOver = ({ day, endedAt }: Visit, today: Day): boolean => endedAt === null && day < today;

/** Carries out one move; a place that another window moved meanwhile is `stale`. */
export async function moved(
  to: { place: string; version: number; move: PlaceMove },
  { now, operator, today, unit, about }: Scope,
): Promise<Place> {
  const kept = visits(unit);
  const visit = (await kept.byId(to.place)) ?? refuse('not-found');
  about(visit.person ?? visit.id);
  const moves = [...(await kept.moves(visit.id)), to.move];
  const state = stateAfter(moves) ?? unacceptable('move', 'choose');
  const by = operator.id;
  const since = (step: 'call' | 'attend') => {
    if (to.move === step) return { at: now, by };
    return stillStands(moves, step) ? 'asBefore' : null;
  };
  await kept.move({
    id: visit.id,
    version: to.version,
    move: to.move,
    state,
    called: since('call'),
    attended: since('attend'),
    endedAt: isOver(state) ? now : null,
    at: now,
    by,
  });
  return placeOf((await kept.byId(visit.id)) ?? refuse('not-found'), today);
}
