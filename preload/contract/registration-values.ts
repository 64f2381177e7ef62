/** The tasks of a registration session and what each of them asks. */
import { z } from 'zod';
import { caregiverAnswers } from './caregiver-answers';
import { helpAnswers } from './help-answers';
import { patientAnswers } from './patient-answers';
import { renewalAnswers } from './renewal-answers';
import { Signature } from './signature';

export const taskIds = [
  'certification',
  'secondCertification',
  'changes',
  'relationship',
  'details',
  'guardian',
  'letters',
  'email',
  'account',
  'login',
  'review',
  'caregiver',
  'documents',
  'affirmations',
  'signature',
  'reported',
  'certifierDetails',
  'requirements',
  'bonaFide',
  'certifyingSteps',
  'registrantDetails',
  'cpmrsSteps',
  'cpmrsApproval',
] as const;
export const TaskId = z.enum(taskIds);
export type TaskId = z.infer<typeof TaskId>;

export const TaskState = z.enum(['cannotStart', 'notStarted', 'inProgress', 'done', 'notNeeded']);
export type TaskState = z.infer<typeof TaskState>;

export const SessionState = z.enum(['open', 'submitted', 'registered', 'returned', 'abandoned', 'finished']);
export type SessionState = z.infer<typeof SessionState>;

export const Waiting = z.enum(['certifier', 'documents', 'state', 'caregiver']);
export type Waiting = z.infer<typeof Waiting>;

export const Subject = z.enum(['patient', 'minor', 'caregiver', 'certifier', 'cpmrsRegistrant']);
export type Subject = z.infer<typeof Subject>;
export const Purpose = z.enum(['first', 'renewal', 'change', 'help']);
export type Purpose = z.infer<typeof Purpose>;

/** The items of the review list that come from this session (R-PAT-4); manager's items have ids. */
export const ownReviewItems = ['name', 'birthDate', 'address', 'phone', 'email', 'certifier'] as const;

/**
 * One schema a task; what a finished task's answers are. A task that is only partly done is a draft
 * (unvalidated). Counting versions: `answersVersion` below.
 */
export const taskAnswers = {
  ...patientAnswers,
  ...caregiverAnswers,
  ...renewalAnswers,
  ...helpAnswers,
  signature: Signature,
} as const satisfies Record<TaskId, z.ZodType>;

/** Version of each task's schema, stored beside its answers; 1 where nothing else stands. */
const laterVersions: { readonly [Task in TaskId]?: number } = { login: 2 };
export const answersVersion = (task: TaskId): number => laterVersions[task] ?? 1;

export type AnswersOf<Task extends TaskId> = z.infer<(typeof taskAnswers)[Task]>;
/** What has been answered so far, task by task. */
export type Answers = { readonly [Task in TaskId]?: AnswersOf<Task> };
/** The tasks that a walk-in may be handed (R-PAT-4, R-PAT-7, B-REG-2). */
export const handOverTasks = [
  'details',
  'email',
  'review',
  'affirmations',
  'signature',
] as const satisfies readonly TaskId[];
