/** When a staff account lapses, and when its passphrase prompt is due (R-PMP-3, R-PMP-6). */
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { addMonths, addYears } from './calendar';
import { ruleInForce } from './rulebook';

/** The last day on which the account may sign in; null where its group has no renewal period. */
export const lapsesOn = (approvedOn: Day, renewalYears: number | null): Day | null =>
  renewalYears === null ? null : addYears(approvedOn, renewalYears, 'feb28');

/** The day of the prompt once it has come, put off at most until `postponedUntil`; null before. */
export function passphraseDue(
  account: { readonly passphraseSetOn: Day; readonly postponedUntil: Day | null },
  book: Rulebook,
  today: Day,
): Day | null {
  const months = ruleInForce(book, 'staff.passphrase', today, today).value;
  if (months === null) return null;
  const due = addMonths(account.passphraseSetOn, months);
  if (today < due || (account.postponedUntil !== null && today < account.postponedUntil)) return null;
  return due;
}
