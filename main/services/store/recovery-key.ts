/** A new recovery key, and the manager's word that the key is kept on paper. */
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { recoveryKeys } from '../../scope/throttle';
import { recovery } from '../../store/recovery';
import { throttled } from '../common/throttled';

/** Every manager's page says whether somebody still has to take care of the key. */
function tell(kept: boolean, { afterwards, desk, house }: Scope): void {
  afterwards(() => {
    house.recoveryIsKept(kept);
    desk.notify({ kind: 'situation' });
  });
}

export const newRecoveryKey: UseCase<'store.newRecoveryKey'> = async ({ passphrase }, scope) => {
  const { house, operator, unit } = scope;
  scope.about(operator.id);
  await throttled(operator.name, scope, async () => {
    if (!(await house.isPassphrase(operator.name, passphrase))) refuse('sign-in-failed');
  });
  // Both keys open until the commit: a kill in between leaves the one that the store knows.
  const { recoveryKey, slot, keep, undo } = await house.changeRecovery();
  scope.afterwards(keep);
  scope.otherwise(undo);
  await recovery(unit).changed(slot);
  tell(false, scope);
  return { recoveryKey };
};

export const keepRecoveryKey: UseCase<'store.keepRecoveryKey'> = async ({ recoveryKey }, scope) => {
  const { house, operator, unit } = scope;
  scope.about(operator.id);
  // The key itself is asked for: a page that still shows an older one vouches for nothing.
  await throttled(recoveryKeys, scope, async () => {
    if (!(await house.isRecoveryKey(recoveryKey))) refuse('recovery-key-wrong');
  });
  await recovery(unit).kept();
  tell(true, scope);
  return {};
};
