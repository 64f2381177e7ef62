/** Whoever receives something for a patient, and how the cards stand on the day: at the counter and at the door. */
import type { Day } from '../../../preload/contract/values';
import type { DayFacts } from '../../rules/delivery/order';
import { wasMinorOn } from '../../rules/eligibility';
import type { Scope } from '../../scope/scope';
import { type Caregiving, caregivings } from '../../store/caregivings';
import type { Certificate } from '../../store/certificates';
import type { Person } from '../../store/people';
import { judgedFor, type PatientRecords, personOf } from './card-face';
import { caregiverByDay } from './caregiver-face';

/** Null for the patient, and for whoever cares for somebody else: they receive nothing for this one. */
export async function caringFor(
  patient: Pick<Person, 'id'>,
  caregiving: string | null,
  scope: Scope,
): Promise<Caregiving | null> {
  const caring = caregiving === null ? undefined : await caregivings(scope.unit).byId(caregiving);
  if (!caring || (await personOf(caring.patient, scope))?.id !== patient.id) return null;
  return caring;
}

export interface ReceiverOn extends DayFacts {
  /** The certificate of whoever receives it on which the verdict rests. */
  readonly certificate: Certificate | null;
}

/** Cards are judged anew for each day: one that is good today can have run out by then. */
export async function receiverOn(
  patient: PatientRecords,
  caregiving: string | null,
  days: readonly Day[],
  scope: Scope,
): Promise<ReceiverOn[]> {
  const { book, today } = scope;
  const caring = await caringFor(patient.person, caregiving, scope);
  const caregiverOn = caring && (await caregiverByDay(caring, patient, scope));
  return days.map((day) => {
    const then = judgedFor(patient, day, scope);
    const caregiver = caregiverOn?.(day, then) ?? null;
    return {
      day,
      card: then.verdict,
      caregiver: caregiver?.verdict ?? null,
      isMinor: wasMinorOn(patient.person.birthDate, day, book, today),
      certificate: caregiving === null ? then.certificate : (caregiver?.certificate ?? null),
    };
  });
}
