import type { CardFace } from '../../../preload/contract/card';
import type { CardNumber } from '../../../preload/contract/values';
import { ruleSet } from '../../rules/rulebook';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { certificates } from '../../store/certificates';
import { surviving } from '../../store/merged';
import type { Person } from '../../store/people';
import { noteCardPresented } from '../common/alerts';
import { cardFace, patientOf, patientRecords, personOf, unknownFace } from '../common/card-face';
import { caregiverFace, caregiverStates, caregiversOwnFace } from '../common/caregiver-face';
import { opensSessions } from '../common/opens-sessions';

async function byNumber(number: CardNumber, scope: Scope): Promise<CardFace> {
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

async function byPerson(id: string, scope: Scope): Promise<CardFace> {
  const person = await patientOf(id, scope);
  if (person) {
    scope.about(person.id);
    return cardFace(await patientRecords(person, scope), null, scope);
  }
  const caregiver = await surviving(scope.unit, id);
  const face = await caregiversOwnFace(caregiver, scope);
  if (face) scope.about(caregiver);
  return face ?? unknownFace(scope);
}

/** Whoever may only verify learns of no session and no reason, and the face closes by itself (R-PMP-5). */
function forVerifyOnly(face: CardFace, { book, today }: Scope): CardFace {
  const { value } = ruleSet(book, 'card.faceFor', today, today);
  const certificate = face.certificate && { ...face.certificate, events: [] };
  return { ...face, certificate, session: null, closesAfter: value };
}

/** Valid, expires soon, expired, revoked, not yet registered or unknown, with the next action (R-CARD-1). */
export const check: UseCase<'card.check'> = async (input, scope) => {
  const face =
    input.by === 'number' ? await byNumber(input.number, scope) : await byPerson(input.patient, scope);
  if (input.by === 'number') noteCardPresented(face, scope);
  return opensSessions(scope) ? face : forVerifyOnly(face, scope);
};

export const caregivers: UseCase<'card.caregivers'> = async ({ patient }, scope) => {
  const person = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  return caregiverStates(person, scope);
};
