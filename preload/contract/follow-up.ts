/** What somebody at the counter has to come back to, with its day (B-REG-4). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { PaperBrief } from './paper';
import { Day, Id, Instant, Language, note, PersonName } from './values';

export const FollowUpKind = z.enum([
  'certificateToArrive',
  'caregiverPart',
  'certifierToCertify',
  'documentsToSend',
  'renewalOpens',
  'renewalReminder',
  'cpmrsApproval',
  'cpmrsPassword',
  'changeToReport',
  'comesOfAge',
  'deliveryMovedUp',
]);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/** Not done and due today or overdue, due in the seven days after, due later; or done. */
export const dueFilters = ['due', 'week', 'later', 'open', 'done'] as const;
export const DueFilter = z.enum(dueFilters);
export type DueFilter = z.infer<typeof DueFilter>;

export const FollowUpFilter = z.strictObject({
  due: DueFilter,
  kind: FollowUpKind.nullable(),
  /** Whose session it belongs to. */
  whose: z.enum(['all', 'mine', 'others', 'nobodys']),
});
export type FollowUpFilter = z.infer<typeof FollowUpFilter>;

export const FollowUpView = z.strictObject({
  id: Id,
  kind: FollowUpKind,
  due: Day,
  overdue: z.boolean(),
  about: z.strictObject({ id: Id.nullable(), name: PersonName }),
  phone: z.string().nullable(),
  session: z.strictObject({ id: Id, number: z.string(), assignedTo: z.string() }).nullable(),
  done: z
    .strictObject({
      at: Instant,
      by: z.string(),
      note: z.string(),
      /** A person did it, and nothing stands in its place now. */
      mayUndo: z.boolean(),
    })
    .nullable(),
  /** The last time it was put on another day. */
  moved: z.strictObject({ from: Day, why: z.string(), at: Instant, by: z.string() }).nullable(),
});
export type FollowUpView = z.infer<typeof FollowUpView>;

const who = counterStaff;
const followUp = Id;

export const followUpCalls = {
  /** Soonest due first; done ones with the newest first. `after` is the last id of the page before. */
  'followUp.list': call({
    input: z.strictObject({ filter: FollowUpFilter, after: Id.nullable() }),
    output: z.strictObject({
      today: Day,
      followUps: z.array(FollowUpView),
      more: z.boolean(),
      /** How many each day's filter holds, with the other filters as they stand. */
      counts: z.record(DueFilter, z.int().nonnegative()),
    }),
    who,
    effect: 'reads',
    trace: 'act',
  }),
  'followUp.done': call({
    input: z.strictObject({ followUp, note: note(500) }),
    output: z.strictObject({}),
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** It was not done after all: what was noted stays on record. */
  'followUp.undo': call({
    input: z.strictObject({ followUp }),
    output: z.strictObject({}),
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'followUp.move': call({
    input: z.strictObject({ followUp, to: Day, reason: note(500).pipe(z.string().min(1, 'wrong.required')) }),
    output: z.strictObject({}),
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** The list as a paper to call from; `paper-not-due` where nobody stands on it. */
  'followUp.callSheet': call({
    input: z.strictObject({
      filter: FollowUpFilter,
      language: Language,
      largePrint: z.boolean(),
      /** Made when the form opens: sent twice, it makes one paper. */
      key: Id.nullable().default(null),
    }),
    output: PaperBrief,
    who,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
