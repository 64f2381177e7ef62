/** "Ask us": messages that walk-ins leave, and the inbox at the desk (R-ST-2). The program sends nothing. */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { Typed } from './registration-view';
import { choice, Email, Id, Instant, Language, line, note, Phone, Version } from './values';

/** How an answer reached the person: by hand, outside this program. */
export const answerWays = ['email', 'phone', 'inPerson', 'mail', 'noAnswerNeeded'] as const;
export const AnswerWay = z.enum(answerWays);
export type AnswerWay = z.infer<typeof AnswerWay>;

/** Name, e-mail and message are asked for (document S, contact form). */
export const ContactWish = z.strictObject({
  name: line(200),
  email: Email,
  message: note(4000).pipe(z.string().min(1, 'wrong.required')),
  language: Language,
  /** Made when the form opens: sent twice, it is one message. */
  key: Id.nullable().default(null),
});
export type ContactWish = z.infer<typeof ContactWish>;

export const ContactMessage = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.string(),
  message: z.string(),
  language: Language,
  at: Instant,
  /** The session during which it was left; null where staff wrote it down. */
  session: z.strictObject({ id: Id, number: z.string() }).nullable(),
  /** Null while it is open. */
  answer: z.strictObject({ way: AnswerWay, note: z.string(), at: Instant, by: z.string() }).nullable(),
  version: Version,
});
export type ContactMessage = z.infer<typeof ContactMessage>;

/** How the person of a session is reached; null where nothing is known. */
const Reached = z.strictObject({ phone: z.string().nullable(), email: z.string().nullable() });

const who = counterStaff;

export const contactCalls = {
  /** From a walk-in's own screen, or written down by staff. */
  'contact.send': call({
    input: ContactWish,
    output: z.strictObject({}),
    who: ['walkIn', ...counterStaff],
    effect: 'writes',
    trace: 'act',
    anyClock: true,
  }),
  /** What a walk-in has typed of their question and not sent yet. */
  'contact.saveDraft': call({
    input: z.strictObject({ typed: Typed.nullable() }),
    output: z.strictObject({ savedAt: Instant }),
    who: ['walkIn'],
    effect: 'writes',
    trace: 'none',
    anyClock: true,
  }),
  /** Open ones oldest first, answered ones newest first; `after` is the last id of the page before. */
  'contact.inbox': call({
    input: z.strictObject({ state: z.enum(['open', 'answered']), after: Id.nullable() }),
    output: z.strictObject({
      messages: z.array(ContactMessage),
      more: z.boolean(),
      open: z.int().nonnegative(),
      answered: z.int().nonnegative(),
    }),
    who,
    effect: 'reads',
    trace: 'act',
    anyClock: true,
  }),
  'contact.answer': call({
    input: z.strictObject({
      message: Id,
      version: Version,
      way: z.string().pipe(choice(answerWays)),
      note: note(2000),
    }),
    output: z.strictObject({}),
    who,
    effect: 'writes',
    trace: 'act',
    anyClock: true,
  }),
  /** The answer was noted by mistake: the message is open again, the note stays on record. */
  'contact.reopen': call({
    input: z.strictObject({ message: Id, version: Version }),
    output: z.strictObject({}),
    who,
    effect: 'writes',
    trace: 'act',
    anyClock: true,
  }),
  /** For a minor, how the guardian is reached. */
  'contact.reached': call({
    input: z.strictObject({ session: Id }),
    output: Reached,
    who,
    effect: 'reads',
    trace: 'act',
  }),
  /** One of them is enough; what is null stays as it is. */
  'contact.reach': call({
    input: z.strictObject({ session: Id, phone: Phone.nullable(), email: Email.nullable() }),
    output: Reached,
    who,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
