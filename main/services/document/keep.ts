import { createHash } from 'node:crypto';
import { largestDocument } from '../../../preload/contract/document';
import { addDays } from '../../rules/calendar';
import { ruleSet } from '../../rules/rulebook';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { documents, type Keeping } from '../../store/documents';
import { sessions } from '../../store/sessions';
import { refuseContent, retentionDays } from '../common/kept-content';
import { sentOnce } from '../common/sent-once';
import { sessionFile } from '../common/session-file';
import { daysAfterEnd, keptView, takesDocuments } from './terms';

type Wish = Parameters<UseCase<'document.keep'>>[0]['keep'];

/** The rule decides where there is one; else whoever keeps it has to say. */
function keepingOf(wish: Wish, scope: Scope): Keeping {
  const days = retentionDays(scope);
  if (days !== null) return { until: addDays(scope.today, days) };
  if (wish.kind === 'rule') return unacceptable('keep', 'choose');
  if (wish.kind === 'afterEnd') return { daysAfterEnd: daysAfterEnd(scope) };
  return wish.day < scope.today ? unacceptable('keep.day', 'keepDayPast') : { until: wish.day };
}

/** Keeps a document of a session (R-PAT-6, R-CG-4); what the task answers stays as it is. */
export const keep: UseCase<'document.keep'> = async ({ key, ...input }, scope) => {
  const { session, proof, kind, mime, bytes, enclosed } = input;
  const { unit, book, now, today, operator } = scope;
  const { record, guide, judged } = await sessionFile(session, scope);
  const person = record.person.id;
  if (person === null || !judged.tasks.some((task) => task.id === 'documents')) return refuse('not-found');
  if (!takesDocuments(record)) refuse('session-closed');
  if (!guide.proofs.includes(proof)) unacceptable('proof', 'choose');
  if (!ruleSet(book, 'docs.kinds', today, today).value[proof].includes(kind)) unacceptable('kind', 'choose');
  refuseContent(mime, bytes, largestDocument);
  const kept = documents(unit);
  const until = keepingOf(input.keep, scope);
  const wanted = { ...input, bytes: createHash('sha256').update(bytes).digest('hex') };
  const id = await sentOnce({ call: 'document.keep', key, wanted }, scope, async (made) => {
    const document = { id: made, session, person, proof, kind, mime, enclosed, keep: until, bytes };
    await kept.add({ ...document, at: now, by: operator.id });
    await sessions(unit).addEvent({ session, at: now, by: operator.id, what: 'documentKept', detail: null });
  });
  return keptView((await kept.byId(id)) ?? refuse('not-found'), scope);
};
