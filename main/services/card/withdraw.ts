import { addDays } from '../../rules/calendar';
import { ruleInForce } from '../../rules/rulebook';
import { judgeSession, moveSession } from '../../rules/session';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import type { Certificate } from '../../store/certificates';
import { certifications } from '../../store/certifications';
import { followUps } from '../../store/follow-ups';
import { recordsOf, surviving } from '../../store/merged';
import { type SessionRecord, sessions } from '../../store/sessions';
import { cardFace, patientRecords, personOf, sessionsOf } from '../common/card-face';
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

/** What stands still of the same certification, whoever of the two holds it. */
async function othersOf(held: Certificate, { unit }: Scope): Promise<readonly Certificate[]> {
  const kept = certifications(unit);
  const all =
    held.caregiving === null
      ? ((await kept.byId(held.certification))?.certificates ?? [])
      : await kept.certificatesAsCaregiver(await surviving(unit, held.holder));
  return all.filter(
    (one) => !one.withdrawn && one.certification === held.certification && one.caregiving === held.caregiving,
  );
}

/** The session that a certificate of this certification registered: the patient's, or the caregiver's own. */
async function registeredBy(held: Certificate, scope: Scope): Promise<SessionRecord | undefined> {
  const { unit } = scope;
  const all = (await sessionsOf(await surviving(unit, held.patient), scope)).filter(
    ({ purpose, state }) => state === 'registered' && (purpose === 'first' || purpose === 'renewal'),
  );
  const brought = (one: SessionRecord) => one.certification === held.certification;
  if (held.caregiving === null) return all.find((one) => one.subject !== 'caregiver' && brought(one));
  const records = await recordsOf(unit, await surviving(unit, held.holder));
  const own = all.filter(
    ({ person, subject }) => subject === 'caregiver' && person.id !== null && records.includes(person.id),
  );
  // The patient may have been certified again since it began (R-CG-5).
  return own.find(brought) ?? own[0];
}

/** It waits for the state again, unless another certificate stands. */
async function unregister(held: Certificate, reason: string, scope: Scope): Promise<void> {
  const { now, operator, unit } = scope;
  if ((await othersOf(held, scope)).length > 0) return;
  const session = await registeredBy(held, scope);
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
  await unregister(held, reason, scope);
  const person = (await personOf(held.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const registrant = held.caregiving === null ? person.id : await surviving(unit, held.holder);
  await followRenewal({ registrant, patient: person.id }, scope);
  return cardFace(await patientRecords(person, scope), null, scope);
};
