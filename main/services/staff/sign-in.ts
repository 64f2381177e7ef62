import type { UseCase } from '../../scope/scope';
import { admit } from '../common/admit';
import { throttled } from '../common/throttled';

/** The keyring's slot proves the passphrase; the account says whether its owner still works here. */
export const signIn: UseCase<'staff.signIn'> = async ({ name, passphrase }, scope) => {
  await throttled(name, scope, () => scope.house.openWithPassphrase(name, passphrase));
  return admit(name, scope);
};
