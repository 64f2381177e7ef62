import type { CardNumber } from '../../../preload/contract/values';
import type { Scope, UseCase } from '../../scope/scope';
import { certificates } from '../../store/certificates';
import type { Person } from '../../store/people';
import { cardFace, patientOf, patientRecords, personOf, unknownFace } from '../common/card-face';
import { caregiverFace } from '../common/caregiver-face';

async function byNumber(number: CardNumber, scope: Scope) {
  const held = await certificates(scope.unit).byNumber(number);
  const presented = held.filter((one) => one.caregiving === null);
  const caregivers = presented.length === 0 ? await caregiverFace(held, scope) : null;
  if (caregivers) {
    if (caregivers.caregiver) scope.about(caregivers.caregiver.id);
    return caregivers;
  }
  const holders = new Map<string, Person>();
  for (const certificate of presented) {
    const holder = await personOf(certificate.holder, scope);
    if (holder) holders.set(holder.id, holder);
  }
  const [person] = holders.values();
  // A number that two people have says nothing about whoever shows it.
  if (!person || holders.size > 1) return unknownFace(scope);
  scope.about(person.id);
  return cardFace(await patientRecords(person, scope), presented, scope);
}

/** Valid, expires soon, expired, revoked, not yet registered or unknown, with the next action (R-CARD-1). */
export const check: UseCase<'card.check'> = async (input, scope) => {
  if (input.by === 'number') return byNumber(input.number, scope);
  const person = await patientOf(input.patient, scope);
  if (!person) return unknownFace(scope);
  scope.about(person.id);
  return cardFace(await patientRecords(person, scope), null, scope);
};
