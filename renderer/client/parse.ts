/** Checks a part of a long form by the contract's own schema, so that each page of it can tell what is wrong. */
import type { z } from 'zod';
import type { Facts, Reply, Wrong } from '../../preload/contract/reply';

const limits = (issue: z.core.$ZodIssue): Facts => ({
  ...('maximum' in issue ? { max: Number(issue.maximum) } : {}),
  ...('minimum' in issue ? { min: Number(issue.minimum) } : {}),
});

/** A message is a word key; zod's own sentences are never shown. */
function wordOf(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('wrong.')) return issue.message;
  return issue.code === 'invalid_type' ? 'wrong.required' : 'wrong.form';
}

const wrongOf = (issue: z.core.$ZodIssue): Wrong => ({ word: wordOf(issue), facts: limits(issue) });

export function parseAs<Schema extends z.ZodType>(schema: Schema, value: unknown): Reply<z.output<Schema>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'done', value: parsed.data };
  const fields: Record<string, Wrong> = {};
  for (const issue of parsed.error.issues) fields[issue.path.map(String).join('.')] ??= wrongOf(issue);
  return { kind: 'invalid', fields };
}
