/** What happens to a session as a whole: finished at the counter, sent back by the state, given up. */
import { FollowUpKind } from '../../../preload/contract/follow-up';
import { countsFrom, judgeCertificationDay } from '../../rules/certification';
import { judgeMinor } from '../../rules/eligibility';
import type { SessionEvent } from '../../rules/session';
import { closingEvent, judgeAffirmations, judgeFinish, moveSession } from '../../rules/session';
import { Refusal, refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { followUps } from '../../store/follow-ups';
import { people } from '../../store/people';
import { type SessionRecord, sessions } from '../../store/sessions';
import { issuePaper } from '../common/issue-paper';
import { paperSource, type SessionFile, sessionFile, sessionView } from '../common/session-file';
import { certifiedDays } from '../common/session-term';
import { givenUp, handedIn, refuseIneligibleNow, sentBack } from './caregiver-part';
import { endHandOver } from './hand-over';
import { note, refuseStray, settle } from './keep-answers';

interface Move {
  readonly session: string;
  readonly version: number;
  readonly event: SessionEvent;
  /** The word of the history. */
  readonly what: string;
  readonly detail: string | null;
}

/** Moves the session on; `stale` if it was changed since the screen read it. */
async function move({ session, version, event, what, detail }: Move, scope: Scope): Promise<SessionFile> {
  const { record } = await sessionFile(session, scope);
  const state = moveSession(record.state, event) ?? refuse('session-closed', { state: record.state });
  await sessions(scope.unit).change({ id: session, version, at: scope.now, to: { state } });
  await note(session, what, detail, scope);
  endHandOver(session, scope);
  return settle(session, scope);
}

/** Somebody may come of age between the first task and the last: then they register themselves (R-MIN-2). */
async function refuseOfAge({ record }: SessionFile, { book, today, unit }: Scope): Promise<void> {
  const { patient, purpose, subject } = record;
  // A change is told of the registration that stands.
  if (subject !== 'minor' || patient === null || purpose === 'change') return;
  const person = (await people(unit).byId(patient.id)) ?? refuse('not-found');
  const refusal = judgeMinor(person.birthDate, book, today);
  if (!refusal) return;
  throw new Refusal(refusal.code, { ...refusal.facts, patient: patient.id }, refusal.rule);
}

/** Submitting may come months after the certification: one that ran out meanwhile helps nobody (R-PAT-8). */
async function refuseExpired({ answers, record }: SessionFile, scope: Scope): Promise<void> {
  const days = await certifiedDays(record, answers, scope);
  if (days === null) return;
  const judged = judgeCertificationDay(countsFrom(days), scope.book, scope.today);
  if (judged.kind === 'refused') throw new Refusal(judged.code, judged.facts, judged.rule);
}

function refuseUnfinished({ answers, facts }: SessionFile, { book, today }: Scope): void {
  const { affirmations } = answers;
  const refusal = (affirmations && judgeAffirmations(affirmations, book, today)) ?? judgeFinish(facts);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
}

export const finish: UseCase<'registration.finish'> = async (
  { session, version, submittedOnStatePage, papers },
  scope,
) => {
  const before = await sessionFile(session, scope);
  const event = closingEvent(before.record.purpose);
  // Help ends at the counter, and so does a change that was reported: nothing of it is submitted from here.
  if (event === 'submit' && !submittedOnStatePage) unacceptable('submittedOnStatePage', 'tick');
  await refuseStray(before, scope);
  await refuseOfAge(before, scope);
  refuseUnfinished(before, scope);
  await refuseExpired(before, scope);
  await refuseIneligibleNow(before, scope);
  const what = event === 'submit' ? 'submitted' : 'finished';
  const file = await move({ session, version, event, what, detail: null }, scope);
  await sessions(scope.unit).dropDrafts(session);
  await handedIn(file, scope);
  const source = await paperSource(await sessionView(file, scope), file, scope);
  for (const wish of papers) await issuePaper(wish, source, null, scope);
  return sessionView(await sessionFile(session, scope), scope);
};

export const returned: UseCase<'registration.returned'> = async ({ session, version, reason }, scope) => {
  const file = await move({ session, version, event: 'return', what: 'returned', detail: reason }, scope);
  await sentBack(file, scope);
  return sessionView(file, scope);
};

/** What this session alone brought goes with it, unless the state issued something on it. */
async function withdrawCertification(record: SessionRecord, { now, unit }: Scope): Promise<void> {
  const { certification, id, version } = record;
  const held = certification === null ? undefined : await certifications(unit).byId(certification);
  if (!held || held.certificates.length > 0) return;
  await sessions(unit).change({ id, version, at: now, to: { certification: null } });
  await certifications(unit).withdraw(held.id);
}

/**
 * Nobody calls about a session that was given up. But what changed has to be told to the state whether or not
 * its session is worked on (CGS 21a-408d): that call stays until somebody ticks it off, or a new session has it.
 */
const kindsToEnd = FollowUpKind.options.filter((kind) => kind !== 'changeToReport');
const nothingToFollow = (session: string, { now, operator, unit }: Scope) =>
  followUps(unit).doneForSession({ session, kinds: kindsToEnd, at: now, by: operator.id });

export const abandon: UseCase<'registration.abandon'> = async ({ session, version, reason }, scope) => {
  const file = await move({ session, version, event: 'abandon', what: 'abandoned', detail: reason }, scope);
  await withdrawCertification(file.record, scope);
  await givenUp(file, reason, scope);
  await nothingToFollow(session, scope);
  await sessions(scope.unit).dropDrafts(session);
  return sessionView(await sessionFile(session, scope), scope);
};
