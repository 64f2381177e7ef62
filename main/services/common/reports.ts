/** The duty to tell the state of a change, as a follow-up of its session (CGS 21a-408d, B-REG-4). */
import type { Day } from '../../../preload/contract/values';
import { reportDueOn } from '../../rules/renewal';
import type { Scope } from '../../scope/scope';
import { followUps } from '../../store/follow-ups';
import type { SessionRecord } from '../../store/sessions';

/** Due five business days after the change; null once the state was told. */
export async function followReport(
  { id: session, patient }: SessionRecord,
  changedOn: Day | null,
  { book, newId, now, operator, today, unit }: Scope,
): Promise<void> {
  const kept = followUps(unit);
  const due = changedOn && reportDueOn(changedOn, book, today);
  const open = (await kept.openOfSession(session)).filter(({ kind }) => kind === 'changeToReport');
  const stands = open.some((one) => one.due === due);
  if (!stands) await kept.doneForSession({ session, kinds: ['changeToReport'], at: now, by: operator.id });
  if (due !== null && !stands)
    await kept.add({
      id: newId(),
      kind: 'changeToReport',
      due,
      patient: patient?.id ?? null,
      session,
      at: now,
    });
}
