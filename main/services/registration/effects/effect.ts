import type { AnswersOf, TaskId } from '../../../../preload/contract/registration-values';
import { refuse } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import type { SessionFile } from '../../common/session-file';

/** Checks a task's answers, writes what follows from them, and answers what is to be saved. */
export type Effect<Task extends TaskId> = (
  answers: AnswersOf<Task>,
  file: SessionFile,
  scope: Scope,
) => Promise<AnswersOf<Task>>;

/** The person who registers; sessions with tasks about a person have one. */
export const personIn = ({ record }: SessionFile): string => record.person.id ?? refuse('not-found');
export const patientIn = ({ record }: SessionFile): string => record.patient?.id ?? refuse('not-found');
