/** Saved answers come as `unknown` and are read with the task's own schema. */
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import { type AnswersOf, type TaskId, taskAnswers } from '../../../preload/contract/registration-values';

/** Null before the first save, and for answers of an older shape: they are asked again. */
export function savedAnswers<Task extends TaskId>(id: Task, task: Pick<TaskView, 'answers'> | undefined) {
  const read = taskAnswers[id].safeParse(task?.answers);
  return read.success ? (read.data as AnswersOf<Task>) : null;
}

export const answersIn = <Task extends TaskId>(view: Pick<SessionView, 'tasks'>, id: Task) =>
  savedAnswers(
    id,
    view.tasks.find((task) => task.id === id),
  );
