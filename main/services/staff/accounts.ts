/** The manager's work on accounts: list, add, change, new secrets. */
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { type OperatorRecord, operators } from '../../store/operators';
import { accountOf } from '../common/account';
import { hashSecret, refuseCommon } from '../common/secrets';

async function known(id: string, scope: Scope): Promise<OperatorRecord> {
  scope.about(id);
  return (await operators(scope.unit).byId(id)) ?? refuse('not-found');
}

export const list: UseCase<'staff.list'> = async (_input, { unit }) => ({
  accounts: (await operators(unit).list()).map(accountOf),
  groups: await operators(unit).groups(),
});

export const add: UseCase<'staff.add'> = async ({ name, roles, group, passphrase, pin }, scope) => {
  const { house, today, unit } = scope;
  const staff = operators(unit);
  if (await staff.byName(name)) refuse('name-taken', { name });
  if (!(await staff.groups()).some((known) => known.id === group)) refuse('not-found');
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
  // Last, so that a full disk leaves neither a row nor a slot; a slot without a row cannot sign in.
  await house.setSlot(name, passphrase);
  return accountOf(await known(id, scope));
};

/** The last account that can manage the store stays one. */
async function refuseLastManager(id: string, scope: Scope): Promise<void> {
  const others = (await operators(scope.unit).list()).filter((record) => record.id !== id);
  if (!others.some((record) => record.active && record.roles.includes('manager'))) refuse('last-manager');
}

export const change: UseCase<'staff.change'> = async (wanted, scope) => {
  const before = await known(wanted.id, scope);
  if (!wanted.active || !wanted.roles.includes('manager')) await refuseLastManager(wanted.id, scope);
  await operators(scope.unit).change({ ...wanted, roles: [...new Set(wanted.roles)] });
  if (before.active && !wanted.active) await scope.house.removeSlot(before.name);
  return accountOf(await known(wanted.id, scope));
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
  await scope.house.setSlot(name, passphrase);
  return accountOf(await known(id, scope));
};

export const changeGroup: UseCase<'staff.changeGroup'> = async (
  { id, version, name, renewalYears },
  scope,
) => {
  const staff = operators(scope.unit);
  const taken = (await staff.groups()).some((group) => group.id !== id && group.name === name);
  if (taken) refuse('name-taken', { name });
  if (id === null) await staff.addGroup({ id: scope.newId(), name, renewalYears });
  else await staff.changeGroup({ id, version, name, renewalYears });
  return staff.groups();
};
