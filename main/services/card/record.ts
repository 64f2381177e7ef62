import { type CertifiedDays, termOf } from '../../rules/certification';
import { moveSession } from '../../rules/session';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { followUps } from '../../store/follow-ups';
import { type SessionRecord, sessions } from '../../store/sessions';
import { cardFace, patientOf, patientRecords, sessionsOf } from '../common/card-face';
import { followRenewal } from '../common/renewals';

/** A session whose tasks are left undone was not handed in: the certificate came by another way. */
const waitsForIt = ({ state, tasksAll, tasksDone }: SessionRecord) =>
  moveSession(state, 'register') !== null && (state !== 'open' || tasksDone === tasksAll);

/** The session that this certificate ends: the one that brought the certification, if it is not over. */
async function registerSession(
  all: readonly SessionRecord[],
  certification: string,
  scope: Scope,
): Promise<void> {
  const session = all.find(
    (one) => one.subject !== 'caregiver' && one.certification === certification && waitsForIt(one),
  );
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
  await kept.dropDrafts(session.id);
  await followUps(scope.unit).doneForSession({
    session: session.id,
    kinds: ['certificateToArrive', 'certifierToCertify', 'documentsToSend'],
    at: scope.now,
    by: scope.operator.id,
  });
}

/** What the state issued, on the newest certification that ran on that day (R-PAT-8, R-PAT-11). */
export const record: UseCase<'card.record'> = async (input, scope) => {
  const { book, newId, now, operator, today, unit } = scope;
  const person = (await patientOf(input.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const kept = certifications(unit);
  const all = await kept.ofPatient(person.id);
  const ran = (one: CertifiedDays) =>
    one.certifiedOn <= input.issuedOn && input.issuedOn <= termOf(one, book, today).expiresOn;
  // Where none ran then, the latest one says what is wrong.
  const certification = all.find(ran) ?? all[0];
  if (!certification) return refuse('no-certification');
  if (input.issuedOn > today) unacceptable('issuedOn', 'dayFuture');
  if (input.issuedOn < certification.certifiedOn)
    unacceptable('issuedOn', 'issuedBeforeCertified', { certifiedOn: certification.certifiedOn });
  const term = termOf(certification, book, today);
  // Issued after the end: it rests on a newer certification, which has to be entered before it.
  if (input.issuedOn > term.expiresOn)
    refuse(
      'certification-expired',
      { certifiedOn: certification.certifiedOn, expiredOn: term.expiresOn },
      term.rule,
    );
  if (input.printedExpiry <= input.issuedOn) unacceptable('printedExpiry', 'expiryBeforeIssue');
  const holders = await kept.holdersOf(input.number);
  if (holders.some((holder) => holder !== person.id)) refuse('card-number-taken', { number: input.number });
  const same = certification.certificates.filter(
    (one) => !one.withdrawn && one.kind === input.kind && one.number === input.number,
  );
  if (same.length > 0) unacceptable('number', 'cardEntered');
  const { patient: _, ...certificate } = input;
  await kept.addCertificate({
    ...certificate,
    id: newId(),
    certification: certification.id,
    // The record that was certified, also where it has been merged into another since.
    patient: certification.patient,
    holder: certification.patient,
    caregiving: null,
    at: now,
    by: operator.id,
  });
  await registerSession(await sessionsOf(person.id, scope), certification.id, scope);
  await followRenewal({ registrant: person.id, patient: person.id }, scope);
  return cardFace(await patientRecords(person, scope), null, scope);
};
