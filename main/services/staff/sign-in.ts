import type { UseCase } from '../../scope/scope';
import { admit } from '../common/admit';
import { throttled } from '../common/throttled';

/** The keyring's slot opens the store; the account says whether its owner still works here. */
export const signIn: UseCase<'staff.signIn'> = async ({ name, passphrase }, scope) => {
  const { house } = scope;
  return throttled(name, scope, async () => {
    await house.openWithPassphrase(name, passphrase);
    return admit(name, passphrase, scope);
  });
};
