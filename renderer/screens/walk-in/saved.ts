import type { WalkInView } from '../../../preload/contract/registration';
import { type AnswersOf, type TaskId, taskAnswers } from '../../../preload/contract/registration-values';

/** Saved answers come as `unknown` and are read with the task's own schema; null before the first save. */
export function savedAnswers<Task extends TaskId>(view: WalkInView, id: Task): AnswersOf<Task> | null {
  const read = taskAnswers[id].safeParse(view.tasks.find((task) => task.id === id)?.answers);
  return read.success ? (read.data as AnswersOf<Task>) : null;
}
