/** The manager's work on accounts: list, add, change, new secrets. */
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { type OperatorRecord, operators } from '../../store/operators';
import { accountOf, mayWork, operatorFrom } from '../common/account';
import { changeSlot, hashSecret, refuseCommon } from '../common/secrets';

async function known(id: string, scope: Scope): Promise<OperatorRecord> {
  scope.about(id);
  return (await operators(scope.unit).byId(id)) ?? refuse('not-found');
}

async function refuseUnknownGroup(id: string, { unit }: Scope): Promise<void> {
  if (!(await operators(unit).groups()).some((group) => group.id === id)) refuse('not-found');
}

export const list: UseCase<'staff.list'> = async (_input, { unit }) => ({
  accounts: (await operators(unit).list()).map(accountOf),
  groups: await operators(unit).groups(),
});

export const add: UseCase<'staff.add'> = async ({ name, roles, group, passphrase, pin }, scope) => {
  const { today, unit } = scope;
  const staff = operators(unit);
  if (await staff.byName(name)) refuse('name-taken', { name });
  await refuseUnknownGroup(group, scope);
  refuseCommon(passphrase, name);
  const id = scope.newId();
  await staff.add({
    id,
    name,
    roles: [...new Set(roles)],
    group,
    approvedOn: today,
    passphraseSetOn: today,
    passphraseHash: await hashSecret(passphrase),
    pinHash: await hashSecret(pin),
    at: scope.now,
  });
  const account = accountOf(await known(id, scope));
  await changeSlot(name, passphrase, scope);
  return account;
};

/** Somebody who can manage the store, and can sign in today, stays. */
async function refuseWithoutManager({ today, unit }: Scope): Promise<void> {
  const staff = await operators(unit).list();
  if (!staff.some((record) => mayWork(record, today) && record.roles.includes('manager')))
    refuse('last-manager');
}

export const change: UseCase<'staff.change'> = async (wanted, scope) => {
  const { book, desk, house, today } = scope;
  const before = await known(wanted.id, scope);
  await refuseUnknownGroup(wanted.group, scope);
  if (wanted.approvedOn > today) unacceptable('approvedOn', 'dayFuture');
  await operators(scope.unit).change({ ...wanted, roles: [...new Set(wanted.roles)] });
  await refuseWithoutManager(scope);
  const after = await known(wanted.id, scope);
  // After the commit: a slot that outlives its account opens the store for nobody, the account decides.
  if (before.active && !after.active) scope.afterwards(() => house.removeSlot(before.name));
  const operator = mayWork(after, today) ? operatorFrom(after, book, today) : null;
  scope.afterwards(() => desk.accountChanged(after.id, operator));
  return accountOf(after);
};

/** Also how an account that was switched off gets its slot back. */
export const resetSecrets: UseCase<'staff.resetSecrets'> = async ({ id, passphrase, pin }, scope) => {
  const { name } = await known(id, scope);
  refuseCommon(passphrase, name);
  await operators(scope.unit).setSecrets({
    id,
    passphraseHash: await hashSecret(passphrase),
    pinHash: await hashSecret(pin),
    passphraseSetOn: scope.today,
  });
  const account = accountOf(await known(id, scope));
  await changeSlot(name, passphrase, scope);
  // Whoever stands somewhere with the old secrets leaves; the manager who does this may be the same person.
  scope.afterwards(() => scope.desk.accountChanged(id, null, scope.caller));
  return account;
};

/** A shorter period may end accounts that stand at a window. */
async function tellMembers(group: string, { afterwards, book, desk, today, unit }: Scope): Promise<void> {
  for (const record of await operators(unit).list()) {
    if (record.group !== group) continue;
    const operator = mayWork(record, today) ? operatorFrom(record, book, today) : null;
    afterwards(() => desk.accountChanged(record.id, operator));
  }
}

/** A shorter period must not lapse the last manager. */
export const changeGroup: UseCase<'staff.changeGroup'> = async (
  { id, version, name, renewalYears },
  scope,
) => {
  const staff = operators(scope.unit);
  const groups = await staff.groups();
  if (groups.some((group) => group.id !== id && group.name === name)) refuse('name-taken', { name });
  if (id === null) await staff.addGroup({ id: scope.newId(), name, renewalYears });
  else {
    await refuseUnknownGroup(id, scope);
    await staff.changeGroup({ id, version, name, renewalYears });
    await refuseWithoutManager(scope);
    await tellMembers(id, scope);
  }
  return staff.groups();
};
