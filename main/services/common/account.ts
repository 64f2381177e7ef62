/** An account as the contract and the window know it, and whether its owner still works here. */
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Account } from '../../../preload/contract/staff';
import type { Day } from '../../../preload/contract/values';
import { lapsesOn, passphraseDue } from '../../rules/accounts';
import type { Operator } from '../../scope/caller';
import type { OperatorRecord } from '../../store/operators';

const lapseOf = (record: OperatorRecord): Day | null => lapsesOn(record.approvedOn, record.renewalYears);

export const accountOf = (record: OperatorRecord): Account => ({
  id: record.id,
  name: record.name,
  roles: record.roles,
  group: record.group,
  approvedOn: record.approvedOn,
  lapsesOn: lapseOf(record),
  passphraseSetOn: record.passphraseSetOn,
  active: record.active,
  version: record.version,
});

/** The day on which the account lapsed, if it did (R-PMP-6). */
export function lapsedOn(record: OperatorRecord, today: Day): Day | null {
  const lapse = lapseOf(record);
  return lapse !== null && today > lapse ? lapse : null;
}

export const mayWork = (record: OperatorRecord, today: Day): boolean =>
  record.active && lapsedOn(record, today) === null;

export const operatorFrom = (record: OperatorRecord, book: Rulebook, today: Day): Operator => ({
  id: record.id,
  name: record.name,
  roles: record.roles,
  passphraseDue: passphraseDue(record, book, today),
});
