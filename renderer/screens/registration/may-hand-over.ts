/** Which tasks the walk-in can be given now, and what the others wait for. */
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import { handOverTasks, type TaskId } from '../../../preload/contract/registration-values';

const settled = ({ state }: TaskView) => state === 'done' || state === 'notNeeded';

type Tasks = Pick<SessionView, 'tasks'>;

export const mayBeHanded = (id: TaskId) => handOverTasks.some((one) => one === id);

/** It can start now, or right after others that go along with it: the walk-in does one after the other. */
function hasItsTurn(view: Tasks, task: TaskView): boolean {
  if (task.state !== 'cannotStart') return true;
  return view.tasks
    .filter((one) => task.after.includes(one.id) && !settled(one))
    .every((one) => mayBeHanded(one.id) && hasItsTurn(view, one));
}

export const canHandOver = (view: Tasks): readonly TaskId[] =>
  view.tasks
    .filter((task) => mayBeHanded(task.id) && task.state !== 'notNeeded' && hasItsTurn(view, task))
    .map(({ id }) => id);

/** What has to be done first by somebody else than the walk-in; empty where a task could be handed over. */
export function blockersOf(view: Tasks, task: TaskView): readonly TaskId[] {
  if (task.state !== 'cannotStart') return [];
  const open = view.tasks.filter((one) => task.after.includes(one.id) && !settled(one));
  return [...new Set(open.flatMap((one) => (mayBeHanded(one.id) ? blockersOf(view, one) : [one.id])))];
}
