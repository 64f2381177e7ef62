/** Follow-ups of a session, kept in step with what it waits for (B-REG-4). */

import type { FollowUpKind } from '../../../preload/contract/follow-up';
import type { Waiting } from '../../../preload/contract/registration-values';
import type { RuleId } from '../../../preload/contract/rulebook';
import { addDays } from '../../rules/calendar';
import { ruleInForce } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';
import { followUps } from '../../store/follow-ups';
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

const waitedFor: ReadonlySet<FollowUpKind> = new Set(Object.values(kindOf));

/** Adds what is now waited for, closes what no longer is. Where the days are not set, nothing is added. */
export async function followWaiting({ record, judged }: SessionFile, scope: Scope): Promise<void> {
  const kept = followUps(scope.unit);
  const all = await kept.openOfSession(record.id);
  const open = all.filter((due) => waitedFor.has(due.kind));
  const wanted = new Set<FollowUpKind>(judged.waitsFor.map((one) => kindOf[one]));
  const over = open.map((due) => due.kind).filter((kind) => !wanted.has(kind));
  await kept.doneForSession({ session: record.id, kinds: over, at: scope.now, by: scope.operator.id });
  for (const waiting of judged.waitsFor) {
    const kind = kindOf[waiting];
    if (open.some((due) => due.kind === kind)) continue;
    const days = ruleInForce(scope.book, daysOf[kind], scope.today, scope.today).value;
    if (days === null) continue;
    await kept.add({
      id: scope.newId(),
      kind,
      due: addDays(scope.today, days),
      patient: record.patient?.id ?? null,
      session: record.id,
      at: scope.now,
    });
  }
}
