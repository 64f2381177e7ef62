/** Which tasks each kind of session has: a further subject or purpose is a further table. */
import { caregiverFirst, caregiverRenewal } from './caregiver';
import { certifierHelp, cpmrsHelp } from './help';
import { minorFirst, minorRenewal } from './minor';
import { adultFirst } from './patient';
import type { Plan, PurposeOf, SubjectOf } from './plan';
import { adultRenewal, change } from './renewal';

const plans: Readonly<Record<SubjectOf, Partial<Record<PurposeOf, Plan>>>> = {
  patient: { first: adultFirst, renewal: adultRenewal, change },
  minor: { first: minorFirst, renewal: minorRenewal, change },
  caregiver: { first: caregiverFirst, renewal: caregiverRenewal, change },
  certifier: { help: certifierHelp },
  cpmrsRegistrant: { help: cpmrsHelp },
};

/** The tasks of a session in their order; empty for a kind that nobody has. */
export const planOf = (subject: SubjectOf, purpose: PurposeOf): Plan => plans[subject][purpose] ?? [];
