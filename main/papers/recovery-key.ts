/** The key that opens the store when no passphrase does; printed once, at first run. */
import { bullets, heading, keyGroups, notice, paragraph, rows, title } from './blocks';
import type { RecoveryKeySheet } from './content';
import type { Sheet } from './sheet';
import type { Speech } from './speech';

/** The groups that the key is written in, or fours. */
export function groupsOf(key: string): string[] {
  const written = key.split(/[^A-Za-z0-9]+/).filter((group) => group !== '');
  return written.length > 1 ? written : (key.match(/.{1,4}/gu) ?? []);
}

export function recoveryKey(sheet: Sheet, speech: Speech, content: RecoveryKeySheet): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`recovery.${key}`, facts);
  title(sheet, say('title'));
  paragraph(sheet, say('what', { store: sheet.frame.store.name }));
  notice(sheet, say('secret'));
  heading(sheet, say('keyTitle'));
  keyGroups(sheet, groupsOf(content.recoveryKey));
  paragraph(sheet, say('typing'));
  heading(sheet, say('keepTitle'));
  bullets(sheet, speech.list('recovery.keep'));
  rows(sheet, [
    { term: say('manager'), value: content.manager },
    { term: say('made'), value: speech.instant(sheet.frame.issuedAt, sheet.frame.zone) },
  ]);
}
