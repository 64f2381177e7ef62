/** What the bytes of a document or a photo have to be before they are kept, and by which rule they go again. */
import type { DocumentMime, FileKind } from '../../../preload/contract/document';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { addDays, dayIn } from '../../rules/calendar';
import { isWhole, kindOf, saysMore } from '../../rules/file-kind';
import { ruleInForce } from '../../rules/rulebook';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import type { PhotoRecord } from '../../store/photos';

const kinds: Readonly<Record<DocumentMime, FileKind>> = { 'image/jpeg': 'jpeg', 'application/pdf': 'pdf' };

/** It is what it says, reaches its end, fits, and tells nothing of where and with what it was taken. */
export function refuseContent(mime: DocumentMime, bytes: Uint8Array, largest: number): void {
  if (bytes.length === 0) refuse('file-empty');
  if (bytes.length > largest) refuse('document-too-large', { megabytes: largest / 1_000_000 });
  const kind = kindOf(bytes);
  if (kind !== kinds[mime] || (kind === 'jpeg' && saysMore(bytes))) refuse('file-unknown');
  if (!isWhole(kinds[mime], bytes)) refuse('file-half-written');
}

/** Null: no rule says for how long a document or a photo is kept. */
export const retentionDays = ({ book, today }: { book: Rulebook; today: Day }): number | null =>
  ruleInForce(book, 'retention.documents', today, today).value;

/**
 * The last day on which a photo is kept: by the rule of the day on which it was taken or, where none was set
 * then, by one that has been set since. Null: until the person asks.
 */
export function photoLastDay(
  { at, keepUntil }: Pick<PhotoRecord, 'at' | 'keepUntil'>,
  scope: Pick<Scope, 'book' | 'today' | 'zone'>,
): Day | null {
  const days = retentionDays(scope);
  return keepUntil ?? (days === null ? null : addDays(dayIn(scope.zone, at), days));
}
