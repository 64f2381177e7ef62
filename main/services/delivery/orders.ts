/** One order, and what a patient ordered before. */
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import { deliveryOrders } from '../../store/delivery-orders';
import { recordsOf } from '../../store/merged';
import { patientOf } from '../common/card-face';
import { orderBriefs, orderRecord, orderView } from './order-view';

export const view: UseCase<'delivery.order'> = async ({ order }, scope) => {
  const { id } = await orderRecord(order, scope);
  return orderView(id, scope);
};

/** Orders of merged records among them. */
export const before: UseCase<'delivery.before'> = async ({ patient }, scope) => {
  const { unit } = scope;
  const { id } = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(id);
  const records = await recordsOf(unit, id);
  const last = await deliveryOrders(unit).lastOf(records);
  const lists = deliveryLists(unit);
  return {
    address: last?.address ?? null,
    phone: last?.phone ?? null,
    open: await orderBriefs(await lists.openOf(records), scope),
    ended: await orderBriefs(await lists.endedOf(records), scope),
  };
};
