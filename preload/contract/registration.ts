/** Assisted registration: sessions, their tasks, and the hand-over to the walk-in (R-PAT-1 to 11). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { Certifier } from './certifier';
import { PaperWish } from './paper';
import { Purpose, Subject, TaskId } from './registration-values';
import { SessionView, Typed } from './registration-view';
import { Day, Id, Instant, Language, note, PersonName, Version } from './values';

export * from './registration-view';

const session = z.strictObject({ session: Id });

export const TaskSave = z.strictObject({
  session: Id,
  task: TaskId,
  version: Version,
  /** Checked against `taskAnswers[task]`; field paths in the reply start below `answers`. */
  answers: z.unknown(),
});

const who = counterStaff;

/** Somebody new, or a record that is here: `patient` is the person's id, whatever their role. */
const personWanted = [
  z.strictObject({ kind: z.literal('new'), name: PersonName, birthDate: Day }),
  z.strictObject({ kind: z.literal('known'), patient: Id }),
] as const;

export const registrationCalls = {
  /**
   * Opens a session for a new person or a known one, or (help) for somebody known by name alone; refuses an
   * under-age adult (R-PAT-9). A session of the same kind that is still worked on is answered instead of a
   * second one. `patient` is whom a caregiver cares for; `from` is the session that this one belongs to.
   */
  'registration.start': call({
    input: z.strictObject({
      subject: Subject.default('patient'),
      purpose: Purpose.default('first'),
      person: z.discriminatedUnion('kind', [
        ...personWanted,
        z.strictObject({ kind: z.literal('named'), name: PersonName }),
      ]),
      patient: z.discriminatedUnion('kind', personWanted).nullable().default(null),
      from: Id.nullable().default(null),
      language: Language,
      /** A caregiver's: the certifier documented the need, whatever the patient's own session says. */
      needDocumented: z.boolean().default(false),
      /** Made when the form opens: sent again, it opens no second session and makes no second person. */
      key: Id.nullable().default(null),
    }),
    output: SessionView,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'registration.open': call({
    input: session,
    output: SessionView,
    who,
    effect: 'reads',
    trace: 'lookUp',
  }),
  'registration.saveTask': call({
    input: TaskSave,
    output: SessionView,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** Keeps what is typed; never validated, one row a task and person typing. */
  'registration.saveDraft': call({
    input: z.strictObject({ session: Id, task: TaskId, typed: Typed.nullable() }),
    output: z.strictObject({ savedAt: Instant }),
    who,
    effect: 'writes',
    trace: 'none',
    anyClock: true,
  }),
  /** Another member of staff takes the session over; one that is over stays with whom it ended. */
  'registration.takeOver': call({ input: session, output: SessionView, who, effect: 'writes', trace: 'act' }),
  /**
   * The customer's screen becomes the walk-in's, for these tasks. `here`, or without such a screen: this window
   * does, and comes back only with the operator's PIN.
   */
  'registration.handOver': call({
    input: z.strictObject({
      session: Id,
      tasks: z.array(TaskId).min(1, 'wrong.choose'),
      language: Language,
      where: z.enum(['customer', 'here']).default('customer'),
    }),
    output: z.strictObject({ where: z.enum(['customer', 'here']) }),
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** Check your answers was confirmed and it was submitted on the state's page; help ends without that. */
  'registration.finish': call({
    input: z.strictObject({
      session: Id,
      version: Version,
      submittedOnStatePage: z.boolean(),
      papers: z.array(PaperWish).max(8),
    }),
    output: SessionView,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** The state sent it back: the session is open again with what to mend. */
  'registration.returned': call({
    input: z.strictObject({
      session: Id,
      version: Version,
      reason: note(500).pipe(z.string().min(1, 'wrong.required')),
    }),
    output: SessionView,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'registration.abandon': call({
    input: z.strictObject({
      session: Id,
      version: Version,
      reason: note(500).pipe(z.string().min(1, 'wrong.required')),
    }),
    output: SessionView,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** Certifiers already known here, while the name is typed; suggestions are no look-up. */
  'registration.certifiers': call({
    input: z.strictObject({ text: z.string().max(200) }),
    output: z.array(Certifier),
    who,
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
} as const;
