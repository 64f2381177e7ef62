/** An account as the contract and the window know it. */
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Account } from '../../../preload/contract/staff';
import type { Day } from '../../../preload/contract/values';
import { lapsesOn, passphraseDue } from '../../rules/accounts';
import type { Operator } from '../../scope/caller';
import type { OperatorRecord } from '../../store/operators';

export const accountOf = (record: OperatorRecord): Account => ({
  id: record.id,
  name: record.name,
  roles: record.roles,
  group: record.group,
  approvedOn: record.approvedOn,
  lapsesOn: lapsesOn(record.approvedOn, record.renewalYears),
  passphraseSetOn: record.passphraseSetOn,
  active: record.active,
  version: record.version,
});

export const operatorFrom = (record: OperatorRecord, book: Rulebook, today: Day): Operator => ({
  id: record.id,
  name: record.name,
  roles: record.roles,
  passphraseDue: passphraseDue(record, book, today),
});
