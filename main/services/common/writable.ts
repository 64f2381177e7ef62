import { unacceptable } from '../../scope/refusal';

/** Characters of a draft: many times the longest form, and no way to fill the disk by typing. */
const longest = 100_000;

/** What cannot be written down (a number without end, a ring of objects) is no form's content. */
export function refuseUnwritable(typed: Readonly<Record<string, unknown>> | null): void {
  let text = '';
  try {
    text = JSON.stringify(typed);
  } catch {
    unacceptable('typed', 'form');
  }
  if (text.length > longest) unacceptable('typed', 'tooLong', { max: longest });
}
