/** From the packed bag to the door and back with training mode's made-up people, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import { encode } from '../../../main/services/common/code';
import type { OutputOf } from '../../../preload/contract/calls';
import { Day } from '../../../preload/contract/values';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { dana } from './delivery-door';
import { ask } from './mid-task';
import { done, pharmacistStands, scan } from './sale';

type Order = OutputOf<'delivery.order'>;
export interface Planned {
  readonly day: Day;
  readonly orders: readonly Order[];
}

/** The pharmacist stands there. Of today's made-up orders on no run, one is to be packed, and one is packed. */
export async function standsBefore(hands: Hands): Promise<Planned & { toPack: Order; packed: Order }> {
  const { page } = hands;
  await pharmacistStands(hands);
  const day = Day.parse((await done(page, 'screen.situation', {})).today);
  const { loose } = await done(page, 'delivery.runs', { day });
  const orders: Order[] = [];
  for (const { id } of loose) orders.push(await done(page, 'delivery.order', { order: id }));
  const [toPack, packed] = (['scheduled', 'packed'] as const).map((state) =>
    orders.find((one) => one.state === state),
  );
  if (!toPack || !packed) throw new Error('training has no such orders');
  return { day, orders, toPack, packed };
}

/** What belongs to one of several runs. */
const ofRun = (page: Page, run: string) => page.getByRole('region', { name: run });

/** What the slip's QR holds. */
export const codeOf = (order: string) => encode({ training: true, what: 'order', id: order });

/** As it is written on the slip. */
export const nameOf = ({ given, family }: Order['patient']['name']): string => `${given} ${family}`;

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
    .getByText(t('delivery.pack.slip.wrong', { number: order.number, name: nameOf(order.patient.name) }))
    .waitFor();
  await shot('pack-wrong-slip');
  await scan(page, codeOf(order.id));
  await page.getByText(t('delivery.pack.slip.right', { number: order.number })).waitFor();
  await hands.ticks('delivery.pack.pmp');
  await hands.press('delivery.pack.confirm');
  await page.getByRole('link', { name: t('delivery.pack.toRuns') }).waitFor();
  await shot('packed');
}

/** Puts the packed orders on a run for the driver, with the first stop last. Answers its number. */
export async function plansRun(hands: Hands, { day }: Planned, shot: Shot): Promise<string> {
  const { page } = hands;
  await openAddress(page, `/deliveries/runs/${day}`);
  await shot('on-no-run');
  await hands.press('delivery.runs.make');
  await page.getByRole('heading', { name: hands.t('delivery.runs.new') }).waitFor();
  await hands.press('delivery.runs.down');
  await page.getByLabel(hands.t('delivery.runs.driver'), { exact: true }).selectOption({ label: dana.name });
  await shot('run-is-put-together');
  await hands.press('delivery.runs.save');
  await page.getByRole('button', { name: hands.t('delivery.runs.load') }).waitFor();
  await shot('run-planned');
  const { runs } = await done(page, 'delivery.runs', { day });
  return runs.find(({ state }) => state === 'planned')?.number ?? '';
}

/** A paper of the run, and back to the day's runs. */
export async function printsManifest(hands: Hands, run: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await ofRun(page, run)
    .getByRole('button', { name: t('delivery.runs.papers') })
    .click();
  await page.getByRole('dialog').waitFor();
  await hands.answers('delivery.runs.paper.which', 'delivery.runs.paper.manifest');
  await shot('papers-of-the-run');
  await hands.press('delivery.runs.paper.make');
  await page.locator('.print-number').waitFor();
  await shot('manifest');
  await hands.press('delivery.door.toRuns');
  await ofRun(page, run).waitFor();
}

/** Bag by bag; handed over too early, the store says how many are missing. */
export async function loads(hands: Hands, { orders }: Planned, run: string, shot: Shot): Promise<void> {
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
  await ofRun(page, run)
    .getByRole('button', { name: t('delivery.runs.isBack') })
    .waitFor();
  await shot('run-is-out');
}

/** Back at the store: the run is taken, and what nobody received is counted back in. */
export async function comesBack(hands: Hands, day: Day, run: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await ask(page, 'staff.signOut', {});
  await pharmacistStands(hands);
  await openAddress(page, `/deliveries/runs/${day}`);
  await ofRun(page, run).scrollIntoViewIfNeeded();
  await shot('run-on-return');
  await ofRun(page, run)
    .getByRole('button', { name: t('delivery.runs.isBack') })
    .click();
  await ofRun(page, run).getByText(t('delivery.runs.state.back'), { exact: true }).waitFor();
  await hands.press('delivery.runs.count');
  await page.getByRole('dialog').waitFor();
  await shot('product-back');
  await page.getByRole('radio', { name: t('delivery.runs.counts.whole') }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('delivery.runs.count') })
    .click();
  await page.getByRole('heading', { name: t('delivery.runs.comesBack') }).waitFor({ state: 'detached' });
  await ofRun(page, run).scrollIntoViewIfNeeded();
  await shot('run-is-back');
}
