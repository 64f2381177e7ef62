/** The walk-in's own way through the screen: greeting, the handed tasks one by one, and back to staff. */
import type { TaskView, WalkInView } from '../../../preload/contract/registration';
import { handOverTasks } from '../../../preload/contract/registration-values';
import { atTheStart, type WalkInPlace } from '../../../preload/contract/walk-in-place';

export type HandedTask = (typeof handOverTasks)[number];

/** The place is kept by main too; what lies over the page is this window's own. */
export interface Journey extends WalkInPlace {
  /** The staff member's PIN is asked over whatever stands there. */
  readonly takingBack: boolean;
  /** The form for a question lies over it (R-ST-2). */
  readonly asking: boolean;
}

export type JourneyEvent =
  | { readonly kind: 'began'; readonly view: WalkInView }
  | { readonly kind: 'saved'; readonly task: HandedTask; readonly view: WalkInView }
  | {
      readonly kind: 'answered';
      readonly answer: 'yes' | 'no';
      readonly last: boolean;
      readonly view: WalkInView;
    }
  | { readonly kind: 'changeAnswer' }
  | { readonly kind: 'back' }
  | { readonly kind: 'staffAsked' }
  | { readonly kind: 'questionAsked' }
  | { readonly kind: 'closed' };

export const start: Journey = { ...atTheStart, takingBack: false, asking: false };

/** A page that comes back goes on where main knows the walk-in to be. */
export const resumed = (at: WalkInPlace): Journey => ({ ...start, ...at });

export const placeOf = ({ step, statement, stopped }: Journey): WalkInPlace => ({ step, statement, stopped });

const isHanded = (task: TaskView): task is TaskView & { id: HandedTask } =>
  handOverTasks.some((id) => id === task.id);

export const handed = (view: WalkInView) => view.tasks.filter(isHanded);

/** The first handed task that is still to do, in the order of the task list; all done: to the first, for a look. */
const firstStep = (view: WalkInView): Journey['step'] =>
  handed(view).find((task) => task.state !== 'done' && task.state !== 'notNeeded')?.id ??
  handed(view)[0]?.id ??
  'done';

/**
 * What was asked once in this sitting is not asked again, even if an item needs correcting; a task that
 * cannot start because of that is left to another day.
 */
function stepAfter(view: WalkInView, step: HandedTask): Journey['step'] {
  const rest = handed(view).slice(handed(view).findIndex(({ id }) => id === step) + 1);
  return rest.find((task) => task.state !== 'cannotStart')?.id ?? 'done';
}

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'began':
      return { ...journey, step: firstStep(event.view), statement: 0 };
    case 'saved':
      return { ...journey, step: stepAfter(event.view, event.task), statement: 0 };
    case 'answered':
      if (event.answer === 'no') return { ...journey, step: 'done', stopped: true };
      return event.last
        ? { ...journey, step: stepAfter(event.view, 'affirmations') }
        : { ...journey, statement: journey.statement + 1 };
    case 'changeAnswer':
      return { ...journey, step: 'affirmations', stopped: false };
    case 'back':
      return { ...journey, statement: Math.max(0, journey.statement - 1) };
    case 'staffAsked':
      return { ...journey, takingBack: true };
    case 'questionAsked':
      return { ...journey, asking: true };
    case 'closed':
      return { ...journey, takingBack: false, asking: false };
  }
}
