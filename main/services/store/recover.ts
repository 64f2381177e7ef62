import type { ParsedOf } from '../../../preload/contract/calls';
import { dayIn } from '../../rules/calendar';
import { refuse } from '../../scope/refusal';
import type { GateScope, UseCase } from '../../scope/scope';
import { recoveryKeys } from '../../scope/throttle';
import { operators } from '../../store/operators';
import type { Unit } from '../../store/unit';
import { admit } from '../common/admit';
import { hashSecret, refuseCommon } from '../common/secrets';
import { throttled } from '../common/throttled';

/** New secrets for the manager, and a new approval: a lapsed last manager would lock the store for ever. */
async function renewed({ name, passphrase, pin }: ParsedOf<'store.recover'>, { house, now }: GateScope) {
  const today = dayIn(house.profile()?.zone ?? refuse('store-damaged'), now);
  const hashes = { passphraseHash: await hashSecret(passphrase), pinHash: await hashSecret(pin) };
  return async (unit: Unit): Promise<string> => {
    const staff = operators(unit);
    const record = await staff.byName(name);
    if (!record?.active || !record.roles.includes('manager')) return refuse('sign-in-failed');
    await staff.change({ ...record, approvedOn: today });
    await staff.setSecrets({ id: record.id, ...hashes, passphraseSetOn: today });
    return record.name;
  };
}

/** The recovery key opens the store, and a manager gets a new passphrase and PIN. */
export const recover: UseCase<'store.recover'> = async (input, scope) => {
  const { house } = scope;
  refuseCommon(input.passphrase, input.name);
  await throttled(recoveryKeys, scope, () => house.openWithRecoveryKey(input.recoveryKey));
  const manager = await house.write(await renewed(input, scope));
  // Killed before this, the key opens the store once more.
  await (await house.changeSlot(manager, input.passphrase)).keep();
  await admit(manager, input.passphrase, scope);
  return {};
};
