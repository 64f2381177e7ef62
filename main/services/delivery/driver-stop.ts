/** One stop as the driver sees it: no more than the door needs (R-ST-3, R-DLV-5). */
import type { DriverStop } from '../../../preload/contract/delivery-door';
import { judgeCardOf, judgeReceiver } from '../../rules/allowance/receiver';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { handOffs } from '../../store/delivery-hand-offs';
import { deliveryOrders, type OrderRecord } from '../../store/delivery-orders';
import { numberOf } from './moves';
import { receiverOf } from './receiver-of';

export async function driverStop(record: OrderRecord, scope: Scope): Promise<DriverStop> {
  const { book, today, unit } = scope;
  const { id, version, state, stop, window, address, addressKind, phone, note, due, caregiving } = record;
  const number = numberOf(record, scope);
  if (stop === null) return refuse('order-not-so-far', { number, state });
  const { on, patient } = await receiverOf(record, today, scope);
  const caring = caregiving === null ? undefined : await caregivings(unit).byId(caregiving);
  const { name } = patient.person;
  const against = judgeCardOf(on.card) ?? judgeReceiver(caregiving, on, book, { day: today, today });
  return {
    order: id,
    number,
    version,
    state,
    stop,
    window,
    receiver: caring?.caregiver.name ?? name,
    forPatient: caring ? name : null,
    address,
    addressKind,
    phone,
    note,
    due,
    items: record.lines.map(({ line: { item } }) => ({
      product: item.product,
      form: item.form,
      units: item.units,
      weight: item.weight,
    })),
    cardGood: against === null,
    handedOffAt: (await handOffs(unit).ofOrder(id))?.at ?? null,
  };
}

export async function stopNow(id: string, scope: Scope): Promise<DriverStop> {
  const record = (await deliveryOrders(scope.unit).byId(id)) ?? refuse('not-found');
  return driverStop(record, scope);
}
