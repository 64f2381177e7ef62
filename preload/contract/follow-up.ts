/** What somebody at the counter has to come back to, with its day (B-REG-4). */
import { z } from 'zod';

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
]);
export type FollowUpKind = z.infer<typeof FollowUpKind>;
