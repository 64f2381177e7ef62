import { refuse, unacceptable } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { followRenewal } from '../common/renewals';
import { tellPatientsSessions } from './caregiver-part';

/** Removed, or replaced by somebody else: on a day, for a reason, and nothing is deleted. */
export const end: UseCase<'caregiver.end'> = async ({ caregiving, reason, ...input }, scope) => {
  const { now, operator, today, unit } = scope;
  const held = (await caregivings(unit).byId(caregiving)) ?? refuse('not-found');
  scope.about(held.patient);
  if (input.until > today) unacceptable('until', 'dayFuture');
  if (input.until < held.from) unacceptable('until', 'beforeFrom', { from: held.from });
  await caregivings(unit).end({ id: caregiving, ...input, why: reason, at: now, by: operator.id });
  // Nobody calls them about a renewal, and the patient's sessions wait for a caregiver again.
  await followRenewal({ registrant: held.caregiver.id, patient: held.patient }, scope);
  await tellPatientsSessions(held.patient, scope);
  scope.about(held.patient);
  return { patient: held.patient };
};
