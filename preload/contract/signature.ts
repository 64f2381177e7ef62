/** A signature drawn on the screen: lines, not a picture, so that it prints sharp at any size. */
import { z } from 'zod';
import { choice, line, note } from './values';

/** The pad is this wide, whatever the screen; the height follows (1000 by 300). */
export const padWidth = 1000;
export const padHeight = 300;

const along = (most: number) => z.int().min(0).max(most);
const Point = z.tuple([along(padWidth), along(padHeight)]);

/** One stroke a line; at most what a long name in block letters needs. */
export const Strokes = z
  .array(z.array(Point).min(1).max(1000))
  .min(1, 'wrong.signatureMissing')
  .max(200, 'wrong.signatureTooLong');
export type Strokes = z.infer<typeof Strokes>;

/** Signed by whoever registers, or witnessed where they are unable to sign. */
export const Signature = z.discriminatedUnion(
  'how',
  [
    z.strictObject({ how: z.literal('signed'), strokes: Strokes }),
    z.strictObject({
      how: z.literal('unable'),
      witnessIs: choice(['staff', 'other']),
      /** Set by the main process where a member of staff is the witness: whoever is signed in. */
      witness: z.union([z.literal(''), line(200)]).default(''),
      why: note(500).default(''),
    }),
  ],
  'wrong.choose',
);
export type Signature = z.infer<typeof Signature>;
