/** An order on the phone, from the patient's page to its own page, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { done } from './sale';

/** As a person types: a scanner's keys never land in a field. */
const human = { delay: 70 };
const number = /T-O-\d{6}/;

/** From the patient's page; nothing is filled in yet, and each field says so. */
export async function begins(hands: Hands, patient: string, shot: Shot): Promise<void> {
  await openAddress(hands.page, `/patient/${patient}`);
  await hands.press('delivery.order.take');
  await hands.sees('delivery.order.step.where');
  await shot('order-where');
  await hands.press('delivery.order.next.items');
  await hands.page.getByRole('alert').waitFor();
  await shot('order-where-empty');
}

/** A business is refused at once; a home in a town that is served is not. */
export async function saysWhere(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.types('forms.line1', '4 Example Street');
  await hands.types('forms.town', 'Hartford');
  await hands.types('forms.zip', '06105');
  await hands.answers('delivery.order.kind', 'delivery.order.kinds.business');
  await page.getByText(t('delivery.reasons.address-business.title')).waitFor();
  await shot('order-business');
  await hands.answers('delivery.order.kind', 'delivery.order.kinds.residence');
  await page.getByText(t('delivery.reasons.address-business.title')).waitFor({ state: 'detached' });
  await hands.ticks('delivery.order.confirmed');
  await page.getByText(t('delivery.order.reach.town.served')).waitFor();
  await hands.types('delivery.order.phone', '860 555 0142');
  await shot('order-where-filled');
  await goesOn(hands, 'items');
}

/** Pressed until the page is there: the first press may only leave a field that is asked about. */
async function goesOn(hands: Hands, step: 'items' | 'window'): Promise<void> {
  await hands.press(`delivery.order.next.${step}`);
  await hands.sees(`delivery.order.step.${step}`);
}

/** An eighth, whose price is typed where the focus is; one without a price is asked about. */
export async function saysWhat(hands: Hands, price: string, shot: Shot): Promise<void> {
  const { page } = hands;
  await shot('order-items');
  await hands.press('dispense.add.ounce.8');
  await page.locator('#order-price-0:focus').waitFor();
  await hands.press('delivery.order.next.window');
  await page.getByRole('alert').waitFor();
  await shot('order-price-missing');
  await prices(hands, price);
  await shot('order-items-filled');
  await goesOn(hands, 'window');
}

/** Flower is barred for a minor, and says so; edibles are not. */
export async function addsForMinor(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('products.form.flower');
  await page.getByText(t('dispense.add.barredWhy', { form: t('products.form.flower') })).waitFor();
  await shot('order-barred');
  await hands.press('products.form.edible');
  await hands.types('dispense.add.thc', '250');
  await hands.types('dispense.add.units', '2');
  await hands.press('dispense.add.addLine');
  await page.locator('#order-price-0:focus').waitFor();
  await types(page, '40');
  await shot('order-edible');
  await goesOn(hands, 'window');
}

/** The way there is the summary's link. */
async function prices({ page }: Hands, price: string): Promise<void> {
  await page.locator('a[href="#order-price-0"]').press('Enter');
  await page.locator('#order-price-0:focus').waitFor();
  await types(page, price);
}

async function types(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text, human);
}

/** The first window with room; a full one could be waited for. */
export async function choosesWindow({ page, t }: Hands): Promise<void> {
  const [full = ''] = t('delivery.window.full_zero').split(' · ');
  const withRoom = page.locator('.window-days label').filter({ hasNotText: full });
  const first = withRoom.first().getByRole('radio');
  await first.focus();
  await page.keyboard.press('Space', { delay: 35 });
  await page.getByRole('radio', { checked: true }).waitFor();
}

/** Nobody knows what was dispensed elsewhere: a pharmacist's reason lets it pass. */
export async function saysWhy(hands: Hands): Promise<void> {
  const reason = hands.page.getByLabel(hands.t('delivery.order.reason'), { exact: true });
  await hands.page.locator('.allowance').first().waitFor();
  if (await reason.isVisible()) await hands.types('delivery.order.reason', 'The CPMRS was asked by phone');
}

/** Nothing is chosen yet; then it is below the minimum, and everything that was typed is still there. */
export async function isRefused(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await shot('order-window');
  await hands.press('delivery.order.confirm');
  await page
    .getByRole('alert')
    .waitFor()
    .catch(() => undefined);
  await hands.sees('delivery.order.refused');
  await page.getByRole('heading', { name: t('delivery.reasons.window-missing.title') }).waitFor();
  await shot('order-refused');
  await hands.press('delivery.order.change.items');
  await hands.sees('delivery.order.step.items');
  await page.locator('#order-price-0').focus();
  await types(page, '80');
  await goesOn(hands, 'window');
}

/** Confirmed, with its number. */
export async function places(hands: Hands, shot: Shot): Promise<string> {
  await choosesWindow(hands);
  await saysWhy(hands);
  await shot('order-window-chosen');
  await hands.press('delivery.order.confirm');
  await hands.seesHeading(number);
  await shot('order-placed');
  return number.exec(await hands.page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
}

/** Into another window: the choices stand in a dialog. */
export async function moves(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('delivery.order.move.open');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().waitFor();
  await shot('order-move');
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('Space', { delay: 35 });
  await hands.press('delivery.board.move.submit');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(t('delivery.state.move.move')).first().waitFor();
  // What was said of the window that it was placed for holds no longer.
  await page.locator('.sale-done').waitFor({ state: 'detached' });
  await shot('order-moved');
}

export async function printsConfirmation(hands: Hands, shot: Shot): Promise<void> {
  await hands.press('delivery.order.papers.make');
  await hands.page.locator('.print-number').waitFor();
  await shot('order-confirmation');
  await hands.press('delivery.order.title');
  await hands.seesHeading(number);
}

export async function cancels(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('delivery.order.cancel.open');
  await page.getByRole('dialog').waitFor();
  await hands.types('delivery.order.cancel.reason', 'The patient called');
  await shot('order-cancel');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('delivery.order.cancel.confirm') })
    .press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(t('delivery.state.cancelled')).first().waitFor();
  await shot('order-cancelled');
}

/** The manager's pages: programme beside the rulebook, and an address that is denied. */
export async function setsProgramme(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await openAddress(page, '/manager/delivery');
  await hands.sees('manager.deliveryProgramme.title');
  await page.getByLabel(t('delivery.programme.minimum')).waitFor();
  await shot('programme');
  await hands.types('delivery.programme.weeksAhead', '4');
  await hands.press('delivery.programme.submit');
  await page.getByText(t('delivery.programme.saved')).waitFor();
  await hands.press('delivery.programme.denied.title');
  await hands.sees('delivery.programme.denied.title');
  await shot('denied-none');
  await hands.press('delivery.programme.denied.add');
  await page.getByRole('dialog').waitFor();
  await hands.types('forms.line1', '9 Example Street');
  await hands.types('forms.town', 'Hartford');
  await hands.types('forms.zip', '06105');
  await hands.types('delivery.programme.denied.reason', 'The driver was threatened');
  await shot('denied-add');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('delivery.programme.denied.save') })
    .press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('9 Example Street').first().waitFor();
  await shot('denied');
}

/** What the store says of the patient's open orders. */
export const openOrders = async (page: Page, patient: string) =>
  (await done(page, 'delivery.before', { patient })).open;
