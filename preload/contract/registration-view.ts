/** What a registration session looks like to the screens: its tasks, lists, papers and history. */
import { z } from 'zod';
import { caregiverAnswers } from './caregiver-answers';
import { Certifier, Profession } from './certifier';
import { PaperBrief, PaperWish } from './paper';
import { Purpose, SessionState, Subject, TaskId, TaskState, Waiting } from './registration-values';
import { refusalCodes } from './reply';
import { Address, Day, Id, Instant, Language, PersonName, Version } from './values';
import { HandOverState, WalkInPlace } from './walk-in-place';

/** What was typed so far in a task's form, unvalidated: the form's own values. */
export const Typed = z.record(z.string(), z.unknown());

export const Rule = z.strictObject({
  id: z.string(),
  source: z.string(),
  effectiveFrom: Day.nullable(),
});

export const TaskView = z.strictObject({
  id: TaskId,
  state: TaskState,
  /** Tasks that must be done before this one can start. */
  after: z.array(TaskId),
  version: Version,
  /** The saved answers, in the shape of `taskAnswers[id]`; null before the first save. */
  answers: z.unknown(),
  /** The draft of whoever asks; null when nothing lies unsaved. */
  draft: Typed.nullable(),
  typedBy: z.enum(['walkIn', 'staff']).nullable(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
});
export type TaskView = z.infer<typeof TaskView>;

/** One line of the review list: a known item of ours, or a text that a manager entered. */
export const ReviewItem = z.strictObject({
  item: z.string(),
  /** What this session holds, to compare with the state's page; null for a manager's item. */
  held: z.string().nullable(),
  en: z.string().nullable(),
  es: z.string().nullable(),
});

export const Statement = z.strictObject({
  statement: z.string(),
  version: z.int().positive(),
  en: z.string(),
  es: z.string(),
});

/** R-PMP-1, R-PMP-2, R-PMP-9 */
const CpmrsGuide = z.strictObject({
  portalUrl: z.string().nullable(),
  proofs: z.array(z.string()),
  purposes: z.array(z.strictObject({ role: z.string(), purpose: z.string() })),
  searchBy: z.array(z.string()),
  approvalWeeks: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  passwordMonths: z.int().nullable(),
  submittedOn: Day.nullable(),
  /** Between which days the approval is to be expected. */
  expected: z.strictObject({ from: Day, to: Day, overdue: z.boolean() }).nullable(),
  passwordDueOn: Day.nullable(),
});
export type CpmrsGuide = z.infer<typeof CpmrsGuide>;

export const SessionView = z.strictObject({
  id: Id,
  /** Serial number as printed, for example `R-000042`; `T-` before it in training. */
  number: z.string(),
  subject: Subject,
  purpose: Purpose,
  state: SessionState,
  waitsFor: z.array(Waiting),
  /** The walk-in's language: of the hand-over and the papers. */
  language: Language,
  /** Who registers or is helped. No id and no birth date where no person is kept (certifiers, registrants). */
  person: z.strictObject({ id: Id.nullable(), name: PersonName, birthDate: Day.nullable() }),
  /** Whose registration it belongs to; a caregiver's session is about their patient. */
  patient: z.strictObject({ id: Id, name: PersonName, birthDate: Day }).nullable(),
  /** What the record has, to be gone on from; null in a patient's first one and for help. */
  known: z
    .strictObject({
      address: Address.nullable(),
      phone: z.string().nullable(),
      email: z.strictObject({ address: z.string(), temporary: z.boolean() }).nullable(),
      /** Of the latest certification: most come back to the same one. */
      certifier: Certifier.nullable(),
      /** A minor's renewal: the other of the two physicians of before (R-MIN-1). */
      secondCertifier: Certifier.nullable(),
      /** Its day, and whether the state issued something on it. */
      certified: z.strictObject({ on: Day, registered: z.boolean() }).nullable(),
      /** A change: the last day on which the state has to hear of it; null before its day is known. */
      reportBy: Day.nullable(),
      /** A caregiver's renewal: what they said of their tie to the patient the last time. */
      relationship: caregiverAnswers.relationship.nullable(),
      /** A minor's renewal: who registered the minor the last time (R-MIN-1). */
      guardian: caregiverAnswers.guardian.nullable(),
      /** Who cares for the patient now, and which session of theirs is next. */
      caregiver: z
        .strictObject({ id: Id, name: PersonName, purpose: z.enum(['first', 'renewal']) })
        .nullable(),
    })
    .nullable(),
  /** Sessions that belong to this one, for instance the caregiver's part (R-PAT-5). */
  linked: z.array(
    z.strictObject({
      id: Id,
      number: z.string(),
      subject: Subject,
      purpose: Purpose,
      state: SessionState,
      name: PersonName,
    }),
  ),
  startedAt: Instant,
  startedBy: z.string(),
  assignedTo: z.string(),
  tasks: z.array(TaskView),
  nextTask: TaskId.nullable(),
  canFinish: z.boolean(),
  /** Why nothing of it can be saved any more: the state registered the same person meanwhile (R-MD-4). */
  stray: z
    .strictObject({
      code: z.enum(refusalCodes),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      rule: z
        .strictObject({ id: z.string(), source: z.string(), effectiveFrom: z.string().nullable() })
        .nullable(),
    })
    .nullable(),
  /** Computed from the certification (R-PAT-8); null before there is one. */
  expiresOn: Day.nullable(),
  /** The day on which a minor comes of age; null for anybody else (R-MIN-2). */
  comesOfAgeOn: Day.nullable(),
  reviewItems: z.array(ReviewItem),
  statements: z.array(Statement),
  /** Links and addresses of the rulebook that the task pages show (R-PAT-2, R-PAT-6). */
  guide: z.strictObject({
    accountUrl: z.string().nullable(),
    mailTo: z.array(z.string()),
    documentsRequired: z.int(),
    proofs: z.array(z.enum(['identity', 'residency'])),
    expirySource: z.string(),
    /** Professions that may certify here; a further one is the rulebook's to switch on. */
    professions: z.array(Profession),
    /** Domains that a mistyped e-mail address probably meant: for a question, never a block. */
    emailDomains: z.array(z.string()),
    /** Product forms that a minor may not receive; empty for anybody of age. */
    forbiddenForms: z.array(z.string()),
    /** Ids of the rulebook's lists that this kind of session goes through. */
    lists: z.strictObject({
      letters: z.array(z.string()),
      requirements: z.array(z.string()),
      bonaFide: z.array(z.string()),
      certifyingSteps: z.array(z.string()),
      cpmrsSteps: z.array(z.string()),
    }),
    /** For those who register with the CPMRS: its page, proofs, days, and who may look and why; else null. */
    cpmrs: CpmrsGuide.nullable(),
  }),
  papers: z.array(PaperBrief),
  /** Papers that make sense now, with what is proposed. */
  paperWishes: z.array(PaperWish),
  history: z.array(
    z.strictObject({ at: Instant, by: z.string(), what: z.string(), detail: z.string().nullable() }),
  ),
  version: Version,
});
export type SessionView = z.infer<typeof SessionView>;

/** What the walk-in sees: their own session and nothing else. No id goes in. */
export const WalkInView = z.strictObject({
  storeName: z.string(),
  language: Language,
  /** Who stands there, for a minor the guardian; null before they are named, and once the walk-in is through. */
  name: PersonName.nullable(),
  /** Whose registration it is, where a guardian stands there for a minor. */
  minor: PersonName.nullable(),
  /** What is known of how they are reached: typed once, not twice. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  birthDate: Day.nullable(),
  /** Patients alone are asked whether they live in Connecticut (R-PAT-9). */
  asksResidency: z.boolean(),
  emailDomains: z.array(z.string()),
  at: WalkInPlace,
  state: HandOverState,
  tasks: z.array(TaskView),
  reviewItems: z.array(ReviewItem),
  statements: z.array(Statement),
  /** What they have typed of a question to the staff; null where there is none. */
  question: Typed.nullable(),
});
export type WalkInView = z.infer<typeof WalkInView>;
