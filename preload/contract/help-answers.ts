/** Help for certifiers and CPMRS registrants (R-MD-1 to R-MD-4, R-PMP-1, R-PMP-2): checklists, and nothing secret. */
import { z } from 'zod';
import { Certifier } from './certifier';
import { choice, Day, Email, line, YesNo } from './values';

export const checklistAnswers = ['have', 'missing', 'unsure'] as const;
export type ChecklistAnswer = (typeof checklistAnswers)[number];

/** Ids of the rulebook's list, each with what was said; what was not gone through yet is left out. */
const checklist = z.strictObject({
  items: z.array(z.strictObject({ item: z.string().max(64), said: choice(checklistAnswers) })).max(30),
});

export const helpAnswers = {
  certifierDetails: z.strictObject({ certifier: Certifier }),
  /** R-MD-1 */
  requirements: checklist,
  /** R-MD-2 */
  bonaFide: checklist,
  /** R-MD-3: the steps that are behind the certifier. */
  certifyingSteps: z.strictObject({ done: z.array(z.string().max(64)).max(30) }),
  registrantDetails: z.strictObject({
    profession: line(120),
    controlledSubstanceRegistration: YesNo,
    email: Email,
  }),
  /** R-PMP-1: each step with the day on which it was done; null while it is not. */
  cpmrsSteps: z.strictObject({
    steps: z.array(z.strictObject({ step: z.string().max(64), on: Day.nullable() })).max(30),
  }),
  /** R-PMP-2 and R-PMP-3 */
  cpmrsApproval: z.discriminatedUnion(
    'approved',
    [
      z.strictObject({ approved: z.literal('no') }),
      z.strictObject({ approved: z.literal('yes'), approvedOn: Day, passwordSetOn: Day }),
    ],
    'wrong.choose',
  ),
} as const;
