/** From an `invalid` reply to sentences at fields: pure, so that it is tested without a browser. */
import type { Wrong } from '../../preload/contract/reply';

export interface FieldWrong {
  /** The field's name in the form; null where no field of this form has that path. */
  readonly field: string | null;
  readonly path: string;
  readonly wrong: Wrong;
}

/** A field that is answered by choosing never asks to type: any of these means that nothing is chosen. */
const unanswered = ['wrong.required', 'wrong.form', 'wrong.id'];

/** The word for a field: what is missing from a list is chosen, not entered. */
export function wordFor(wrong: Wrong, chosen: boolean): string {
  const word = wordKey(wrong);
  return chosen && unanswered.includes(word) ? 'wrong.choose' : word;
}

/** A question as the subject of a message: without its question marks. */
export const subjectOf = (label: string): string => label.replace(/^¿/u, '').replace(/[?:.]+$/u, '');

/** Contract messages are written `wrong.day`; the key below `wrong` is `day`. */
export const wordKey = (wrong: Wrong): string => `wrong.${wrong.word.replace(/^wrong\./, '')}`;

/** Reply paths start where the input starts; `prefix` is the part above the form's own values. */
export function withoutPrefix(path: string, prefix: string): string {
  if (prefix === '' || path === prefix) return path === prefix && prefix !== '' ? '' : path;
  return path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path;
}

/**
 * The field of a path: itself, else the nearest field above it, else the only field below it that
 * comes first (a missing object is reported at its own path, its first field shows it).
 */
export function fieldFor(path: string, fields: readonly string[]): string | null {
  for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    if (fields.includes(part)) return part;
  }
  return fields.find((field) => field.startsWith(`${path}.`)) ?? null;
}

/** In the order of the page, one line a field: the first message of a field wins. */
export function wrongsInOrder(
  replied: Readonly<Record<string, Wrong>>,
  prefix: string,
  fields: readonly string[],
): readonly FieldWrong[] {
  const found = Object.entries(replied).map(([full, wrong]) => {
    const path = withoutPrefix(full, prefix);
    return { path, field: fieldFor(path, fields), wrong };
  });
  const rank = (one: FieldWrong) => (one.field === null ? fields.length : fields.indexOf(one.field));
  const sorted = found.toSorted((a, b) => rank(a) - rank(b));
  return sorted.filter(
    (one, at) => one.field === null || sorted.findIndex((other) => other.field === one.field) === at,
  );
}
