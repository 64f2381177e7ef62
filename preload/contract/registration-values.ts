/** The tasks of a registration session and what each of them asks. */
import { z } from 'zod';
import {
  Address,
  choice,
  Day,
  Email,
  Instant,
  LicenceNumber,
  line,
  NamePart,
  note,
  PersonName,
  Phone,
  YesNo,
} from './values';

export const taskIds = [
  'certification',
  'details',
  'email',
  'account',
  'login',
  'review',
  'caregiver',
  'documents',
  'affirmations',
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
export const Purpose = z.enum(['first', 'renewal', 'change', 'help']);

export const Profession = z.enum(['physician', 'aprn', 'pa'], 'wrong.choose');
export type Profession = z.infer<typeof Profession>;

export const Certifier = z.strictObject({
  name: NamePart,
  profession: Profession,
  licenceNumber: LicenceNumber,
});
export type Certifier = z.infer<typeof Certifier>;

const ticked = z.literal(true, 'wrong.tick');

/** The items of the review list that come from this session (R-PAT-4); manager's items have ids. */
export const ownReviewItems = ['name', 'birthDate', 'address', 'phone', 'email', 'certifier'] as const;

/**
 * One schema a task; what a finished task's answers are. A task that is only partly done is a draft
 * (unvalidated). Counting versions: `answersVersion` below.
 */
export const taskAnswers = {
  /** R-PAT-1: without a certification the session waits for the certifier. */
  certification: z.discriminatedUnion(
    'certified',
    [
      z.strictObject({ certified: z.literal('yes'), certifier: Certifier, certifiedOn: Day }),
      z.strictObject({ certified: z.literal('no') }),
    ],
    'wrong.choose',
  ),
  /** R-PAT-9 and the identity that papers and searches use. */
  details: z.strictObject({
    name: PersonName,
    birthDate: Day,
    connecticutResident: YesNo,
    address: Address,
    phone: Phone,
  }),
  /** R-PAT-10. The temporary e-mail's password is never asked. */
  email: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('own'), email: Email }),
      z.strictObject({ kind: z.literal('temporary'), email: Email }),
      z.strictObject({ kind: z.literal('none') }),
    ],
    'wrong.choose',
  ),
  /** R-PAT-2, sub-steps; either may still be open. */
  account: z.strictObject({ registered: z.boolean(), emailVerified: z.boolean() }),
  /** R-PAT-3. No password is asked for. */
  login: z.strictObject({
    choseIAmAPatient: ticked,
    gaveBirthDate: ticked,
    gaveEmail: ticked,
    loginWorked: ticked,
  }),
  /** R-PAT-4: each item right, or to be corrected by the certifier. */
  review: z.strictObject({
    items: z
      .array(
        z.strictObject({
          item: z.string().max(64),
          verdict: choice(['right', 'wrong']),
          note: note(500).default(''),
          /** What this session held when it was compared; set by the main process, null for a manager's item. */
          held: z.string().nullable().default(null),
        }),
      )
      .min(1, 'wrong.required'),
  }),
  /** R-PAT-5: only if the certifier authorised one. */
  caregiver: z.discriminatedUnion(
    'authorised',
    [
      z.strictObject({ authorised: z.literal('no') }),
      z.strictObject({ authorised: z.literal('yes'), name: PersonName, email: Email }),
    ],
    'wrong.choose',
  ),
  /** R-PAT-6: the state wants it uploaded or mailed; `seen` alone has not reached the state yet. */
  documents: z.strictObject({
    items: z
      .array(
        z.strictObject({
          proof: choice(['identity', 'residency']),
          document: line(120),
          how: choice(['seen', 'mailed', 'uploaded']),
        }),
      )
      .min(1, 'wrong.documentMissing')
      .max(10),
  }),
  /** R-PAT-7: one answer a statement, in the walk-in's own hands; nothing is preselected. */
  affirmations: z.strictObject({
    statements: z.array(
      z.strictObject({
        statement: z.string().max(64),
        version: z.int().positive(),
        answer: YesNo,
        /** When this answer was given; set by the main process, whatever the screen says. */
        at: Instant.nullable().default(null),
      }),
    ),
    /** Where no statement is entered ("not set"): all were affirmed on the state's own page. */
    onStatePage: YesNo.nullable(),
  }),
} as const satisfies Record<TaskId, z.ZodType>;

/** Version of each task's schema, stored beside its answers. */
export const answersVersion: Record<TaskId, number> = {
  certification: 1,
  details: 1,
  email: 1,
  account: 1,
  login: 1,
  review: 1,
  caregiver: 1,
  documents: 1,
  affirmations: 1,
};

export type AnswersOf<Task extends TaskId> = z.infer<(typeof taskAnswers)[Task]>;
/** What has been answered so far, task by task. */
export type Answers = { readonly [Task in TaskId]?: AnswersOf<Task> };
/** The tasks that a walk-in may be handed (R-PAT-4, R-PAT-7). */
export const handOverTasks = ['review', 'affirmations'] as const satisfies readonly TaskId[];
