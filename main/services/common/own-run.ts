/** What a driver may see: orders of their own run while it is out today, and nothing else (R-ST-3). */
import { Denied } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { deliveryOrders, type OrderRecord } from '../../store/delivery-orders';
import { deliveryRuns } from '../../store/delivery-runs';
import { opensSessions } from './opens-sessions';

/** On a run that this operator drives, that is out, and that is of today. */
export async function isOnOwnRun({ run: id }: OrderRecord, scope: Scope): Promise<boolean> {
  const run = id === null ? undefined : await deliveryRuns(scope.unit).byId(id);
  return run?.driver?.operator === scope.operator.id && run.state === 'out' && run.day === scope.today;
}

/** Undefined where there is none, and where it is not for whoever asks: one cannot be told from the other. */
export async function orderFor(id: string, scope: Scope): Promise<OrderRecord | undefined> {
  const record = await deliveryOrders(scope.unit).byId(id);
  return record && (opensSessions(scope) || (await isOnOwnRun(record, scope))) ? record : undefined;
}

/** Whoever drives and does nothing else is led nowhere but to the door. */
export const onlyDrives = ({ operator }: Scope): boolean => operator.roles.every((role) => role === 'driver');

/** Throws `Denied` for a driver, and answers undefined to staff, where there is no such order. */
export async function orderAtTheDoor(id: string, scope: Scope): Promise<OrderRecord | undefined> {
  const record = await orderFor(id, scope);
  if (!record && !opensSessions(scope)) throw new Denied();
  return record;
}
