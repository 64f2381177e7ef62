import { Refusal, refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { admit } from '../common/admit';

/** The keyring's slot proves the passphrase; the account says whether its owner still works here. */
export const signIn: UseCase<'staff.signIn'> = async ({ name, passphrase }, scope) => {
  const { desk, house } = scope;
  const wait = desk.throttle.waits(name, Date.parse(scope.now));
  if (wait > 0) refuse('sign-in-throttled', { seconds: Math.ceil(wait / 1000) });
  try {
    await house.openWithPassphrase(name, passphrase);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sign-in-failed')
      desk.throttle.failed(name, Date.parse(scope.now));
    throw error;
  }
  desk.throttle.passed(name);
  return admit(name, scope);
};
