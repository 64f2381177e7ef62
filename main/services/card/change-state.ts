import { refuse, unacceptable } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { certificates } from '../../store/certificates';
import { cardFace, patientRecords, personOf } from '../common/card-face';
import { followRenewal } from '../common/renewals';

/** A dated state event with its reason: revoked, lost, replaced, or good again. */
export const changeState: UseCase<'card.changeState'> = async (input, scope) => {
  const { now, operator, today, unit } = scope;
  const held = (await certificates(unit).certificate(input.certificate)) ?? refuse('not-found');
  scope.about(held.patient);
  if (input.on > today) unacceptable('on', 'dayFuture');
  if (input.on < held.issuedOn) unacceptable('on', 'beforeIssue', { issuedOn: held.issuedOn });
  await certificates(unit).changeState({ ...input, at: now, by: operator.id });
  const person = (await personOf(held.patient, scope)) ?? refuse('not-found');
  const registrant = held.caregiving === null ? person.id : held.holder;
  await followRenewal({ registrant, patient: person.id }, scope);
  return cardFace(await patientRecords(person, scope), null, scope);
};
