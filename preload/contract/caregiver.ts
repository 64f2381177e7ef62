/** Who cares for a patient, since when and until when (R-CG-2, R-CG-5). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { CertificateView } from './card';
import { Relationship } from './caregiver-answers';
import { RenewalPath } from './renewal';
import { choice, Day, Id, note, PersonName, Version } from './values';

export const CaregiverView = z.strictObject({
  /** Of the caregiving: one person may care for several patients. */
  id: Id,
  person: z.strictObject({ id: Id, name: PersonName, birthDate: Day }),
  relationship: Relationship,
  /** They stand in for a minor, or for an adult without legal capacity. */
  inPlaceOfPatient: z.boolean(),
  from: Day,
  until: Day.nullable(),
  endedAs: z.enum(['removed', 'replaced']).nullable(),
  endedWhy: z.string().nullable(),
  endedBy: z.string().nullable(),
  /** One year from the patient's latest certification: computed (R-CG-5). */
  expiresOn: Day.nullable(),
  session: Id.nullable(),
  certificates: z.array(CertificateView),
  /** Where they stand with a renewal of their own; null for whoever no longer cares. */
  renewal: RenewalPath.nullable(),
  version: Version,
});
export type CaregiverView = z.infer<typeof CaregiverView>;

export const caregiverCalls = {
  /** A dated end with its reason; the row stays. Whoever comes instead has a session of their own. */
  'caregiver.end': call({
    input: z.strictObject({
      caregiving: Id,
      version: Version,
      as: choice(['removed', 'replaced']),
      until: Day,
      reason: note(500).pipe(z.string().min(1, 'wrong.required')),
    }),
    output: z.strictObject({ patient: Id }),
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
