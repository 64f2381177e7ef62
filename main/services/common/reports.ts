/** The duty to tell the state of a change, as a follow-up of its session (CGS 21a-408d, B-REG-4). */
import type { Day } from '../../../preload/contract/values';
import { reportDueOn } from '../../rules/renewal';
import type { Scope } from '../../scope/scope';
import { followUps } from '../../store/follow-ups';
import { type SessionRecord, sessions } from '../../store/sessions';

/** A session that was given up leaves its duty behind; the one that takes it on has it from here. */
async function takeOn(patient: string, due: Day, { now, operator, unit }: Scope): Promise<void> {
  const kept = followUps(unit);
  for (const one of await kept.openOf(patient)) {
    if (one.kind !== 'changeToReport' || one.planned !== due || one.session === null) continue;
    const session = await sessions(unit).byId(one.session);
    if (session?.state === 'abandoned') await kept.close({ id: one.id, at: now, by: operator.id });
  }
}

/** Due five business days after the change; null once the state was told. */
export async function followReport(
  { id: session, patient }: SessionRecord,
  changedOn: Day | null,
  scope: Scope,
): Promise<void> {
  const { book, newId, now, operator, today, unit } = scope;
  const kept = followUps(unit);
  const due = changedOn && reportDueOn(changedOn, book, today);
  const ever = (await kept.everOfSession(session)).filter(({ kind }) => kind === 'changeToReport');
  const open = ever.filter(({ doneAt }) => doneAt === null);
  const stands = ever.some((one) => one.planned === due && (one.doneAt === null || one.ticked));
  for (const one of open.filter(({ planned }) => planned !== due))
    await kept.close({ id: one.id, at: now, by: operator.id });
  if (due === null) return;
  if (patient !== null) await takeOn(patient.id, due, scope);
  if (stands) return;
  await kept.add({
    id: newId(),
    kind: 'changeToReport',
    due,
    patient: patient?.id ?? null,
    session,
    at: now,
  });
}
