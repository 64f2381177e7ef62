/** The board of deliveries with 500 orders: opened and scrolled, against the empty list of the visitor log. */
import type { DeliveryProgramme } from '../../preload/contract/delivery-programme';
import { weekday as Weekday } from '../../preload/contract/rulebook-parts';
import { whatever } from '../support/acknowledged';
import { type Bench, laidOutStore, type Part, signedIn, startOurs } from './bench';
import { compare, type Target } from './figures';
import { daysFromNow, makeGood } from './good-cards';
import { timeFrames, timePages } from './in-board';
import { timeCalls, whenUsable } from './in-page';
import type { Running } from './launch';
import { madePerson } from './people';

const patients = 1_000;
/** In four windows of two days. */
const orders = 500;
const windows = [
  { from: '09:30', to: '13:30' },
  { from: '13:30', to: '16:30' },
] as const;
const each = orders / (2 * windows.length);

const programme: DeliveryProgramme = {
  windows: Weekday.options.flatMap((weekday) =>
    windows.map((hours) => ({ weekday, ...hours, capacity: each })),
  ),
  minimum: null,
  leadHours: null,
  weeksAhead: 2,
  fromZip: null,
  radiusMiles: null,
  bandMiles: 3,
  towns: ['Hartford'],
  agent: 'ownEmployee',
  service: '',
  rounding: 1,
  holidays: [],
  closures: [],
};

const orderOf = (index: number) => ({
  patient: madePerson(index).ids[0],
  caregiving: null,
  lines: [
    {
      item: { form: 'flower', product: 'Blue Spruce', units: 1, weight: 1000, thc: null, other: null },
      price: 8000,
    },
  ],
  discount: 0,
  address: { line1: '12 Elm Street', line2: '', town: 'Hartford', state: 'CT', zip: '06105' },
  addressKind: 'residence',
  residenceConfirmed: true,
  phone: '8605550142',
  note: '',
  reachReason: '',
  acknowledged: whatever('No figure from elsewhere is shown today.'),
  window: {
    day: daysFromNow(3 + Math.floor(index / (2 * each))),
    ...windows[Math.floor(index / each) % windows.length],
  },
  wait: false,
  key: globalThis.crypto.randomUUID(),
});

/** As staff would: the store delivers every day, and each order is placed by its call. */
async function placeOrders(ours: Running): Promise<number> {
  await ours.evaluate(setProgramme, { delivery: programme });
  const inputs = Array.from({ length: orders }, (_, index) => orderOf(index));
  const times = await ours.evaluate(timeCalls, { name: 'delivery.place', inputs });
  return times.reduce((sum, one) => sum + one, 0) / orders;
}

/** Runs inside the page. */
async function setProgramme({ delivery }: { delivery: unknown }): Promise<void> {
  const call = window.counter.call as (name: string, input: unknown) => Promise<unknown>;
  const found = (await call('store.profile', {})) as { value: { profile: object; version: number } };
  const { profile, version } = found.value;
  const reply = await call('store.changeProfile', { profile: { ...profile, delivery }, version });
  if (!JSON.stringify(reply).includes('"done"')) throw new Error(JSON.stringify(reply));
}

const within: Target = { kind: 'limit', value: 50 };

export async function boardPart(bench: Bench): Promise<Part> {
  const [blocks, rounds, most] = bench.quick ? [2, 3, 100] : [4, 5, 250];
  const made = await laidOutStore(bench, patients);
  await makeGood(
    made,
    Array.from({ length: orders }, (_, index) => index),
  );
  const samples = { empty: [], board: [], still: [], scrolled: [] } as Record<
    'empty' | 'board' | 'still' | 'scrolled',
    number[][]
  >;
  const ours = await startOurs(bench, made.folder);
  let lines = 0;
  let placing = 0;
  try {
    await ours.evaluate(whenUsable, undefined);
    await signedIn(ours);
    await ours.show();
    placing = await placeOrders(ours);
    bench.say(`${orders} orders placed`);
    for (let block = 0; block < blocks; block++) {
      const empty = { address: '/visitors', selector: '.empty', rounds };
      samples.empty.push(await ours.evaluate(timePages, empty));
      samples.still.push((await ours.evaluate(timeFrames, { most })).frames);
      const board = { address: '/deliveries', selector: '.board-order', rounds };
      samples.board.push(await ours.evaluate(timePages, board));
      const scrolled = await ours.evaluate(timeFrames, { most });
      samples.scrolled.push(scrolled.frames);
      lines = scrolled.lines;
      bench.say(`Board: ${block + 1} of ${blocks}`);
    }
  } finally {
    await ours.close();
  }
  const against = 'the visitor log without visitors';
  const frames = { against: `${against}, at rest`, baseline: samples.still, ours: samples.scrolled };
  return {
    rows: [
      compare({
        what: `board of ${orders} orders, address to painted, p50`,
        against,
        baseline: samples.empty,
        ours: samples.board,
      }),
      compare({ what: 'board unfolded and scrolled, frame to frame, p50', ...frames }),
      compare({
        what: 'board unfolded and scrolled, frame to frame, p99',
        ...frames,
        part: 0.99,
        target: within,
      }),
    ],
    notes: [
      `Board: ${lines} lines were unfolded while it was scrolled; an order was placed in ${placing.toFixed(0)} ms.`,
    ],
  };
}
