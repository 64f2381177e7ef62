/** What the papers of a run are made from: its manifest, and what came back. */
import type { OrderView } from '../../../../preload/contract/delivery';
import type { RunView } from '../../../../preload/contract/delivery-run';
import type { OrderState } from '../../../../preload/contract/delivery-values';
import type { DeliveryManifest, DeliveryReturn } from '../../../papers/delivery-content';
import { placeOf, productsOf, receiverOf } from './delivery';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const stopNumber = (order: Pick<OrderView, 'stop'>): number => order.stop ?? 0;

/** In the order in which they are driven to. `service` is the name of the delivery service that the profile says. */
export const manifestOf = (
  run: RunView,
  orders: readonly OrderView[],
  service: string,
): DeliveryManifest => ({
  run: run.number,
  day: run.day,
  driver: run.driver?.name ?? null,
  agent: run.agent,
  service: run.agent === 'deliveryService' ? service : '',
  outAt: run.outAt,
  outBy: run.outBy,
  stops: orders.map((order) => ({
    ...receiverOf(order),
    ...placeOf(order),
    stop: stopNumber(order),
    number: order.number,
    window: order.window,
    items: order.items,
    units: sumOf(order.lines.map(({ line }) => line.item.units)),
    due: order.due,
  })),
  due: sumOf(orders.map(({ due }) => due)),
});

type Outcome = DeliveryReturn['orders'][number]['outcome'];
const notDelivered: readonly OrderState[] = ['out', 'refused', 'notHome', 'failedCheck'] satisfies Outcome[];
const isNotDelivered = (state: OrderState): state is Outcome => notDelivered.includes(state);

function orderBack(order: OrderView): DeliveryReturn['orders'] {
  const { events, number, patient, productBack, state } = order;
  if (!isNotDelivered(state)) return [];
  const failure = events.findLast(({ move }) =>
    (['refuse', 'notHome', 'failCheck'] as const).some((one) => one === move),
  );
  return [
    {
      stop: stopNumber(order),
      number,
      patient: patient.name,
      outcome: state,
      failed: failure?.failed ?? [],
      note: failure?.reason ?? '',
      items: productsOf(order),
      back: productBack,
    },
  ];
}

/** Null for a run that has not left: nothing can come back from it. */
export function returnOf(run: RunView, orders: readonly OrderView[]): DeliveryReturn | null {
  const { backAt, backBy, day, driver, number, outAt, state } = run;
  if (state === 'planned') return null;
  const paid = orders.flatMap(({ handOff }) => (handOff === null ? [] : [handOff.payment]));
  return {
    run: number,
    day,
    driver: driver?.name ?? null,
    outAt,
    backAt,
    backBy,
    stops: orders.length,
    delivered: orders.filter((order) => order.state === 'delivered').length,
    orders: orders.flatMap(orderBack),
    payments: paid.map(({ kind, received, tip }) => ({ kind, received, tip })),
  };
}
