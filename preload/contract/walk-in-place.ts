/** Where the walk-in is on their way: main keeps it, so that a crash, a reload or a blank screen loses no step. */
import { z } from 'zod';
import { handOverTasks } from './registration-values';

export const WalkInPlace = z.strictObject({
  step: z.enum(['welcome', ...handOverTasks, 'done']),
  /** Which statement is on screen (R-PAT-7: one by one). */
  statement: z.int().min(0).max(999),
  /** A "No" to a statement stops the way; staff go on from here. */
  stopped: z.boolean(),
});
export type WalkInPlace = z.infer<typeof WalkInPlace>;

export const atTheStart: WalkInPlace = { step: 'welcome', statement: 0, stopped: false };

/** `through`: the walk-in said so. `blank`: nobody touched the screen for a while. Neither shows anything of theirs. */
export const HandOverState = z.enum(['working', 'through', 'blank']);
export type HandOverState = z.infer<typeof HandOverState>;
