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
  | { readonly kind: 'saved'; readonly view: WalkInView }
  | { readonly kind: 'answered'; readonly answer: 'yes' | 'no'; readonly statements: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'staffAsked' }
  | { readonly kind: 'staffLeft' };

export const start: Journey = { step: 'welcome', statement: 0, stopped: false, takingBack: false };

const isHanded = (task: TaskView): task is TaskView & { id: HandedTask } =>
  handOverTasks.some((id) => id === task.id);

/** The first handed task that is still to do, in the order of the task list. */
export const firstOpen = (view: WalkInView): Step =>
  view.tasks.filter(isHanded).find((task) => task.state !== 'done' && task.state !== 'notNeeded')?.id ??
  'done';

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'began':
    case 'saved':
      return { ...journey, step: firstOpen(event.view), statement: 0 };
    case 'answered':
      return event.answer === 'no'
        ? { ...journey, step: 'done', stopped: true }
        : { ...journey, statement: Math.min(journey.statement + 1, event.statements) };
    case 'back':
      return journey.statement > 0
        ? { ...journey, statement: journey.statement - 1 }
        : { ...journey, step: 'welcome' };
    case 'staffAsked':
      return { ...journey, takingBack: true };
    case 'staffLeft':
      return { ...journey, takingBack: false };
  }
}
