/** Random days of a store that delivers: what staff and drivers might do, played by the use cases on a real store. */
import fc from 'fast-check';
import { Denied, Refusal, Unacceptable } from '../../main/scope/refusal';
import type { Scope } from '../../main/scope/scope';
import { cancel } from '../../main/services/delivery/cancel';
import { fail, productBack } from '../../main/services/delivery/fail';
import { handOff } from '../../main/services/delivery/hand-off';
import { move } from '../../main/services/delivery/move';
import { pack } from '../../main/services/delivery/pack';
import { place } from '../../main/services/delivery/place';
import { planRun } from '../../main/services/delivery/plan-run';
import { start } from '../../main/services/delivery/runs';
import { certifications } from '../../main/store/certifications';
import { deliveryOrders, type OrderRecord } from '../../main/store/delivery-orders';
import { StaleError } from '../../main/store/errors';
import type { Store } from '../../main/store/open';
import type { Unit } from '../../main/store/unit';
import { Order } from '../../preload/contract/delivery-values';
import { CardNumber, type Day } from '../../preload/contract/values';
import { whatever } from './acknowledged';
import { order } from './deliveries';
import { scopeAt } from './delivery-scope';
import type { addCarded, loadBook } from './ledger-rows';

export type Known = Awaited<ReturnType<typeof addCarded>>;

const windows = ['2026-03-11', '2026-03-18', '2026-04-01'].flatMap((day) => [
  { day: day as Day, from: '09:30', to: '13:30' },
  { day: day as Day, from: '13:30', to: '16:30' },
]);

/** Chooses among what is there at that moment. */
const pick = fc.nat({ max: 40 });
const amount = fc.constantFrom(1000, 1000, 9000, 33_000, 98_000);
const discount = fc.constantFrom(0, 1, 333);
const named = <Name extends string>(name: Name) => ({ act: fc.constant(name), pick });

const placing = fc.record({ ...named('place'), window: pick, amount, discount, wait: fc.boolean() });
const anyAct = fc.oneof(
  { weight: 6, arbitrary: placing },
  { weight: 3, arbitrary: fc.record({ ...named('move'), window: pick }) },
  { weight: 3, arbitrary: fc.record(named('cancel')) },
  { weight: 8, arbitrary: fc.record(named('pack')) },
  { weight: 5, arbitrary: fc.record(named('load')) },
  { weight: 5, arbitrary: fc.record({ ...named('deliver'), tip: fc.nat({ max: 500 }) }) },
  { weight: 3, arbitrary: fc.record(named('fail')) },
  { weight: 2, arbitrary: fc.record(named('productBack')) },
  { weight: 1, arbitrary: fc.record(named('renew')) },
  { weight: 1, arbitrary: fc.record(named('revoke')) },
  { weight: 1, arbitrary: fc.record({ ...named('later'), hours: fc.constantFrom(1, 20) }) },
);
export type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;

/** Something is ordered before anything else happens. */
export const anyHistory: fc.Arbitrary<Act[]> = fc
  .tuple(
    fc.array(placing, { minLength: 4, maxLength: 8 }),
    fc.array(anyAct, { minLength: 12, maxLength: 26 }),
  )
  .map(([first, then]) => [...first, ...then]);

export interface History {
  readonly store: Store;
  readonly by: string;
  readonly patients: readonly Known[];
  readonly book: Awaited<ReturnType<typeof loadBook>>;
  now: string;
}

const nth = <One>(all: readonly One[], at: number): One | undefined => all[at % Math.max(1, all.length)];

/** An ordinary answer: the transaction was rolled back, and nothing happened. */
const isNo = (error: unknown) =>
  error instanceof Refusal ||
  error instanceof Denied ||
  error instanceof Unacceptable ||
  error instanceof StaleError;

async function ordersIn(unit: Unit, ...states: OrderRecord['state'][]): Promise<OrderRecord[]> {
  const ids: string[] = await unit('delivery_order').whereIn('state', states).orderBy('serial').pluck('id');
  const found = await Promise.all(ids.map((id) => deliveryOrders(unit).byId(id)));
  return found.filter((one) => one !== undefined);
}

const key = () => crypto.randomUUID();

/** Planned with everything that is packed for that day, and sent off. */
async function load(day: Day, unit: Unit, scope: Scope): Promise<void> {
  const packed = (await ordersIn(unit, 'packed')).filter(
    ({ window: of, run }) => of.day === day && run === null,
  );
  if (packed.length === 0) return;
  const orders = packed.map(({ id }) => id);
  const driver = { operator: null, name: 'Sam' };
  const { id: run, version } = await planRun(
    { run: null, version: 0, day, orders, driver, key: key() },
    scope,
  );
  await start({ run, version, loaded: orders }, scope);
}

