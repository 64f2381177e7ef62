/** Saved answers leave the store through the schema they were saved by, and arrive in today's. */
import { type Answers, TaskId, taskAnswers } from '../../../preload/contract/registration-values';

interface Saved {
  readonly task: string;
  readonly answers: unknown;
  readonly answersVersion: number;
}

/** Version 1 of the log-in asked patients alone. */
function loginNow(answers: unknown, version: number): unknown {
  if (version > 1 || typeof answers !== 'object' || answers === null) return answers;
  const renamed = ([key, value]: [string, unknown]) => [
    key === 'choseIAmAPatient' ? 'choseRole' : key,
    value,
  ];
  return Object.fromEntries(Object.entries(answers).map(renamed));
}

const nowOf: { readonly [Task in TaskId]?: (answers: unknown, version: number) => unknown } = {
  login: loginNow,
};

export function answerNow({ task, answers, answersVersion }: Saved): unknown {
  const id = TaskId.parse(task);
  return taskAnswers[id].parse(nowOf[id]?.(answers, answersVersion) ?? answers);
}

export const answersOf = (saved: readonly Saved[]): Answers =>
  Object.fromEntries(saved.map((row) => [row.task, answerNow(row)]));
