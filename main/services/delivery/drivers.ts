/** Who may drive: staff with the role, and somebody of a delivery service by name (R-ST-3). */
import type { Agent } from '../../../preload/contract/delivery-programme';
import { unacceptable } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import type { Driver } from '../../store/delivery-runs';
import { operators } from '../../store/operators';
import { mayWork } from '../common/account';

export async function driversOf({ today, unit }: Scope): Promise<{ id: string; name: string }[]> {
  const all = await operators(unit).list();
  return all
    .filter((one) => one.roles.includes('driver') && mayWork(one, today))
    .map(({ id, name }) => ({ id, name }));
}

/** A member of staff goes by the name of their account; without one, only a delivery service's person drives. */
export async function driverFrom(driver: Driver | null, agent: Agent, scope: Scope): Promise<Driver | null> {
  if (driver === null) return null;
  if (driver.operator === null)
    return agent === 'deliveryService' ? driver : unacceptable('driver', 'choose');
  const known = (await driversOf(scope)).find(({ id }) => id === driver.operator);
  return known ? { operator: known.id, name: known.name } : unacceptable('driver', 'choose');
}
