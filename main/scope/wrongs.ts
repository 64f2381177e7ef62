/** Turns zod's issues into words by field. Values never leave: only paths, codes and limits do. */
import type { z } from 'zod';
import type { Facts, Wrong } from '../../preload/contract/reply';

type Issue = z.core.$ZodIssue;

const limits = (issue: Issue): Facts => ({
  ...('maximum' in issue ? { max: Number(issue.maximum) } : {}),
  ...('minimum' in issue ? { min: Number(issue.minimum) } : {}),
});

function wordOf(issue: Issue): string {
  if (issue.message.startsWith('wrong.')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong.required';
    case 'too_big':
      return 'wrong.tooLong';
    case 'too_small':
      return 'wrong.required';
    case 'invalid_value':
    case 'invalid_union':
      return 'wrong.choose';
    case 'unrecognized_keys':
      return 'wrong.unknownField';
    default:
      return 'wrong.form';
  }
}

/** The first issue of each path; nested unions report at the union's own path. */
export function wrongsOf(error: z.ZodError, prefix = ''): Record<string, Wrong> {
  const fields: Record<string, Wrong> = {};
  for (const issue of error.issues) {
    const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
    fields[path] ??= { word: wordOf(issue), facts: limits(issue) };
  }
  return fields;
}
