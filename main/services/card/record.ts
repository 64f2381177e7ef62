import { matchesWhole } from '../../../preload/contract/rulebook-parts';
import { type CertifiedDays, completeFrom, termOf } from '../../rules/certification';
import { ruleInForce } from '../../rules/rulebook';
import { moveSession } from '../../rules/session';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { type CertificationRecord, certifications } from '../../store/certifications';
import { followUps } from '../../store/follow-ups';
import { recordsOf, surviving } from '../../store/merged';
import { type SessionRecord, sessions } from '../../store/sessions';
import { cardFace, patientOf, patientRecords, sessionsOf } from '../common/card-face';
import { certifiedFrom } from '../common/complete-certification';
import { followRenewal } from '../common/renewals';

/** A session whose tasks are left undone was not handed in: the certificate came by another way. */
const waitsForIt = ({ state, tasksAll, tasksDone }: SessionRecord) =>
  moveSession(state, 'register') !== null && (state !== 'open' || tasksDone === tasksAll);

/** A change or a call for help brings no certificate. */
const registers = ({ purpose }: SessionRecord) => purpose === 'first' || purpose === 'renewal';

/**
 * The session that this certificate ends: the one that brought the certification, or the caregiver's own. A
 * patient may have been certified again since the caregiver's began (R-CG-5), but not the other way around.
 */
function sessionOf(
  all: readonly SessionRecord[],
  certification: CertificationRecord,
  older: readonly CertificationRecord[],
  caregiver: readonly string[] | null,
): SessionRecord | undefined {
  const waiting = all.filter((one) => registers(one) && waitsForIt(one));
  const brought = (one: SessionRecord) => one.certification === certification.id;
  if (caregiver === null) return waiting.find((one) => one.subject !== 'caregiver' && brought(one));
  const own = waiting.filter(
    ({ person, subject }) => subject === 'caregiver' && person.id !== null && caregiver.includes(person.id),
  );
  return own.find(brought) ?? own.find((one) => older.some(({ id }) => id === one.certification));
}

async function registerSession(session: SessionRecord | undefined, scope: Scope): Promise<void> {
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

/** Who holds it: the patient, or who cares for them now, with the record that was made their caregiver. */
async function holderOf(caregiving: string | null, patient: string, { unit }: Scope) {
  if (caregiving === null) return { holder: patient, holderRecord: null };
  const held = await caregivings(unit).byId(caregiving);
  if (!held || held.until !== null || (await surviving(unit, held.patient)) !== patient)
    return refuse('not-found');
  return { holder: await surviving(unit, held.caregiver.id), holderRecord: held.caregiver.id };
}

/** What the state issued, on the newest certification that ran on that day (R-PAT-8, R-PAT-11). */
export const record: UseCase<'card.record'> = async (input, scope) => {
  const { book, newId, now, operator, today, unit } = scope;
  const person = (await patientOf(input.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const { holder, holderRecord } = await holderOf(input.caregiving, person.id, scope);
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
  const pattern = ruleInForce(book, 'card.numberPattern', input.issuedOn, today).value;
  if (pattern !== null && !matchesWhole(input.number, pattern))
    unacceptable('number', 'cardPattern', { pattern });
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
    holder: holderRecord ?? certification.patient,
    caregiving: input.caregiving,
    at: now,
    by: operator.id,
  });
  const older = all.filter((one) => one.certifiedOn < certification.certifiedOn);
  const caregiver = input.caregiving === null ? null : await recordsOf(unit, holder);
  const session = sessionOf(await sessionsOf(person.id, scope), certification, older, caregiver);
  await registerSession(session, scope);
  await followRenewal({ registrant: holder, patient: person.id }, scope);
  return cardFace(await patientRecords(person, scope), null, scope);
};
