/** Orders of this very day, in a training store that was made on an earlier one: no run of its own stands in the way. */
import type { Page } from 'playwright/test';
import type { InputOf, OutputOf } from '../../../preload/contract/calls';
import { weekdays } from '../../../preload/contract/profile';
import { Day } from '../../../preload/contract/values';
import { whatever } from '../acknowledged';
import type { Hands } from '../hands';
import { signInAs } from './card-check';
import { dana } from './delivery-door';
import type { Planned } from './delivery-run';
import { done, patientOf, pharmacistStands } from './sale';

type Order = OutputOf<'delivery.order'>;

/** A window of this very day, which can be ordered for at once: nobody waits for tomorrow. */
async function hoursOfToday(
  page: Page,
): Promise<{ weekday: (typeof weekdays)[number]; from: string; day: Day }> {
  const { today, zone } = await done(page, 'screen.situation', {});
  const day = Day.parse(today);
  const from = await page.evaluate(
    (timeZone) =>
      new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: timeZone ?? 'UTC',
      }).format(Date.now() + 2 * 60_000),
    zone,
  );
  const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7];
  if (!weekday) throw new Error('a day of no week');
  return { weekday, from, day };
}

/** As the manager: training delivers at once, and takes as many as there are. */
async function deliversToday(
  hands: Hands,
): Promise<{ window: InputOf<'delivery.place'>['window']; day: Day }> {
  const { page } = hands;
  await signInAs(hands, 'Morgan Ledger');
  await hands.sees('today.title');
  const { weekday, from, day } = await hoursOfToday(page);
  const { profile, version } = await done(page, 'store.profile', {});
  if (!profile.delivery) throw new Error('training delivers nothing');
  const windows = [{ weekday, from, to: '23:59', capacity: null }];
  const delivery = { ...profile.delivery, windows, leadHours: 0 };
  await done(page, 'store.changeProfile', { profile: { ...profile, delivery }, version });
  await done(page, 'staff.signOut', {});
  return { day, window: { day, from, to: '23:59' } };
}

/** Orders of today, one a card that is named, placed by the pharmacist, who stands there afterwards. */
export async function ordered(hands: Hands, cards: readonly string[]): Promise<Planned> {
  const { page } = hands;
  const { day, window } = await deliversToday(hands);
  await pharmacistStands(hands);
  const orders: Order[] = [];
  for (const number of cards) {
    const [town, zip] = number === 'TRAIN-0001' ? ['New Britain', '06051'] : ['Hartford', '06106'];
    const item = { form: 'flower', product: 'Blue Dream', units: 1, weight: 3500, thc: null, other: null };
    const placed = await done(page, 'delivery.place', {
      patient: await patientOf(page, number),
      caregiving: null,
      lines: [
        { item, price: 4200 },
        { item: { ...item, product: 'Northern Light' }, price: 4200 },
      ],
      discount: 0,
      address: { line1: '4 Example Street', line2: '', town, state: 'CT', zip },
      addressKind: 'residence',
      residenceConfirmed: true,
      phone: '8605550114',
      note: 'Ring twice.',
      reachReason: '',
      acknowledged: whatever('The CPMRS was asked by phone'),
      window,
      wait: false,
      key: crypto.randomUUID(),
    } as InputOf<'delivery.place'>);
    if (placed.outcome === 'refused') throw new Error(JSON.stringify(placed.decision.refusals));
    orders.push(placed.order);
  }
  return { day, orders };
}

/** As the page would send it. */
export async function isPacked(page: Page, order: Order): Promise<void> {
  const { version, lines } = await done(page, 'delivery.order', { order: order.id });
  const packed = await done(page, 'delivery.pack', {
    order: order.id,
    version,
    code: order.number,
    checked: lines.map((_, at) => at),
    pmpReviewed: true,
    acknowledged: null,
  } as InputOf<'delivery.pack'>);
  if (packed.outcome === 'refused') throw new Error(JSON.stringify(packed.refusals));
}

/** Packed, on a run and out with the driver, as the pages would send it. */
export async function isOut(page: Page, { day, orders }: Planned): Promise<void> {
  for (const order of orders) await isPacked(page, order);
  const { drivers } = await done(page, 'delivery.runs', { day } as InputOf<'delivery.runs'>);
  const driver = drivers.find(({ name }) => name === dana.name);
  const loaded = orders.map(({ id }) => id);
  const planned = await done(page, 'delivery.planRun', {
    run: null,
    version: 0,
    day,
    orders: loaded,
    driver: { operator: driver?.id ?? '', name: dana.name },
    key: crypto.randomUUID(),
  } as InputOf<'delivery.planRun'>);
  const { id: run, version } = planned;
  await done(page, 'delivery.startRun', { run, version, loaded } as InputOf<'delivery.startRun'>);
}
