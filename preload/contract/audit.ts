/** The trail: its head for an anchor outside the file, and the walk over the whole chain. */
import { z } from 'zod';
import { call } from './call';
import { Id, Instant } from './values';

export const AuditRow = z.strictObject({
  sequence: z.int().positive(),
  at: Instant,
  by: z.string().nullable(),
  roles: z.array(z.string()),
  call: z.string(),
  outcome: z.string(),
  subject: Id.nullable(),
  lookUp: z.boolean(),
  /** Why, where the operator was asked. */
  purpose: z.string().nullable(),
});

export const auditCalls = {
  'audit.head': call({
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int().nonnegative(), head: z.string() }),
    who: ['manager'],
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
  /** Newest first, a page of at most fifty rows. */
  'audit.rows': call({
    input: z.strictObject({ before: z.int().positive().nullable() }),
    output: z.array(AuditRow),
    who: ['manager'],
    effect: 'reads',
    trace: 'act',
    anyClock: true,
  }),
  /** Walks the whole chain: sound, or the first broken row. */
  'audit.verify': call({
    input: z.strictObject({}),
    output: z.strictObject({
      sound: z.boolean(),
      count: z.int().nonnegative(),
      head: z.string(),
      brokenAt: z.int().positive().nullable(),
      why: z.enum(['none', 'row', 'gap', 'tail', 'anchor']),
    }),
    who: ['manager'],
    effect: 'reads',
    trace: 'act',
    anyClock: true,
  }),
} as const;
