import type { ParsedOf } from '../../../preload/contract/calls';
import { dayIn } from '../../rules/calendar';
import type { GateScope, UseCase } from '../../scope/scope';
import { operators } from '../../store/operators';
import { profiles } from '../../store/profiles';
import type { Unit } from '../../store/unit';
import { admit } from '../common/admit';
import { hashSecret, refuseCommon } from '../common/secrets';
import { beginRulebook } from '../common/shipped-rulebook';

/** The first group and account, the profile, and the rulebook that decides from now on. */
async function firstRows({ profile, manager }: ParsedOf<'store.found'>, scope: GateScope) {
  const { desk, newId, now } = scope;
  const today = dayIn(profile.zone, now);
  const [group, id] = [newId(), newId()];
  const secrets = {
    passphraseHash: await hashSecret(manager.passphrase),
    pinHash: await hashSecret(manager.pin),
  };
  return async (unit: Unit) => {
    await operators(unit).addGroup({ id: group, name: 'Staff', renewalYears: null });
    await operators(unit).add({
      id,
      name: manager.name,
      // The smallest store has one person who does everything; a manager alone is no pharmacist.
      roles: ['manager', 'frontDesk'],
      group,
      approvedOn: today,
      passphraseSetOn: today,
      ...secrets,
      at: now,
    });
    await profiles(unit).change({ version: 0, profile, at: now, by: id });
    await beginRulebook(unit, desk.rulebook(), today, now);
  };
}

/** First run: keyring, store, the manager's account; the manager is signed in with it. */
export const found: UseCase<'store.found'> = async (input, scope) => {
  const { manager, profile } = input;
  refuseCommon(manager.passphrase, manager.name);
  const { recoveryKey } = await scope.house.found({
    profile,
    manager: { name: manager.name, passphrase: manager.passphrase },
    first: await firstRows(input, scope),
  });
  await scope.desk.prefer({ ...scope.desk.preferences(), language: input.language });
  await admit(manager.name, manager.passphrase, scope);
  return { recoveryKey };
};
