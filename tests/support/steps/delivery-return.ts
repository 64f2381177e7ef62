/** What staff enter when a run is back: each stop opened by its slip's code, and what its paper says (B-DLV-3). */
import type { Page } from 'playwright/test';
import type { InputOf, OutputOf } from '../../../preload/contract/calls';
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { checksDoor } from './delivery-door';
import { codeOf } from './delivery-run';
import { ask } from './mid-task';
import { done, scan } from './sale';

type Order = OutputOf<'delivery.order'>;

/** The one who stands there goes, and another one comes. */
export async function signsIn(
  hands: Hands,
  who: { name: string; passphrase: string },
  title = 'today.title',
) {
  const { page } = hands;
  await ask(page, 'staff.signOut', {});
  await hands.sees('signIn.title');
  await done(page, 'staff.signIn', { name: who.name, passphrase: who.passphrase });
  await hands.sees(title);
}

/** The slip's code opens its stop from wherever staff are. */
export async function opensBySlip({ page, t }: Hands, order: Order): Promise<void> {
  await scan(page, codeOf(order.id));
  await page.getByRole('heading', { name: t('delivery.door.outcome.title') }).waitFor();
  await page.getByText(order.number).first().waitFor();
}

/** As the slip says: all checked, cash with something over, signed on paper. */
export async function entersDelivered(hands: Hands, name: string, received: string): Promise<void> {
  await checksDoor(hands, name, null, 'wasDelivered');
  await hands.answers('delivery.door.photoId', 'dispense.photoId.driversLicense');
  await hands.press('delivery.door.toPayment');
  await hands.sees('delivery.door.step.payment');
  await hands.answers('delivery.door.payment.title', 'delivery.door.payment.cash');
  await hands.types('delivery.door.payment.received', received);
  await hands.press('delivery.door.toSignature');
  await hands.sees('delivery.door.step.signature');
  await hands.answers('delivery.door.signature.how', 'delivery.door.signature.paper');
  await hands.page.getByLabel(hands.t('delivery.door.signature.time')).fill('11:00');
  await hands.press('delivery.door.confirm');
}

/** Nobody received it: the slip's box, and its note. */
export async function entersFailure(
  hands: Hands,
  outcome: 'refused' | 'notHome' | 'failedCheck',
  shot: Shot,
): Promise<void> {
  const { page, t } = hands;
  await hands.press(`delivery.door.outcome.${outcome}`);
  await hands.sees('delivery.door.step.failure');
  if (outcome === 'failedCheck') {
    await hands.press('delivery.door.failure.confirm');
    await page.getByRole('alert').waitFor();
    await hands.ticks('delivery.door.failure.check.nameMatch');
  }
  await page.getByRole('textbox', { name: t('delivery.door.failure.note') }).fill('As the slip says');
  await shot(`return-${outcome}`);
  await hands.press('delivery.door.failure.confirm');
  await page.getByText(t('delivery.door.over.countBack')).waitFor();
}

/** The state calls while the driver is on the way. */
export async function isRevoked(page: Page, number: string): Promise<void> {
  const { certificate } = await done(page, 'card.check', { by: 'number', number } as InputOf<'card.check'>);
  if (!certificate) throw new Error(`${number} is no card`);
  await done(page, 'card.changeState', {
    certificate: certificate.id,
    version: certificate.version,
    state: 'revoked',
    on: (await done(page, 'screen.situation', {})).today,
    reason: 'By the state',
  } as InputOf<'card.changeState'>);
}

/** The store says no to what was handed over: a pharmacist says why it stands. */
export async function letsStand(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.sees('delivery.door.step.refused');
  await shot('return-store-says-no');
  await hands.press('delivery.door.despite.confirm');
  await page.getByRole('alert').waitFor();
  await shot('return-why-is-missing');
  await page
    .getByLabel(t('delivery.door.despite.label'), { exact: true })
    .fill('Handed over before the call');
  await hands.press('delivery.door.despite.confirm');
  await page.getByText(t('delivery.state.delivered'), { exact: true }).waitFor();
}

