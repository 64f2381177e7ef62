/** The PDF of a registered paper: made once from its snapshot, kept, and marked when it is a copy. */
import { createHash } from 'node:crypto';
import type { PaperInput } from '../../papers/content';
import { Refusal, refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { type PaperRecord, papers } from '../../store/papers';

export async function paperRecord(id: string, scope: Scope): Promise<PaperRecord> {
  const record = (await papers(scope.unit).byId(id)) ?? refuse('not-found');
  if (record.patient) scope.about(record.patient);
  return record;
}

/** A worker's errors keep only their name and fields. */
const isNoGlyph = (error: unknown): error is { character: string; codePoint: string } =>
  error instanceof Error && error.name === 'NoGlyph';

async function render(input: PaperInput, { desk }: Scope): Promise<Uint8Array> {
  try {
    return await desk.papers.render(input);
  } catch (error) {
    if (isNoGlyph(error))
      throw new Refusal('no-glyph', { character: error.character, codePoint: error.codePoint });
    throw error;
  }
}

/** Bytes and hash of the register; the first call renders them. */
export async function original(
  record: PaperRecord,
  scope: Scope,
): Promise<{ bytes: Uint8Array; sha256: string }> {
  if (record.bytes && record.sha256) return { bytes: record.bytes, sha256: record.sha256 };
  const bytes = await render(record.input, scope);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await papers(scope.unit).keepBytes({ paper: record.brief.id, bytes, sha256 });
  return { bytes, sha256 };
}

/** The same page from the same snapshot, marked COPY n. */
export const copyOf = ({ input }: PaperRecord, copy: number, scope: Scope): Promise<Uint8Array> =>
  render({ ...input, frame: { ...input.frame, copy } } as PaperInput, scope);
