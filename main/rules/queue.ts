/** Places in the queue: what may follow what, and how long people waited (R-ST-1). */
import type { PlaceMove, PlaceState } from '../../preload/contract/queue';

type Step = Exclude<PlaceMove, 'undo'>;

const steps: Readonly<Record<Step, { readonly from: readonly PlaceState[]; readonly to: PlaceState }>> = {
  call: { from: ['waiting'], to: 'called' },
  attend: { from: ['called'], to: 'atCounter' },
  // Before the counter was a state of its own, whoever was called was served at once.
  serve: { from: ['called', 'atCounter'], to: 'served' },
  // Somebody may go before they are called, and after.
  leave: { from: ['waiting', 'called', 'atCounter'], to: 'left' },
  noShow: { from: ['called'], to: 'noShow' },
};

/** The steps that still stand, once each undo has taken the last one back. */
function standing(moves: readonly PlaceMove[]): readonly Step[] {
  const kept: Step[] = [];
  for (const move of moves) {
    if (move === 'undo') kept.pop();
    else kept.push(move);
  }
  return kept;
}

/** Where a place stands after its moves; null where the last one could not follow. */
export function stateAfter(moves: readonly PlaceMove[]): PlaceState | null {
  const before = moves.slice(0, -1);
  if (moves.at(-1) === 'undo' && standing(before).length === 0) return null;
  let state: PlaceState = 'waiting';
  for (const step of standing(moves)) {
    if (!steps[step].from.includes(state)) return null;
    state = steps[step].to;
  }
  return state;
}

/** Whether a step that was taken for them still stands. */
export const stillStands = (moves: readonly PlaceMove[], step: Step): boolean =>
  standing(moves).includes(step);

/** States in which a place is over. */
export const isOver = (state: PlaceState): boolean =>
  state === 'served' || state === 'left' || state === 'noShow';

/** Middle and longest of how long people waited or were helped, in whole minutes; null where nobody was yet. */
export function spansOf(
  minutes: readonly number[],
): { people: number; median: number; longest: number } | null {
  if (minutes.length === 0) return null;
  const sorted = minutes.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : Math.floor(((sorted[half - 1] ?? 0) + upper) / 2);
  return { people: sorted.length, median, longest: sorted.at(-1) ?? 0 };
}
