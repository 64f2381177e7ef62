/** Made-up runs: a day's bags packed, driven off together, each ended at its door, and the run back. */
import { randomUUID } from 'node:crypto';
import type { OutputOf } from '../preload/contract/calls';
import { doorChecks } from '../preload/contract/delivery-values';
import type { CounterWindow } from './ports';
import { must, type Step } from './training-calls';
import type { TrainingOrder } from './training-resources';

export interface Drives {
  /** Where the made-up pharmacist stands. */
  readonly window: CounterWindow;
  /** Where the made-up driver stands, and the name that they go by. */
  readonly door: CounterWindow;
  readonly driver: string;
  readonly orders: readonly TrainingOrder[];
}

export type Placed = OutputOf<'delivery.order'>;
type Run = OutputOf<'delivery.startRun'>;
type Stop = Pick<Run['stops'][number], 'id' | 'version' | 'due'>;
type Ended = Extract<TrainingOrder, { doorAt: string }>;

const isEnded = (order: TrainingOrder): order is Ended => 'doorAt' in order;

/** When a run leaves and comes back, and when its product is counted. */
const [leavesAt, backAt, countedAt] = ['09:10', '16:50', '16:55'];

async function pack({ window }: Drives, { id: order, lines, number: code, version }: Placed): Promise<void> {
  const checked = lines.map((_, index) => index);
  const bag = { order, version, code, checked, pmpReviewed: true, acknowledged: null };
  const packed = await must(window, 'delivery.pack', bag);
  if (packed.outcome !== 'packed') throw new Error('training: a bag was refused');
}

/** Planned, loaded bag by bag, and gone. */
async function send({ driver: name, window }: Drives, bags: readonly Placed[]): Promise<Run> {
  const [first] = bags;
  if (!first) throw new Error('training: a run of nothing');
  const { day } = first.window;
  const { drivers } = await must(window, 'delivery.runs', { day });
  const driver = { operator: drivers.find((one) => one.name === name)?.id ?? null, name };
  const orders = bags.map(({ id }) => id);
  const plan = { run: null, version: 0, day, orders, driver, key: randomUUID() };
  const { id: run, version } = await must(window, 'delivery.planRun', plan);
  return must(window, 'delivery.startRun', { run, version, loaded: orders });
}

/** As the driver's screen sends it. Answers the order's version. */
async function end(door: CounterWindow, { id: order, due, version }: Stop, made: Ended): Promise<number> {
  if (made.reached !== 'delivered') {
    const failed = made.reached === 'failedCheck' ? made.failed : [];
    const outcome = { outcome: made.reached, failed, note: '' };
    return (await must(door, 'delivery.fail', { order, version, ...outcome })).version;
  }
  const [registered, card, photoId, nameMatch] = doorChecks;
  const answer = await must(door, 'delivery.handOff', {
    order,
    version,
    checks: { [registered]: 'yes', [card]: 'yes', [photoId]: 'yes', [nameMatch]: 'yes' },
    photoId: 'stateId',
    payment: { kind: made.payment, received: due + made.over },
    signature: { how: 'paper' },
    doorTime: null,
    despite: '',
    key: randomUUID(),
  });
  if (answer.outcome !== 'delivered') throw new Error('training: nothing was handed over');
  return answer.stop.version;
}

interface Day {
  readonly bags: readonly TrainingOrder[];
  readonly stops: readonly TrainingOrder[];
  readonly ended: readonly Ended[];
}

function dayOf(orders: readonly TrainingOrder[], inDays: number): Day {
  const ofDay = orders.filter(({ window }) => window.inDays === inDays);
  const stops = ofDay.filter((one) => one.reached === 'out' || isEnded(one));
  return {
    bags: ofDay.filter((one) => one.reached === 'packed' || stops.includes(one)),
    stops,
    ended: ofDay.filter(isEnded),
  };
}

function daySteps(drives: Drives, inDays: number, placed: ReadonlyMap<TrainingOrder, Placed>): Step[] {
  const { door, orders, window } = drives;
  const { bags, ended, stops } = dayOf(orders, inDays);
  const daysAgo = -inDays;
  const made = (some: readonly TrainingOrder[]) => some.flatMap((one) => placed.get(one) ?? []);
  let run: Run | null = null;
  const stopOf = (order: TrainingOrder): Stop => {
    const stop = run?.stops.find(({ id }) => id === placed.get(order)?.id);
    if (!stop) throw new Error('training: an order that never left');
    return stop;
  };
  const leave = async () => {
    for (const bag of made(bags)) await pack(drives, bag);
    if (stops.length > 0) run = await send(drives, made(stops));
  };
  const back = async () => {
    if (run && ended.length === stops.length)
      await must(window, 'delivery.endRun', { run: run.id, version: run.version });
  };
  const atDoors = ended.flatMap((order): Step[] => {
    let version = 0;
    const atDoor = async () => {
      version = await end(door, stopOf(order), order);
    };
    const count = async () => {
      const { id } = stopOf(order);
      await must(window, 'delivery.productBack', { order: id, version, counted: 'whole', note: '' });
    };
    const steps = [{ daysAgo, clock: order.doorAt, take: atDoor }];
    const counted = order.reached !== 'delivered' && order.countedBack;
    return counted ? [...steps, { daysAgo, clock: countedAt, take: count }] : steps;
  });
  return [{ daysAgo, clock: leavesAt, take: leave }, ...atDoors, { daysAgo, clock: backAt, take: back }];
}

export function runSteps(drives: Drives, placed: ReadonlyMap<TrainingOrder, Placed>): Step[] {
  const days = new Set(drives.orders.map(({ window }) => window.inDays).filter((inDays) => inDays <= 0));
  return [...days].flatMap((inDays) => daySteps(drives, inDays, placed));
}

/** The day before the first run. */
export const drivesSince = (orders: readonly TrainingOrder[]): number =>
  1 + Math.max(0, ...orders.filter(isEnded).map(({ window }) => -window.inDays));
