/** Orders that somebody else moved, that wait, that come again, and that were cancelled, in the real window. */
import type { Locator, Page } from 'playwright/test';
import type { WindowKey } from '../../../preload/contract/delivery-values';
import { Day } from '../../../preload/contract/values';
import { daysBefore } from '../../../renderer/client/days';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { places } from './delivery-board';
import { saysWhy } from './delivery-order';
import { done } from './sale';

/** Another member of staff, of whom this page knows nothing yet. */
export const movesElsewhere = (page: Page, order: { id: string; version: number }, window: WindowKey) =>
  done(page, 'delivery.move', { order: order.id, version: order.version, window, acknowledged: null });

export const cancelsElsewhere = (page: Page, order: { id: string; version: number }) =>
  done(page, 'delivery.cancel', { order: order.id, version: order.version, reason: 'The patient called' });

/** The dialog says who was first, and how the order is now. */
export async function isOvertaken({ page, t }: Hands, number: string, shot: Shot): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('alert').getByText(t('delivery.board.move.overtaken', { number })).waitFor();
  await shot(`overtaken ${number}`);
  return dialog;
}

/** The filter with this word, whose count stands after it. */
export const filters = ({ page, t }: Hands, filter: string) =>
  page.getByRole('button', { name: new RegExp(`^${t(`delivery.board.filter.${filter}`)}`) }).click();

/** A day of the board by its heading, which is a day in words. */
export const closedDay = ({ page, t }: Hands, why: string): Locator =>
  page.locator('.board-day').filter({ hasText: t('delivery.board.closed', { why }) });

/** The same once more, from the order's page: who lives there is asked again, what it holds stands there. */
export async function ordersAgain(hands: Hands, shot: Shot): Promise<void> {
  await hands.press('delivery.order.again');
  await hands.sees('delivery.order.step.where');
  await hands.answers('delivery.order.kind', 'delivery.order.kinds.residence');
  await hands.ticks('delivery.order.confirmed');
  await hands.press('delivery.order.next.items');
  await hands.sees('delivery.order.step.items');
  await shot('items of an order again');
  await hands.press('delivery.order.next.window');
  await hands.sees('delivery.order.step.window');
}

/** A full window is chosen all the same: the order waits. */
export async function waits(hands: Hands, day: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await page.getByRole('group', { name: day, exact: true }).getByRole('radio').first().check();
  await page.getByRole('button', { name: t('delivery.order.wait') }).waitFor();
  await saysWhy(hands);
  await shot('a full window');
  await hands.press('delivery.order.wait');
  await page.locator('.sale-done').waitFor();
  await shot('waiting');
}

const grams = (units: number) => [
  {
    item: { form: 'flower', product: 'Blue Spruce', units, weight: 1000, thc: null, other: null },
    price: 10_000,
  } as const,
];

/** Much at the end of a month, and much a month later, which would stand too near to it on the day after. */
export async function twoMonths(page: Page, patient: string, hours: WindowKey, today: Day) {
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, date > 20 ? month + 1 : month, 1)).toISOString().slice(0, 10);
  const before = { ...hours, day: daysBefore(first, 1) };
  for (const units of [70, 10]) await places(page, before, false, { patient, lines: grams(units) });
  const later = { ...hours, day: daysBefore(first, -30) };
  const moved = await places(page, later, false, { patient, lines: grams(70), acknowledged: null });
  return { moved, near: { ...hours, day: Day.parse(first) } };
}

/** Nobody but a pharmacist may: the reason is asked where it is missed, and kept with the order. */
export async function movesWithReason(hands: Hands, order: string, near: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await openAddress(page, `/deliveries/order/${order}`);
  await hands.press('delivery.order.move.open');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: near }).first().check();
  await hands.press('delivery.board.move.submit');
  await dialog.getByRole('alert').waitFor();
  await shot('a move that needs a reason');
  await hands.types('delivery.board.move.reason', 'Travels for a month');
  await hands.press('delivery.board.move.submit');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Travels for a month').waitFor();
  await page.getByText(t('delivery.order.reasonRow'), { exact: true }).waitFor();
}
