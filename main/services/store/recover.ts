import { dayIn } from '../../rules/calendar';
import { Refusal, refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { operators } from '../../store/operators';
import { admit } from '../common/admit';
import { hashSecret, refuseCommon } from '../common/secrets';

/** All wrong recovery keys count together: they belong to no name. */
const throttled = 'recovery key';

/** The recovery key opens the store, and a manager gets a new passphrase and PIN. */
export const recover: UseCase<'store.recover'> = async ({ recoveryKey, name, passphrase, pin }, scope) => {
  const { desk, house, now } = scope;
  const wait = desk.throttle.waits(throttled, Date.parse(now));
  if (wait > 0) refuse('sign-in-throttled', { seconds: Math.ceil(wait / 1000) });
  refuseCommon(passphrase, name);
  try {
    await house.openWithRecoveryKey(recoveryKey);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'recovery-key-wrong')
      desk.throttle.failed(throttled, Date.parse(now));
    throw error;
  }
  desk.throttle.passed(throttled);
  const zone = house.profile()?.zone ?? refuse('store-damaged');
  const hashes = { passphraseHash: await hashSecret(passphrase), pinHash: await hashSecret(pin) };
  const manager = await house.write(async (unit) => {
    const record = await operators(unit).byName(name);
    if (!record?.active || !record.roles.includes('manager')) return null;
    await operators(unit).setSecrets({ id: record.id, ...hashes, passphraseSetOn: dayIn(zone, now) });
    return record;
  });
  if (!manager) {
    await house.closeIfIdle();
    return refuse('sign-in-failed');
  }
  await house.setSlot(manager.name, passphrase);
  await admit(manager.name, scope);
  return {};
};
