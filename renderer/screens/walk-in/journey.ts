/** The walk-in's own way through the screen: greeting, the handed tasks one by one, and back to staff. */
import type { TaskView, WalkInView } from '../../../preload/contract/registration';
import { handOverTasks } from '../../../preload/contract/registration-values';

type HandedTask = (typeof handOverTasks)[number];
export type Step = 'welcome' | HandedTask | 'done';

export interface Journey {
  readonly step: Step;
  /** Which statement is on screen (R-PAT-7: one by one). */
  readonly statement: number;
  /** A "No" to a statement stops the way; staff go on from here. */
  readonly stopped: boolean;
  /** The staff member's PIN is asked over whatever stands there. */
  readonly takingBack: boolean;
}

export type JourneyEvent =
  | { readonly kind: 'began'; readonly view: WalkInView }
  | { readonly kind: 'reviewed'; readonly view: WalkInView }
  | {
      readonly kind: 'answered';
      readonly answer: 'yes' | 'no';
      readonly last: boolean;
      readonly view: WalkInView;
    }
  | { readonly kind: 'changeAnswer' }
  | { readonly kind: 'back' }
  | { readonly kind: 'staffAsked' }
  | { readonly kind: 'staffLeft' };

export const start: Journey = { step: 'welcome', statement: 0, stopped: false, takingBack: false };

const isHanded = (task: TaskView): task is TaskView & { id: HandedTask } =>
  handOverTasks.some((id) => id === task.id);

const handed = (view: WalkInView) => view.tasks.filter(isHanded);

/** The first handed task that is still to do, in the order of the task list; all done: to the first, for a look. */
const firstStep = (view: WalkInView): Step =>
  handed(view).find((task) => task.state !== 'done' && task.state !== 'notNeeded')?.id ??
  handed(view)[0]?.id ??
  'done';

/**
 * What was asked once in this sitting is not asked again, even if an item needs correcting; a task that
 * cannot start because of that is left to another day.
 */
function stepAfter(view: WalkInView, step: HandedTask): Step {
  const rest = handed(view).slice(handed(view).findIndex(({ id }) => id === step) + 1);
  return rest.find((task) => task.state !== 'cannotStart')?.id ?? 'done';
}

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'began':
      return { ...journey, step: firstStep(event.view), statement: 0 };
    case 'reviewed':
      return { ...journey, step: stepAfter(event.view, 'review'), statement: 0 };
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
    case 'staffLeft':
      return { ...journey, takingBack: false };
  }
}
