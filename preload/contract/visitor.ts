/** The visitor log: people without a card who enter (B-REG-5, RCSA 21a-408-36(e)). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { PaperBrief } from './paper';
import { Day, Id, Instant, line } from './values';

export const Visitor = z.strictObject({
  id: Id,
  name: z.string(),
  why: z.string(),
  escort: z.string(),
  authorisedBy: z.string(),
  badge: z.string(),
  inAt: Instant,
  outAt: Instant.nullable(),
  /** Still inside after the store has closed, or since an earlier day. */
  late: z.boolean(),
});
export type Visitor = z.infer<typeof Visitor>;

/** Digits and letters, as they stand on the badge. */
const Badge = line(20);
const who = counterStaff;
const period = { from: Day, until: Day };

export const visitorCalls = {
  /** Who is inside, and who was in a period; `after` is the last id of the page before. */
  'visitor.list': call({
    input: z.strictObject({ ...period, after: Id.nullable() }),
    output: z.strictObject({
      inside: z.array(Visitor),
      past: z.array(Visitor),
      more: z.boolean(),
      /** Who may escort: staff whose accounts are in use. */
      staff: z.array(z.strictObject({ id: Id, name: z.string() })),
    }),
    who,
    effect: 'reads',
    trace: 'act',
  }),
  'visitor.enter': call({
    input: z.strictObject({
      name: line(200),
      why: line(200),
      escort: z.string().min(1, 'wrong.choose').pipe(Id),
      authorisedBy: line(120),
      badge: Badge,
    }),
    output: Visitor,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'visitor.leave': call({
    input: z.strictObject({ visitor: Id }),
    output: Visitor,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** The log of a period as a paper: a record, in English. */
  'visitor.log': call({
    input: z.strictObject({
      ...period,
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
