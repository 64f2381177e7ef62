/** Whether a picture can be read: advice for the person who looks at it, never a verdict. */
import type { Legible } from '../../../preload/contract/document';

export interface Measured {
  readonly shorterSide: number;
  /** Mean, from 0 (black) to 255. */
  readonly lightness: number;
  /** Variance of the Laplacian: edges of letters make it large, a blur small. */
  readonly sharpness: number;
}

export const doubts = ['small', 'dark', 'blurred'] as const;
export type Doubt = (typeof doubts)[number];

/** Lightness of each pixel, as the eye weighs the colours (Rec. 601). */
export function greyOf(rgba: Uint8ClampedArray): Float32Array {
  const grey = new Float32Array(rgba.length / 4);
  for (let at = 0; at < grey.length; at++)
    grey[at] =
      0.299 * (rgba[at * 4] ?? 0) + 0.587 * (rgba[at * 4 + 1] ?? 0) + 0.114 * (rgba[at * 4 + 2] ?? 0);
  return grey;
}

export const meanOf = (grey: Float32Array): number =>
  grey.reduce((sum, value) => sum + value, 0) / Math.max(1, grey.length);

/** Each inner pixel against its four neighbours. */
export function sharpnessOf(grey: Float32Array, width: number): number {
  const height = grey.length / width;
  const read = (at: number) => grey[at] ?? 0;
  let [count, sum, squares] = [0, 0, 0];
  for (let row = 1; row < height - 1; row++)
    for (let column = 1; column < width - 1; column++) {
      const at = row * width + column;
      const edge = read(at - width) + read(at + width) + read(at - 1) + read(at + 1) - 4 * read(at);
      count += 1;
      sum += edge;
      squares += edge * edge;
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** By the house's own numbers (rulebook `docs.legible`). */
export function doubtsOf(measured: Measured, legible: Legible): Doubt[] {
  const small = measured.shorterSide < legible.shorterSide;
  const dark = measured.lightness < legible.lightness;
  const blurred = measured.sharpness < legible.sharpness;
  return doubts.filter((doubt) => ({ small, dark, blurred })[doubt]);
}
