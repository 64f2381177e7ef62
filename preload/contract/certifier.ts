/** A certifier is known by name, profession and Connecticut licence number, and by nothing secret (B-REG-3). */
import { z } from 'zod';
import { Day, LicenceNumber, NamePart } from './values';

export const Profession = z.enum(['physician', 'aprn', 'pa'], 'wrong.choose');
export type Profession = z.infer<typeof Profession>;

export const Certifier = z.strictObject({
  name: NamePart,
  profession: Profession,
  licenceNumber: LicenceNumber,
});
export type Certifier = z.infer<typeof Certifier>;

/** R-PAT-1: without a certification the session waits for the certifier. */
export const Certified = z.discriminatedUnion(
  'certified',
  [
    z.strictObject({
      certified: z.literal('yes'),
      certifier: Certifier,
      certifiedOn: Day,
      /** R-MD-4, asked in a renewal: the certifier confirmed the same criteria again. */
      criteriaConfirmed: z.literal(true, 'wrong.tick').optional(),
    }),
    z.strictObject({ certified: z.literal('no') }),
  ],
  'wrong.choose',
);
export type Certified = z.infer<typeof Certified>;
