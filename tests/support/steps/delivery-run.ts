/** From the packed bag to the door and back with training mode's made-up people, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import { encode } from '../../../main/services/common/code';
import type { InputOf, OutputOf } from '../../../preload/contract/calls';
import { DeliveryProgramme } from '../../../preload/contract/delivery-programme';
import { weekdays } from '../../../preload/contract/profile';
import { Day } from '../../../preload/contract/values';
import { whatever } from '../acknowledged';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { signInAs } from './card-check';
import { dana } from './delivery-door';
import { ask } from './mid-task';
import { done, patientOf, pharmacist, scan } from './sale';

const morgan = 'Morgan Ledger';

type Order = OutputOf<'delivery.order'>;
export interface Planned {
  readonly day: string;
  readonly orders: readonly Order[];
}

/** Windows of this very day, so that it can be packed, driven and handed over without waiting for a Wednesday. */
async function programmeOfToday(page: Page): Promise<{ programme: DeliveryProgramme; day: Day }> {
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
  const programme = DeliveryProgramme.parse({
    windows: [{ weekday, from, to: '23:59', capacity: null }],
    minimum: null,
    leadHours: 0,
    weeksAhead: 2,
    fromZip: null,
    radiusMiles: null,
    bandMiles: 3,
    towns: ['New Britain', 'Hartford'],
    agent: 'ownEmployee',
    service: '',
    rounding: 1,
    holidays: [],
    closures: [],
  });
  return { programme, day };
}

/** As the manager: the store delivers today, and somebody drives. */
async function delivers(hands: Hands): Promise<{ window: InputOf<'delivery.place'>['window']; day: Day }> {
  const { page } = hands;
  await signInAs(hands, morgan);
  await hands.sees('today.title');
  const { programme, day } = await programmeOfToday(page);
  const { profile, version } = await done(page, 'store.profile', {});
  await done(page, 'store.changeProfile', { profile: { ...profile, delivery: programme }, version });
  const { accounts, groups } = await done(page, 'staff.list', {});
  if (!accounts.some(({ name }) => name === dana.name))
    await done(page, 'staff.add', {
      ...dana,
      roles: ['driver'],
      group: groups[0]?.id ?? '',
    } as InputOf<'staff.add'>);
  const [window] = programme.windows ?? [];
  if (!window) throw new Error('the programme has no window');
  await done(page, 'staff.signOut', {});
  await hands.sees('signIn.title');
  return { day, window: { day, from: window.from, to: window.to } };
}

const twoPeople = ['TRAIN-0001', 'TRAIN-0002'];

/** Orders of today, one a card that is named, placed by the pharmacist, who stands there afterwards. */
export async function ordered(hands: Hands, cards: readonly string[] = twoPeople): Promise<Planned> {
  const { page } = hands;
  const { day, window } = await delivers(hands);
  await signInAs(hands, pharmacist.name);
  await hands.sees('today.title');
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

/** What the slip's QR holds. */
export const codeOf = (order: string) => encode({ training: true, what: 'order', id: order });

/** Everything of a bag: another order's slip is told apart, the right one ticks. */
export async function packs(hands: Hands, order: Order, other: Order, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await openAddress(page, `/deliveries/pack/${order.id}`);
  await hands.sees('delivery.pack.title', { number: order.number });
  await shot('pack');
  await hands.press('delivery.pack.confirm');
  await page.getByRole('alert').getByText(t('delivery.pack.toDo.slip')).waitFor();
  await shot('pack-still-to-do');
  const lines = page.getByRole('group', { name: t('delivery.pack.lines') }).getByRole('checkbox');
  for (const line of await lines.all()) await line.check();
  await scan(page, codeOf(other.id));
  await page
    .getByText(t('delivery.pack.slip.wrong', { number: order.number, name: 'Vera Validsample' }))
    .waitFor();
  await shot('pack-wrong-slip');
  await scan(page, codeOf(order.id));
  await page.getByText(t('delivery.pack.slip.right', { number: order.number })).waitFor();
  await hands.ticks('delivery.pack.pmp');
  await hands.press('delivery.pack.confirm');
  await page.getByRole('link', { name: t('delivery.pack.toRuns') }).waitFor();
  await shot('packed');
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

/** Puts the packed orders on a run for the driver, with the first stop last. */
export async function plansRun(hands: Hands, { day }: Planned, shot: Shot): Promise<void> {
  const { page } = hands;
  await openAddress(page, `/deliveries/runs/${day}`);
  await shot('on-no-run');
  await hands.press('delivery.runs.make');
  await page.getByRole('heading', { name: hands.t('delivery.runs.new') }).waitFor();
  await hands.press('delivery.runs.down');
  await page.getByLabel(hands.t('delivery.runs.driver'), { exact: true }).selectOption({ label: dana.name });
  await shot('run-is-put-together');
  await hands.press('delivery.runs.save');
  await page.getByText(hands.t('delivery.runs.drives', { name: dana.name })).waitFor();
  await shot('run-planned');
}

/** A paper of the run, and back to the day's runs. */
export async function printsManifest(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('delivery.runs.papers');
  await page.getByRole('dialog').waitFor();
  await hands.answers('delivery.runs.paper.which', 'delivery.runs.paper.manifest');
  await shot('papers-of-the-run');
  await hands.press('delivery.runs.paper.make');
  await page.locator('.print-number').waitFor();
  await shot('manifest');
  await hands.press('delivery.door.toRuns');
  await page.getByText(t('delivery.runs.drives', { name: dana.name })).waitFor();
}

/** Bag by bag; handed over too early, the store says how many are missing. */
export async function loads(hands: Hands, { orders }: Planned, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('delivery.runs.load');
  for (const [at, order] of orders.entries()) {
    if (at > 0) {
      await hands.press('delivery.runs.handTo', { name: dana.name });
      await page.getByRole('alert').waitFor();
      await shot('not-loaded');
    }
    await scan(page, codeOf(order.id));
    await page.getByText(t('delivery.runs.heard.loaded', { number: order.number })).waitFor();
    await shot('loading');
  }
  await hands.press('delivery.runs.handTo', { name: dana.name });
  await page.getByRole('button', { name: t('delivery.runs.isBack') }).waitFor();
  await shot('run-is-out');
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

/** Back at the store: the run is taken, and what nobody received is counted back in. */
export async function comesBack(hands: Hands, { day }: Planned, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await ask(page, 'staff.signOut', {});
  await signInAs(hands, pharmacist.name);
  await hands.sees('today.title');
  await openAddress(page, `/deliveries/runs/${day}`);
  await shot('run-on-return');
  await hands.press('delivery.runs.isBack');
  await page.getByText(t('delivery.runs.state.back'), { exact: true }).waitFor();
  await hands.press('delivery.runs.count');
  await page.getByRole('dialog').waitFor();
  await shot('product-back');
  await page.getByRole('dialog').getByRole('checkbox').check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('delivery.runs.count') })
    .click();
  await page.getByRole('heading', { name: t('delivery.runs.comesBack') }).waitFor({ state: 'detached' });
  await shot('run-is-back');
}
