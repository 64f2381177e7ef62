import { lapsesOn } from '../../rules/accounts';
import { dayIn } from '../../rules/calendar';
import { briefOf } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope } from '../../scope/scope';
import { operators } from '../../store/operators';
import { operatorFrom } from './account';

/** Signs an account in once the store is open; closes the store again where it may not. */
export async function admit(name: string, scope: GateScope) {
  const { desk, house } = scope;
  const record = await house.read((unit) => operators(unit).byName(name));
  const zone = house.profile()?.zone;
  const today = zone ? dayIn(zone, scope.now) : null;
  if (!record?.active || !today) {
    await house.closeIfIdle();
    return refuse('sign-in-failed');
  }
  const lapse = lapsesOn(record.approvedOn, record.renewalYears);
  if (lapse !== null && today > lapse) {
    await house.closeIfIdle();
    return refuse('account-lapsed', { lapsedOn: lapse });
  }
  const operator = operatorFrom(record, desk.book, today);
  scope.about(record.id);
  scope.stand({ kind: 'operator', operator });
  return briefOf(operator);
}
