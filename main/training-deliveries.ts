/** What is ordered for made-up people's homes: placed, waited for or cancelled by the pharmacist, then driven there. */
import { randomUUID } from 'node:crypto';
import { addDays } from './rules/calendar';
import { must, type Step } from './training-calls';
import { type History, shown } from './training-history';
import type { TrainingOrder, TrainingPerson } from './training-resources';
import { type Drives, type Placed, runSteps } from './training-runs';

interface Deliveries extends History, Drives {
  readonly people: readonly TrainingPerson[];
}

/** Who finds the window full waits. */
async function place(deliveries: Deliveries, order: TrainingOrder, patient: string): Promise<Placed> {
  const { people, reason, today, window } = deliveries;
  const { card, discount, lines, note, reached } = order;
  const { inDays, from, to } = order.window;
  const person = people.find((one) => one.card?.number === card);
  if (!person) throw new Error(`training: nobody holds ${card}`);
  const answer = await must(window, 'delivery.place', {
    patient,
    caregiving: null,
    lines,
    discount,
    address: person.address,
    addressKind: 'residence',
    residenceConfirmed: true,
    phone: person.phone,
    note,
    reachReason: '',
    // Nobody had looked at what was dispensed elsewhere yet.
    acknowledged: { reason, of: [{ what: 'external', milligrams: 0 }] },
    window: { day: addDays(today, inDays), from, to },
    wait: reached === 'waiting',
    key: randomUUID(),
  });
  if (answer.outcome !== (reached === 'waiting' ? 'waiting' : 'scheduled'))
    throw new Error(`training: an order was ${answer.outcome}`);
  return answer.order;
}

export function deliverySteps(deliveries: Deliveries): Step[] {
  const { orders, window } = deliveries;
  const placed = new Map<TrainingOrder, Placed>();
  const patients = new Map<string, string>();
  const placing = orders.map((order): Step => {
    const { card, placedDaysAgo: daysAgo } = order;
    const take = async () => {
      const patient = patients.get(card) ?? (await shown(window, card)).patient;
      patients.set(card, patient);
      placed.set(order, await place(deliveries, order, patient));
    };
    return { daysAgo, take };
  });
  const cancelling = orders.flatMap((order): Step[] => {
    if (order.reached !== 'cancelled') return [];
    const { daysAgo, reason } = order;
    const take = async () => {
      const one = placed.get(order);
      if (one) await must(window, 'delivery.cancel', { order: one.id, version: one.version, reason });
    };
    return [{ daysAgo, take }];
  });
  return [...placing, ...cancelling, ...runSteps(deliveries, placed)];
}
