import type { Day } from '../../../preload/contract/values';
import { type CertifiedDays, completeFrom, termOf } from '../../rules/certification';
import { ruleInForce } from '../../rules/rulebook';
import { moveSession } from '../../rules/session';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { certifications } from '../../store/certifications';
import { followUps } from '../../store/follow-ups';
import { surviving } from '../../store/merged';
import { type SessionRecord, sessions } from '../../store/sessions';
import { cardFace, patientOf, patientRecords, sessionsOf } from '../common/card-face';
import { followRenewal } from '../common/renewals';

/** A session whose tasks are left undone was not handed in: the certificate came by another way. */
const waitsForIt = ({ state, tasksAll, tasksDone }: SessionRecord) =>
  moveSession(state, 'register') !== null && (state !== 'open' || tasksDone === tasksAll);

/** The session that this certificate ends: the one that brought the certification, or the caregiver's own. */
async function registerSession(
  all: readonly SessionRecord[],
  certification: string,
  caregiver: string | null,
  scope: Scope,
): Promise<void> {
  const isOf = (one: SessionRecord) =>
    caregiver === null
      ? one.subject !== 'caregiver' && one.certification === certification
      : // The patient may have been certified again since the caregiver's session began (R-CG-5).
        one.subject === 'caregiver' && one.person.id === caregiver;
  const session = all.find((one) => isOf(one) && waitsForIt(one));
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

/** Who holds it: the patient, or who cares for them now. */
async function holderOf(caregiving: string | null, patient: string, { unit }: Scope) {
  if (caregiving === null) return patient;
  const held = await caregivings(unit).byId(caregiving);
  if (!held || held.until !== null || (await surviving(unit, held.patient)) !== patient)
    return refuse('not-found');
  return held.caregiver.id;
}

/** The first day of a certificate; a minor has none before both certifications exist (R-MIN-1). */
function certifiedFrom(certification: CertifiedDays, { book, today }: Scope): Day {
  const from = completeFrom(certification);
  if (from !== null) return from;
  const { certifiedOn } = certification;
  const { rule } = ruleInForce(book, 'minor.physicians', certifiedOn, today);
  return refuse('second-certification-missing', { certifiedOn }, rule);
}

/** What the state issued, on the newest certification that ran on that day (R-PAT-8, R-PAT-11). */
export const record: UseCase<'card.record'> = async (input, scope) => {
  const { book, newId, now, operator, today, unit } = scope;
  const person = (await patientOf(input.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const holder = await holderOf(input.caregiving, person.id, scope);
  const kept = certifications(unit);
  const all = await kept.ofPatient(person.id);
  const ran = (one: CertifiedDays) =>
    one.certifiedOn <= input.issuedOn && input.issuedOn <= termOf(one, book, today).expiresOn;
  // Where none ran then, the latest one says what is wrong.
  const certification = all.find((one) => ran(one) && completeFrom(one) !== null) ?? all.find(ran) ?? all[0];
  if (!certification) return refuse('no-certification');
  if (input.issuedOn > today) unacceptable('issuedOn', 'dayFuture');
  const certifiedOn = certifiedFrom(certification, scope);
  if (input.issuedOn < certifiedOn) unacceptable('issuedOn', 'issuedBeforeCertified', { certifiedOn });
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
  if (holders.some((one) => one !== holder)) refuse('card-number-taken', { number: input.number });
  const own =
    input.caregiving === null
      ? certification.certificates
      : (await kept.certificatesAsCaregiver(holder)).filter(
          (one) => one.certification === certification.id && one.caregiving === input.caregiving,
        );
  const same = own.filter((one) => !one.withdrawn && one.kind === input.kind && one.number === input.number);
  if (same.length > 0) unacceptable('number', 'cardEntered');
  const { patient: _, ...certificate } = input;
  await kept.addCertificate({
    ...certificate,
    id: newId(),
    certification: certification.id,
    // The record that was certified, also where it has been merged into another since.
    patient: certification.patient,
    holder: input.caregiving === null ? certification.patient : holder,
    caregiving: input.caregiving,
    at: now,
    by: operator.id,
  });
  await registerSession(
    await sessionsOf(person.id, scope),
    certification.id,
    input.caregiving && holder,
    scope,
  );
  await followRenewal({ registrant: holder, patient: person.id }, scope);
  return cardFace(await patientRecords(person, scope), null, scope);
};