async function renew({ patient, certifier }: Known, number: string, unit: Unit, scope: Scope): Promise<void> {
  const [certification, certificate] = [key(), key()];
  const made = { patient, at: scope.now, by: scope.operator.id };
  const kept = certifications(unit);
  await kept.add({ ...made, id: certification, certifier, secondCertifier: null, certifiedOn: scope.today });
  const card = { id: certificate, certification, holder: patient, caregiving: null, kind: 'card' } as const;
  const dates = { issuedOn: scope.today, printedExpiry: '2027-03-01' as Day };
  await kept.addCertificate({ ...made, ...card, ...dates, number: CardNumber.parse(number) });
}

async function revoke({ certificate }: Known, unit: Unit, scope: Scope): Promise<void> {
  const { version }: { version: number } = await unit('certificate')
    .where({ id: certificate })
    .first('version');
  const change = { certificate, version, state: 'revoked', on: scope.today, reason: 'By the state' } as const;
  await certifications(unit).changeState({ ...change, at: scope.now, by: scope.operator.id });
}

/** A window that has not begun; of the last day, when all have. */
const windowFor = (at: number, today: Day) =>
  nth(
    windows.filter(({ day }) => day > today),
    at,
  ) ?? windows[5];

async function carryOut(act: Act, { patients, loads }: Playing, unit: Unit, scope: Scope): Promise<unknown> {
  const patient = nth(patients, act.pick);
  const one = async (...states: OrderRecord['state'][]) => nth(await ordersIn(unit, ...states), act.pick);
  const acknowledged = whatever('Asked');
  const window = 'window' in act ? windowFor(act.window, scope.today) : undefined;
  if (act.act === 'load') return loads && load(loads, unit, scope);
  if (act.act === 'renew') return patient && renew(patient, `RE-${key().slice(0, 8)}`, unit, scope);
  if (act.act === 'revoke') return patient && revoke(patient, unit, scope);
  if (act.act === 'place') {
    const wanted = Order.parse(
      order(patient?.patient ?? '', act.amount, {
        window: window ?? null,
        discount: act.discount,
      }),
    );
    return place({ ...wanted, wait: act.wait, key: key() }, scope);
  }
  const of = await one(...about[act.act]);
  if (of === undefined) return null;
  const seen = { order: of.id, version: of.version };
  switch (act.act) {
    case 'move':
      return window && move({ ...seen, window, acknowledged }, scope);
    case 'cancel':
      return cancel({ ...seen, reason: 'Away' }, scope);
    case 'pack': {
      const code = `O-${String(of.serial).padStart(6, '0')}`;
      return pack({ ...seen, code, checked: [0], pmpReviewed: true, acknowledged }, scope);
    }
    case 'deliver': {
      const payment = { kind: 'cash', received: of.due + act.tip } as const;
      const signature = { how: 'paper' } as const;
      const slip = { doorTime: null, despite: '', key: key() } as const;
      const rest = { checks, payment, photoId: 'passport', signature, ...slip } as const;
      return handOff({ ...seen, ...rest }, scope);
    }
    case 'fail':
      return fail({ ...seen, outcome: 'notHome', failed: [], note: '' }, scope);
    case 'productBack':
      return productBack({ ...seen, counted: 'whole', note: '' }, scope);
    case 'later':
      return null;
  }
}

/** Orders that an act is tried with: some of them in a state that refuses it. */
const about = {
  move: ['waiting', 'scheduled', 'packed'],
  cancel: ['waiting', 'scheduled', 'packed', 'out', 'delivered'],
  pack: ['scheduled'],
  deliver: ['out', 'out', 'packed'],
  fail: ['out'],
  productBack: ['notHome'],
  later: [],
} as const satisfies Record<string, readonly OrderRecord['state'][]>;
const checks = { registered: 'yes', card: 'yes', photoId: 'yes', nameMatch: 'yes' } as const;

interface Playing {
  readonly patients: readonly Known[];
  /** The day whose packed orders leave. */
  readonly loads: Day | null;
}

/** When a run is to leave, the morning of the first day for which something is packed has come. */
async function dayToLoad(history: History): Promise<Day | null> {
  const [first = null] = await history.store.read(
    async (unit): Promise<Day[]> =>
      unit('delivery_order').where({ state: 'packed' }).orderBy('day').pluck('day'),
  );
  const morning = `${first}T12:00:00.000Z`;
  if (first !== null && morning > history.now) history.now = morning;
  return first;
}

/** An ordinary no changes nothing; anything else is a fault, and ends the test. */
export async function play(act: Act, history: History): Promise<void> {
  const { by: operator, book, patients, store } = history;
  if (act.act === 'later')
    history.now = new Date(Date.parse(history.now) + act.hours * 3_600_000).toISOString();
  const loads = act.act === 'load' ? await dayToLoad(history) : null;
  try {
    await store.write((unit) =>
      carryOut(act, { patients, loads }, unit, scopeAt(history.now, unit, { operator, book })),
    );
  } catch (error) {
    if (!isNo(error)) throw error;
  }
}
