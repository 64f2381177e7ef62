/** What a renewal or a change of identifying information asks: only what changed (issue of the law: 21a-408d). */
import { z } from 'zod';
import { Day } from './values';

export const changeable = ['name', 'address', 'phone', 'email', 'caregiver'] as const;
export const Changeable = z.enum(changeable, 'wrong.choose');
export type Changeable = z.infer<typeof Changeable>;

export const renewalAnswers = {
  /** Nothing changed is an answer. `changedOn` is asked where the state has to be told (a change session). */
  changes: z.strictObject({
    changed: z.array(Changeable).max(changeable.length),
    changedOn: Day.nullable(),
  }),
  /** The day on which the state was told. */
  reported: z.strictObject({ reportedOn: Day }),
} as const;
