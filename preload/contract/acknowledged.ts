/** What a pharmacist's reason answers at a sale: that, so much of it, and nothing that came later (B-ALW-1, B-ALW-2). */
import { z } from 'zod';
import { Milligrams, PeriodKind } from './allowance';
import { note } from './values';

/** `external`: nobody knows what was dispensed elsewhere. Else the way to count that says "over", and by how much. */
export const ToAcknowledge = z.strictObject({
  what: z.enum(['external', ...PeriodKind.options]),
  /** 0 for what has no amount. */
  milligrams: Milligrams,
});
export type ToAcknowledge = z.infer<typeof ToAcknowledge>;

export const Acknowledged = z.strictObject({
  reason: note(500).pipe(z.string().min(1, 'wrong.required')),
  /** As `toAcknowledge` of the decision that the reason was typed for. */
  of: z.array(ToAcknowledge).max(ToAcknowledge.shape.what.options.length),
});
export type Acknowledged = z.infer<typeof Acknowledged>;

/** What is asked for that the reason was not typed for: something else, or more of the same. */
export const unanswered = (
  asked: readonly ToAcknowledge[],
  answered: readonly ToAcknowledge[],
): ToAcknowledge[] =>
  asked.filter(
    ({ what, milligrams }) => !answered.some((one) => one.what === what && milligrams <= one.milligrams),
  );
