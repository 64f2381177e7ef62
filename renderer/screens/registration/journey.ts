/** Where a registration session's screen stands. The address holds it, so that a lock or a restart loses nothing. */
import type { SessionView } from '../../../preload/contract/registration';
import { type TaskId, taskIds } from '../../../preload/contract/registration-values';

const otherPlaces = ['tasks', 'waiting', 'check', 'finished', 'handOver', 'abandon', 'returned'] as const;
export type Place = TaskId | (typeof otherPlaces)[number];

export interface Journey {
  readonly place: Place;
  /** The task was opened by a *Change* link of the check page, and leads back there. */
  readonly changing: boolean;
}

/** What a move depends on; a `SessionView` has it all. */
export type Progress = Pick<SessionView, 'nextTask' | 'canFinish' | 'waitsFor'>;

export type JourneyEvent =
  | { readonly kind: 'chose'; readonly place: Place }
  | { readonly kind: 'changing'; readonly task: TaskId }
  | { readonly kind: 'saved'; readonly task: TaskId; readonly progress: Progress }
  | { readonly kind: 'finished' }
  | { readonly kind: 'left' };

export const start: Journey = { place: 'tasks', changing: false };
const at = (place: Place): Journey => ({ place, changing: false });

/** The next page: after a save it is the next thing that can be done, never a page that would be refused. */
export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'chose':
      return at(event.place);
    case 'changing':
      return { place: event.task, changing: true };
    case 'left':
      return start;
    case 'finished':
      return at('finished');
    case 'saved':
      return afterSave(journey, event.task, event.progress);
  }
}

function afterSave(journey: Journey, task: TaskId, progress: Progress): Journey {
  // R-PAT-1: without a certification nothing else can start, so the session is parked here.
  if (task === 'certification' && progress.waitsFor.includes('certifier')) return at('waiting');
  // Whom a caregiver's session can be begun for is named now: the list offers it (R-PAT-5, R-MIN-1).
  if ((task === 'caregiver' || task === 'guardian') && progress.waitsFor.includes('caregiver')) return start;
  if (progress.canFinish) return at('check');
  if (journey.changing || progress.nextTask === null || progress.nextTask === task) return start;
  return at(progress.nextTask);
}

const places: readonly Place[] = [...otherPlaces, ...taskIds];
const slugOf = (place: Place) => place.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Reads the last part of the address; anything unknown is the task list. */
export function journeyOf(slug: string | undefined, search: string): Journey {
  const place = places.find((one) => slugOf(one) === slug) ?? 'tasks';
  return { place, changing: new URLSearchParams(search).get('from') === 'check' };
}

/** The last part of the address with its question mark; empty for the task list. */
export const slugFor = (journey: Journey): string =>
  journey.place === 'tasks' ? '' : `${slugOf(journey.place)}${journey.changing ? '?from=check' : ''}`;
