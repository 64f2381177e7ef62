/** Follow-ups of a session, kept in step with what it waits for (B-REG-4). */

import type { FollowUpKind } from '../../../preload/contract/follow-up';
import type { Waiting } from '../../../preload/contract/registration-values';
import type { RuleId } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { addDays } from '../../rules/calendar';
import { ruleInForce } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';
import { type FollowUp, followUps } from '../../store/follow-ups';
import type { SessionFile } from '../common/session-file';

const kindOf = {
  certifier: 'certifierToCertify',
  documents: 'documentsToSend',
  state: 'certificateToArrive',
  caregiver: 'caregiverPart',
} as const satisfies Record<Waiting, FollowUpKind>;

const daysOf = {
  certifierToCertify: 'followUp.certifierToCertify',
  documentsToSend: 'followUp.documentsToSend',
  certificateToArrive: 'followUp.certificateToArrive',
  caregiverPart: 'followUp.caregiverPart',
} as const satisfies Partial<Record<FollowUpKind, RuleId>>;

const waitedFor: ReadonlySet<FollowUpKind> = new Set([...Object.values(kindOf), 'cpmrsApproval']);

/** What is to be asked about, and from which day on; null where no days are set. */
interface Wanted {
  readonly waiting: Waiting;
  readonly kind: FollowUpKind;
  readonly due: Day | null;
  /** Counted from a day that somebody enters: it moves with that day. */
  readonly moves: boolean;
}

function wantedFor(waiting: Waiting, { guide, record }: SessionFile, { book, today }: Scope): Wanted {
  if (record.subject === 'cpmrsRegistrant' && waiting === 'state')
    return { waiting, kind: 'cpmrsApproval', due: guide.cpmrs?.expected?.to ?? null, moves: true };
  const kind = kindOf[waiting];
  const days = ruleInForce(book, daysOf[kind], today, today).value;
  return { waiting, kind, due: days === null ? null : addDays(today, days), moves: false };
}

const isFor = ({ kind, due, moves }: Wanted, one: FollowUp) =>
  one.kind === kind && !(moves && one.planned !== due);

/** Adds what is now waited for, closes what no longer is. Where the days are not set, nothing is added. */
export async function followWaiting(file: SessionFile, scope: Scope): Promise<void> {
  const { judged, record } = file;
  const { newId, now, operator, unit } = scope;
  const kept = followUps(unit);
  // A reminder that nothing waits for, such as the password's, outlives its session.
  const ever = (await kept.everOfSession(record.id)).filter(({ kind }) => waitedFor.has(kind));
  const open = ever.filter(({ doneAt }) => doneAt === null);
  const wanted = judged.waitsFor.map((waiting) => wantedFor(waiting, file, scope));
  for (const one of open)
    if (!wanted.some((want) => isFor(want, one))) await kept.close({ id: one.id, at: now, by: operator.id });
  // Somebody called about it while it was waited for: the next save of the same answer asks for no other call.
  const called = (want: Wanted) =>
    record.waitsFor.includes(want.waiting) && ever.some((one) => one.ticked && isFor(want, one));
  for (const want of wanted) {
    const { due, kind } = want;
    if (due === null || open.some((one) => isFor(want, one)) || called(want)) continue;
    await kept.add({
      id: newId(),
      kind,
      due,
      patient: record.patient?.id ?? null,
      session: record.id,
      at: now,
    });
  }
}
