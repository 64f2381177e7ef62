/** A rulebook that was in use once, read by a program that may know other rules by now. */
import { z } from 'zod';
import { Rulebook, RuleVersion } from './rulebook';
import { Day } from './values';

const Kept = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  earlier: z.array(z.object({ version: z.string(), until: Day })).optional(),
  rules: z.array(z.unknown()),
});

/** Rules that this program does not know, or knows in another shape, are left out; null where it is no rulebook. */
export function readKeptRulebook(text: string): Rulebook | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const whole = Rulebook.safeParse(raw);
  if (whole.success) return whole.data;
  const kept = Kept.safeParse(raw);
  if (!kept.success) return null;
  const rules = kept.data.rules.flatMap((rule) => {
    const read = RuleVersion.safeParse(rule);
    return read.success ? [read.data] : [];
  });
  return { ...kept.data, rules };
}
