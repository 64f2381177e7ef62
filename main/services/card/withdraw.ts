import { addDays } from '../../rules/calendar';
import { ruleInForce } from '../../rules/rulebook';
import { judgeSession, moveSession } from '../../rules/session';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import type { Certificate } from '../../store/certificates';
import { certifications } from '../../store/certifications';
import { followUps } from '../../store/follow-ups';
import { sessions } from '../../store/sessions';
import { cardFace, patientRecords, personOf } from '../common/card-face';
import { followRenewal } from '../common/renewals';
import { sessionFile } from '../common/session-file';

/** The state's answer is waited for again, and somebody asks after it. */
async function followAgain(patient: string, session: string, scope: Scope): Promise<void> {
  const { book, newId, now, today, unit } = scope;
  const days = ruleInForce(book, 'followUp.certificateToArrive', today, today).value;
  if (days === null) return;
  const due = addDays(today, days);
  await followUps(unit).add({ id: newId(), kind: 'certificateToArrive', due, patient, session, at: now });
}

/** The session that this certificate registered waits for the state again, unless another one stands. */
async function unregister(held: Certificate, reason: string, scope: Scope): Promise<void> {
  const { now, operator, unit } = scope;
  const certification = await certifications(unit).byId(held.certification);
  if (!certification || certification.certificates.some((one) => !one.withdrawn)) return;
  const all = await sessions(unit).ofPatient(held.patient);
  const session = all.find(
    (one) =>
      one.subject !== 'caregiver' && one.certification === held.certification && one.state === 'registered',
  );
  const state = session && moveSession(session.state, 'unregister');
  if (!session || !state) return;
  const { facts } = await sessionFile(session.id, scope);
  const { waitsFor } = judgeSession({ ...facts, state });
  const kept = sessions(unit);
  await kept.change({ id: session.id, version: session.version, at: now, to: { state, waitsFor } });
  await kept.addEvent({
    session: session.id,
    at: now,
    by: operator.id,
    what: 'certificateWithdrawn',
    detail: reason,
  });
  await followAgain(held.patient, session.id, scope);
}

/** Entered by mistake: it stays as history, counts for nothing, and its number is free again. */
export const withdraw: UseCase<'card.withdraw'> = async ({ certificate, version, reason }, scope) => {
  const { now, operator, today, unit } = scope;
  const kept = certifications(unit);
  const held = (await kept.certificate(certificate)) ?? refuse('not-found');
  await kept.enteredByMistake({ certificate, version, on: today, reason, at: now, by: operator.id });
  if (held.caregiving === null) await unregister(held, reason, scope);
  const person = (await personOf(held.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const registrant = held.caregiving === null ? person.id : held.holder;
  await followRenewal({ registrant, patient: person.id }, scope);
  return cardFace(await patientRecords(person, scope), null, scope);
};
