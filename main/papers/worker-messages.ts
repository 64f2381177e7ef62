/** What the counter's side and the papers' worker say to each other. */
import type { PaperInput } from './content';

export interface PaperRequest {
  readonly id: number;
  readonly input: PaperInput;
}

export type PaperAnswer =
  | { readonly id: number; readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'noGlyph'; readonly character: string }
  /** The name of the error alone: its message could hold what stands on the paper. */
  | { readonly id: number; readonly kind: 'failed'; readonly name: string };
