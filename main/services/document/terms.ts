/** What the rulebook says of documents, and how one that is kept is shown. */
import type { KeptDocument } from '../../../preload/contract/document';
import type { Day } from '../../../preload/contract/values';
import { addDays, dayIn } from '../../rules/calendar';
import { ruleSet } from '../../rules/rulebook';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { type DocumentRecord, documents } from '../../store/documents';
import type { SessionRecord } from '../../store/sessions';
import { retentionDays } from '../common/kept-content';
import { sessionFile } from '../common/session-file';

/** A session that was given up, or that the state has decided, takes no further document. */
export const takesDocuments = ({ state }: SessionRecord): boolean =>
  state === 'open' || state === 'returned' || state === 'submitted';

export const daysAfterEnd = ({ book, today }: Pick<Scope, 'book' | 'today'>): number =>
  ruleSet(book, 'retention.afterEnd', today, today).value;

/** The last day on which the document is kept; null while its session goes on. */
export async function lastDayOf(
  { keepUntil, keepDaysAfter, session }: DocumentRecord,
  { unit, zone }: Pick<Scope, 'unit' | 'zone'>,
): Promise<Day | null> {
  if (keepDaysAfter === null) return keepUntil;
  const end = await documents(unit).endOf(session);
  return end === null ? null : addDays(dayIn(zone, end), keepDaysAfter);
}

/** Refuses one that was deleted. */
export async function keptView(record: DocumentRecord, scope: Scope): Promise<KeptDocument> {
  const { size, deletedAt: _, ...rest } = record;
  if (size === null) return refuse('document-deleted');
  return { ...rest, size, keepUntil: await lastDayOf(record, scope) };
}

/** What the capture page has to know of its session. */
export const terms: UseCase<'document.terms'> = async ({ session }, scope) => {
  const { book, today } = scope;
  const { record, guide, judged } = await sessionFile(session, scope);
  if (!judged.tasks.some(({ id }) => id === 'documents')) return refuse('not-found');
  return {
    open: takesDocuments(record),
    number: record.number,
    proofs: guide.proofs,
    kinds: ruleSet(book, 'docs.kinds', today, today).value,
    legible: ruleSet(book, 'docs.legible', today, today).value,
    retentionDays: retentionDays(scope),
    daysAfterEnd: daysAfterEnd(scope),
  };
};
