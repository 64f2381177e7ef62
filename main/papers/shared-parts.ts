/** Parts that several papers have in common. */
import { addressBox, heading, paragraph } from './blocks';
import type { Sheet } from './sheet';
import { phoneText, type Speech } from './speech';

/** Opening hours and telephone, as far as the profile says; nothing where it says nothing. */
export function storeHours(sheet: Sheet, speech: Speech): void {
  const { hours, phone } = sheet.frame.store;
  if (!hours && !phone) return;
  heading(sheet, speech.say('hours.title'));
  if (hours) for (const line of speech.hours(hours)) paragraph(sheet, line);
  if (phone) paragraph(sheet, speech.say('hours.call', { phone: phoneText(phone) }));
}

/** Where documents are mailed to (document P). */
export function mailAddress(sheet: Sheet, speech: Speech, lines: readonly string[]): void {
  if (lines.length === 0) return;
  heading(sheet, speech.say('mail.title'));
  paragraph(sheet, speech.say('mail.body'));
  addressBox(sheet, lines);
}
