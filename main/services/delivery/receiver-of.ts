import type { Day } from '../../../preload/contract/values';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import type { OrderRecord } from '../../store/delivery-orders';
import { type PatientRecords, patientRecords, personOf } from '../common/card-face';
import { type ReceiverOn, receiverOn } from '../common/receiver';

/** Whoever an order is for, by what the store knows now of a day. */
export async function receiverOf(
  { caregiving, patient: id }: Pick<OrderRecord, 'caregiving' | 'patient'>,
  day: Day,
  scope: Scope,
): Promise<{ readonly patient: PatientRecords; readonly on: ReceiverOn }> {
  const person = (await personOf(id, scope)) ?? refuse('not-found');
  const patient = await patientRecords(person, scope);
  const [on = refuse('not-found')] = await receiverOn(patient, caregiving, [day], scope);
  return { patient, on };
}
