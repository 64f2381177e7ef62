import { renewalOpensOn, termOf } from '../../rules/certification';
import { moveSession } from '../../rules/session';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { followUps } from '../../store/follow-ups';
import { type SessionRecord, sessions } from '../../store/sessions';
import { cardFace, patientRecords, personOf } from '../common/card-face';

/** The session that this certificate ends: the newest one that is not over. */
async function registerSession(all: readonly SessionRecord[], scope: Scope): Promise<void> {
  const session = all.find((one) => moveSession(one.state, 'register') !== null);
  if (!session) return;
  const kept = sessions(scope.unit);
  await kept.change({
    id: session.id,
    version: session.version,
    at: scope.now,
    to: { state: 'registered', waitsFor: [] },
  });
  await kept.addEvent({
    session: session.id,
    at: scope.now,
    by: scope.operator.id,
    what: 'registered',
    detail: null,
  });
  await followUps(scope.unit).doneForSession({
    session: session.id,
    kinds: ['certificateToArrive', 'certifierToCertify', 'documentsToSend'],
    at: scope.now,
    by: scope.operator.id,
  });
}

/** What the state issued, on the latest certification (R-PAT-8, R-PAT-11). */
export const record: UseCase<'card.record'> = async (input, scope) => {
  const { book, newId, now, operator, today, unit } = scope;
  const person = (await personOf(input.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const kept = certifications(unit);
  const [latest] = await kept.ofPatient(person.id);
  if (!latest) return refuse('no-certification');
  if (input.issuedOn > today) unacceptable('issuedOn', 'dayFuture');
  if (input.issuedOn < latest.certifiedOn)
    unacceptable('issuedOn', 'issuedBeforeCertified', { certifiedOn: latest.certifiedOn });
  if (input.printedExpiry <= input.issuedOn) unacceptable('printedExpiry', 'expiryBeforeIssue');
  const holder = await kept.holderOf(input.kind, input.number);
  if (holder !== null && holder !== person.id) refuse('card-number-taken', { number: input.number });
  if (latest.certificates.some((one) => one.kind === input.kind && one.number === input.number)) {
    unacceptable('number', 'cardEntered');
  }
  const { patient: _, ...certificate } = input;
  await kept.addCertificate({
    ...certificate,
    id: newId(),
    certification: latest.id,
    patient: person.id,
    at: now,
    by: operator.id,
  });
  await registerSession(await sessions(unit).ofPatient(person.id), scope);

  const opens = renewalOpensOn(termOf(latest.certifiedOn, book, today).expiresOn, book, today);
  const due = await followUps(unit).openOf(person.id);
  if (opens && !due.some((one) => one.kind === 'renewalOpens' && one.due === opens)) {
    await followUps(unit).add({
      id: newId(),
      kind: 'renewalOpens',
      due: opens,
      patient: person.id,
      session: null,
      at: now,
    });
  }
  return cardFace(await patientRecords(person, scope), null, scope);
};
