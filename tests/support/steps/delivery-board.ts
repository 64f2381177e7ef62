/** The board of deliveries in training mode: two windows every day, with two places each. */
import type { Locator, Page } from 'playwright/test';
import type { InputOf, OutputOf } from '../../../preload/contract/calls';
import type { DeliveryProgramme } from '../../../preload/contract/delivery-programme';
import type { WindowKey } from '../../../preload/contract/delivery-values';
import type { Day } from '../../../preload/contract/values';
import { windowDayWords } from '../../../renderer/client/window-words';
import { whatever } from '../acknowledged';
import type { Hands } from '../hands';
import { uuid } from '../sales';
import { done, patientOf } from './sale';

export const manager = 'Morgan Ledger';

/** What a manager sets otherwise than the store was made with. */
export async function sets(page: Page, more: Partial<DeliveryProgramme>): Promise<void> {
  const { profile, version } = await done(page, 'store.profile', {});
  if (!profile?.delivery) throw new Error('the store does not deliver');
  const delivery = { ...profile.delivery, ...more };
  await done(page, 'store.changeProfile', { profile: { ...profile, delivery }, version });
}

/** The windows of one day, far enough ahead for every lead time, and for all that was ordered when the store was made. */
export async function windowsOf(page: Page): Promise<readonly [WindowKey, WindowKey]> {
  const { today, days } = await done(page, 'delivery.board', { from: await todayOf(page), days: 14 });
  const [morning, afternoon] = days.filter(({ day }) => day > today)[2]?.windows ?? [];
  if (!morning || !afternoon) throw new Error('no windows are offered');
  return [morning.window, afternoon.window];
}

export async function todayOf(page: Page): Promise<Day> {
  const { today } = await done(page, 'screen.situation', {});
  if (today === null) throw new Error('no day: nobody founded the store');
  return today;
}

type Placed = OutputOf<'delivery.order'>;

/** A gram of flower for the made-up patient. */
export async function places(
  page: Page,
  window: WindowKey,
  wait = false,
  more: Partial<InputOf<'delivery.weigh'>> = {},
): Promise<Placed> {
  const order: InputOf<'delivery.weigh'> = {
    patient: await patientOf(page),
    caregiving: null,
    lines: [
      {
        item: { form: 'flower', product: 'Blue Spruce', units: 1, weight: 1000, thc: null, other: null },
        price: 8000,
      },
    ],
    discount: 0,
    address: { line1: '4 Example Street', line2: '', town: 'Hartford', state: 'CT', zip: '06105' },
    addressKind: 'residence',
    residenceConfirmed: true,
    phone: '8605550142' as InputOf<'delivery.weigh'>['phone'],
    note: '',
    reachReason: '',
    acknowledged: whatever('The CPMRS was asked by phone'),
    window,
    ...more,
  };
  const answer = await done(page, 'delivery.place', { ...order, wait, key: uuid() });
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.decision.refusals));
  return answer.order;
}

/** A full morning with one who waits, and an afternoon with a place free. */
export async function fills(page: Page) {
  const [morning, afternoon] = await windowsOf(page);
  const first = await places(page, morning);
  const second = await places(page, morning);
  const waiting = await places(page, morning, true);
  const later = await places(page, afternoon);
  return { morning, afternoon, first, second, waiting, later };
}

/** The list of a window: `at` counts the windows of a day. */
export const listOf = (page: Page, { day }: WindowKey, at: number, language: string): Locator =>
  page
    .locator('.board-day')
    .filter({ has: page.getByRole('heading', { level: 2, name: dayWords(day, language) }) })
    .locator('.board-window')
    .nth(at)
    .getByRole('grid')
    .first();

/** A day as the screens name it. */
export const dayWords = (day: string, language: string, style: 'long' | 'short' = 'short') =>
  windowDayWords(day, language === 'es' ? 'es-US' : 'en-US', new Date().toISOString().slice(0, 10), style);

/** Carried by the mouse, as far as the middle of the list. */
export async function drags(page: Page, row: Locator, list: Locator): Promise<void> {
  await list.scrollIntoViewIfNeeded();
  await row.hover();
  await page.mouse.down();
  const box = await list.boundingBox();
  if (!box) throw new Error('the list is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await page.locator('.board-window:has([data-drop-target])').waitFor();
  await page.mouse.up();
}

const most = 80;

/** Presses a key until `is` holds of what has the focus. */
async function pressUntil(page: Page, key: string, is: () => Promise<boolean>, what: string): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await is()) return;
    // Held as long as a person's key, which is no scanner's.
    await page.keyboard.press(key, { delay: 35 });
  }
  throw new Error(`${key} does not reach ${what}`);
}

/** What a screen reader says of the focus. */
const nameOfFocus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const ids = at?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const names = ids.map((id) => document.getElementById(id)?.getAttribute('aria-label') ?? '');
    return names.join(' ') || (at?.getAttribute('aria-label') ?? '');
  });

/** Tab to the lists, arrows to the order, Enter, Tab to the window, Enter. */
export async function carries(page: Page, number: string, list: Locator): Promise<void> {
  const said = await list.getAttribute('aria-label');
  if (said === null) throw new Error('the list has no name');
  const inRow = () =>
    page.evaluate(
      (wanted) =>
        document.activeElement?.closest('[role="row"]')?.getAttribute('aria-label')?.startsWith(wanted) ??
        false,
      number,
    );
  await pressUntil(
    page,
    'Tab',
    () =>
      page.evaluate(
        (wanted) =>
          document.activeElement?.closest('[role="grid"]')?.querySelector(`[aria-label^="${wanted}"]`) !==
            null && document.activeElement?.closest('[role="grid"]') !== null,
        number,
      ),
    `the list of ${number}`,
  );
  await pressUntil(page, 'ArrowDown', inRow, number);
  await page.keyboard.press('ArrowRight', { delay: 35 });
  await page.keyboard.press('Enter', { delay: 35 });
  await page.locator('.board-window:has([data-drop-target])').waitFor();
  await pressUntil(page, 'Tab', async () => (await nameOfFocus(page)).includes(said), said);
  await page.keyboard.press('Enter', { delay: 35 });
}

/** From the order's line by arrows to its button, and Enter. */
export async function opensMove({ page, t }: Hands, number: string): Promise<void> {
  await page.getByRole('row', { name: number }).focus();
  const word = t('delivery.board.moveIt');
  const onButton = () =>
    page.evaluate((wanted) => document.activeElement?.textContent?.startsWith(wanted) ?? false, word);
  await pressUntil(page, 'ArrowRight', onButton, word);
  await page.keyboard.press('Enter', { delay: 35 });
  await page.getByRole('radio').first().waitFor();
}
