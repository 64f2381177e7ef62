/** What caregivers, and guardians of minors, are asked (R-CG-1 to R-CG-5, R-MIN-1). */
import { z } from 'zod';
import { Certified } from './certifier';
import { choice, Day, Email, PersonName, Phone, YesNo } from './values';

/** Stored words; which of them may care for more than one patient is the rulebook's (R-CG-2). */
export const relationships = [
  'parent',
  'guardian',
  'conservator',
  'sibling',
  'legalCustodian',
  'spouse',
  'other',
] as const;
export const Relationship = z.enum(relationships, 'wrong.choose');
export type Relationship = z.infer<typeof Relationship>;

export const caregiverAnswers = {
  /** R-CG-1 to R-CG-3, asked of the caregiver about the patient of this session. */
  relationship: z.strictObject({
    relationship: Relationship,
    managesWellBeing: YesNo,
    /** The certifier indicated the need for a caregiver on the certification (R-PAT-5). */
    authorised: YesNo,
    patientLacksCapacity: YesNo,
  }),
  /** R-MIN-1: the second physician of a minor. */
  secondCertification: Certified,
  /** R-MIN-1: who registers the minor and becomes the caregiver. */
  guardian: z.strictObject({
    name: PersonName,
    birthDate: Day,
    relationship: choice(['parent', 'guardian', 'legalCustodian']),
    email: Email,
    phone: Phone,
  }),
  /** Letters that the law asks for beside a minor's certifications; ids of the rulebook. */
  letters: z.strictObject({
    items: z
      .array(z.strictObject({ letter: z.string().max(64), state: choice(['here', 'asked', 'missing']) }))
      .max(10),
  }),
} as const;
