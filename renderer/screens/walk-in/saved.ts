import type { z } from 'zod';
import type { TaskId } from '../../../preload/contract/registration-values';
import type { WalkInView } from '../../../preload/contract/registration-view';

/** Saved answers come as `unknown` and are read with the task's own schema; null before the first save. */
export function savedAnswers<Answers>(
  view: WalkInView,
  id: TaskId,
  schema: z.ZodType<Answers>,
): Answers | null {
  const read = schema.safeParse(view.tasks.find((task) => task.id === id)?.answers);
  return read.success ? read.data : null;
}
