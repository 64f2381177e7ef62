/** Renders a paper; a character that no font has is an answer, not a fault. */
import type { PaperInput } from '../../papers/content';
import { Refusal } from '../../scope/refusal';
import type { GateScope } from '../../scope/scope';

/** A worker's errors keep only their name and fields. */
const isNoGlyph = (error: unknown): error is { character: string; codePoint: string } =>
  error instanceof Error && error.name === 'NoGlyph';

export async function render(input: PaperInput, { desk }: GateScope): Promise<Uint8Array> {
  try {
    return await desk.papers.render(input);
  } catch (error) {
    if (isNoGlyph(error))
      throw new Refusal('no-glyph', { character: error.character, codePoint: error.codePoint });
    throw error;
  }
}