/** From the list of the day's runs. */
export async function makesPaper(hands: Hands, which: 'slips' | 'returnSheet', shot: Shot): Promise<void> {
  const { page } = hands;
  await hands.press('delivery.runs.papers');
  await page.getByRole('dialog').waitFor();
  await hands.answers('delivery.runs.paper.which', `delivery.runs.paper.${which}`);
  await hands.press('delivery.runs.paper.make');
  await page.locator('.print-number').waitFor();
  await shot(which);
  await hands.press('delivery.door.toRuns');
  await page.getByRole('button', { name: hands.t('delivery.runs.papers') }).waitFor();
}

/** The stops of a run that is put together, as they stand. */
export const stopsInOrder = (page: Page) => page.locator('.run-row .soft').allInnerTexts();

/** Carried by the mouse above another one, and held there. */
export async function dragsStop(page: Page, from: number, before: number): Promise<void> {
  const rows = page.locator('.run-row');
  await page.locator('.run-stops').evaluate((list) => list.scrollIntoView({ block: 'center' }));
  const [held, over] = [await rows.nth(from).boundingBox(), await rows.nth(before).boundingBox()];
  if (!held || !over) throw new Error('the stops are not on the screen');
  await page.mouse.move(held.x + 300, held.y + 20);
  await page.mouse.down();
  await page.mouse.move(over.x + 300, over.y + 30, { steps: 8 });
  await page.mouse.move(over.x + 300, over.y + 3, { steps: 4 });
  await page.locator('.run-stops [data-drop-target]').first().waitFor({ state: 'attached' });
}

/** From its handle by Enter, arrows and Enter. */
export async function movesStopByKeys(page: Page, number: string, down: number): Promise<void> {
  const held = { delay: 35 };
  await page.locator('.run-row').filter({ hasText: number }).locator('.run-handle').focus();
  await page.keyboard.press('Enter', held);
  await page.locator('.run-stops [data-drop-target]').first().waitFor({ state: 'attached' });
  for (let moves = 0; moves < down; moves += 1) await page.keyboard.press('ArrowDown', held);
  await page.keyboard.press('Enter', held);
  await page.locator('.run-stops [data-drop-target]').first().waitFor({ state: 'detached' });
}

/** Every bag ticked, and the run handed over. */
export async function loadsAll(hands: Hands, hand: string, facts = {}): Promise<void> {
  const { page } = hands;
  await hands.press('delivery.runs.load');
  for (const box of await page.locator('.run-bags').getByRole('checkbox').all()) await box.check();
  await hands.press(hand, facts);
}

/** One touch of the pad, and no more. */
export async function signsWithDot(hands: Hands, name: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await page.getByRole('heading', { name: t('delivery.door.outcome.title') }).waitFor();
  await checksDoor(hands, name, null);
  await hands.answers('delivery.door.photoId', 'dispense.photoId.passport');
  await hands.press('delivery.door.toPayment');
  await hands.answers('delivery.door.payment.title', 'delivery.door.payment.debit');
  await shot('door-debit');
  await hands.press('delivery.door.toSignature');
  await hands.answers('delivery.door.signature.how', 'delivery.door.signature.screen');
  await hands.press('delivery.door.confirm');
  await page.getByRole('alert').waitFor();
  await shot('door-not-signed');
  await page.locator('canvas.signature-canvas').click();
  await hands.press('delivery.door.confirm');
  await page.getByText(t('delivery.state.delivered'), { exact: true }).waitFor();
}

/** It left by mistake: planned again, its bags packed. */
export async function callsBack(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('delivery.runs.recall.open');
  await page.getByRole('dialog').waitFor();
  await shot('called-back');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('delivery.runs.recall.open') })
    .click();
  await page.getByRole('button', { name: t('delivery.runs.load') }).waitFor();
}

/** As the page would send it: the only run of the day, with every bag. */
export async function leavesAgain(page: Page, day: string): Promise<void> {
  const { runs } = await done(page, 'delivery.runs', { day } as InputOf<'delivery.runs'>);
  const [{ id: run, stops, version } = { id: '', stops: [], version: 0 }] = runs;
  const loaded = stops.map(({ id }) => id);
  await done(page, 'delivery.startRun', { run, version, loaded } as InputOf<'delivery.startRun'>);
  await page.reload();
  await page.locator('h1').first().waitFor();
}
