import { dayIn } from '../../rules/calendar';
import { briefOf } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope } from '../../scope/scope';
import { operators } from '../../store/operators';
import { lapsedOn, operatorFrom } from './account';
import { isSecret } from './secrets';

/**
 * Signs an account in once the store is open. The account knows the passphrase too: an older keyring,
 * put back, opens the store but revives no passphrase that was changed since.
 */
export async function admit(name: string, passphrase: string, scope: GateScope) {
  const { desk, house } = scope;
  const record = await house.read((unit) => operators(unit).byName(name));
  const zone = house.profile()?.zone;
  if (!record || !zone) return refuse('sign-in-failed');
  scope.about(record.id);
  if (!(record.active && (await isSecret(record.passphraseHash, passphrase))))
    return refuse('sign-in-failed');
  const today = dayIn(zone, scope.now);
  const lapse = lapsedOn(record, today);
  if (lapse !== null) return refuse('account-lapsed', { lapsedOn: lapse });
  const operator = operatorFrom(record, desk.rulebook().rules, today);
  desk.pins.clear(operator.id);
  scope.afterwards(() => house.settleSlot(name, passphrase));
  scope.stand({ kind: 'operator', operator });
  return briefOf(operator);
}
