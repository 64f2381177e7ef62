/** Parts that several papers have in common. */
import { addressBox, heading, paragraph } from './blocks';
import type { Sheet } from './sheet';
import type { Speech } from './speech';

/** In large print the letterhead has no room for the opening hours. */
export function storeHours(sheet: Sheet, speech: Speech): void {
  const { hours } = sheet.frame.store;
  if (!hours || !sheet.frame.largePrint) return;
  heading(sheet, speech.say('hours.title'));
  for (const line of speech.hours(hours)) paragraph(sheet, line);
}

/** Where documents are mailed to (document P). */
export function mailAddress(sheet: Sheet, speech: Speech, lines: readonly string[]): void {
  if (lines.length === 0) return;
  heading(sheet, speech.say('mail.title'));
  paragraph(sheet, speech.say('mail.body'));
  addressBox(sheet, lines);
}
