/**
 * The PDF of a registered paper: made once from its snapshot, kept, and marked when it is a copy. Rendering
 * takes its time, so it runs between transactions and never inside one.
 */
import { createHash } from 'node:crypto';
import type { PaperInput } from '../../papers/content';
import { refuse } from '../../scope/refusal';
import type { GateScope } from '../../scope/scope';
import { type PaperRecord, papers } from '../../store/papers';
import { render } from '../common/render';

interface Original {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export async function paperRecord(id: string, scope: GateScope): Promise<PaperRecord> {
  const record = (await scope.house.read((unit) => papers(unit).byId(id))) ?? refuse('not-found');
  if (record.patient) scope.about(record.patient);
  return record;
}

const kept = ({ bytes, sha256 }: PaperRecord): Original | null =>
  bytes !== null && sha256 !== null ? { bytes, sha256 } : null;

/** Bytes and hash of the register; the first call makes them, and whichever window kept them first wins. */
export async function original(record: PaperRecord, scope: GateScope): Promise<Original> {
  const held = kept(record);
  if (held) return held;
  const bytes = await render(record.input, scope);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paper = record.brief.id;
  return scope.house.write(async (unit) => {
    const now = (await papers(unit).byId(paper)) ?? refuse('not-found');
    const earlier = kept(now);
    if (earlier) return earlier;
    await papers(unit).keepBytes({ paper, bytes, sha256 });
    return { bytes, sha256 };
  });
}

const asCopy = <Input extends PaperInput>(input: Input, copy: number): Input => ({
  ...input,
  frame: { ...input.frame, copy },
});

/** The same page from the same snapshot, marked COPY n. */
export const copyOf = ({ input }: PaperRecord, copy: number, scope: GateScope): Promise<Uint8Array> =>
  render(asCopy(input, copy), scope);
