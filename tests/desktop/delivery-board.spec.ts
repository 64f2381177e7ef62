/** R-DLV-1 B-DLV-1 B-A11Y-1: orders moved between windows by mouse, by keyboard and in a dialog, in the real window. */
import type { Page } from 'playwright/test';
import { expect, test } from '../support/desktop';
import { handsOn, keyboardOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import * as steps from '../support/steps/delivery-board';
import { ask } from '../support/steps/mid-task';
import { done, pharmacistStands } from '../support/steps/sale';

const read = async (page: Page, language: string, textSize = 100, theme = 'light') => {
  await ask(page, 'screen.prefer', { language, theme, textSize, motion: 'reduced' });
  await page.reload();
  await page.locator('h1').first().waitFor();
};

/** A file that is dragged over the window and let go, at this place of it. */
async function dropsFile(page: Page, place: { readonly x: number; readonly y: number }) {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      ...place,
      data: { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 },
    });
}

test('R-DLV-1 B-DLV-1 an order is dragged by mouse, a full window says why not, and whoever waits moves up', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await pharmacistStands(hands);
  const { morning, first, second, waiting, later } = await steps.fills(page);
  await openAddress(page, '/deliveries');
  await hands.sees('delivery.board.title');
  const [early, late] = [0, 1].map((at) => steps.listOf(page, morning, at, 'en'));
  if (!early || !late) throw new Error('two windows a day');
  const rowOf = (number: string) => page.getByRole('row', { name: number });
  await expect(early.getByRole('row')).toHaveCount(2);
  const wrong = await wrongWith(page, 'board', true);

  // Full: nothing moves, and the reason stands there with the windows that are possible.
  await steps.drags(page, rowOf(later.number), early);
  await page.getByRole('alert').getByText(/2/).first().waitFor();
  wrong.push(...(await wrongWith(page, 'refused', true)));
  await page.keyboard.press('Escape');
  await expect(late.getByRole('row', { name: later.number })).toBeVisible();
  expect((await done(page, 'delivery.order', { order: later.id })).version).toBe(later.version);

  // A place frees: the first who waits gets it, on the screen too.
  await steps.drags(page, rowOf(first.number), late);
  await page.getByText(hands.t('delivery.board.movedUp', { number: waiting.number })).waitFor();
  await expect(late.getByRole('row', { name: first.number })).toBeVisible();
  await expect(early.getByRole('row', { name: waiting.number })).toBeVisible();
  await expect(early.getByRole('row', { name: second.number })).toBeVisible();
  expect(await done(page, 'delivery.order', { order: waiting.id })).toMatchObject({ state: 'scheduled' });

  // A file is not taken where orders are.
  const box = await late.boundingBox();
  await dropsFile(page, { x: (box?.x ?? 0) + 50, y: (box?.y ?? 0) + 20 });
  await expect(page.locator('[data-drop-target]')).toHaveCount(0);
  expect(page.url()).toMatch(/^app:\/\/counter\/\??#\/deliveries$/);
  expect((await done(page, 'delivery.order', { order: first.id })).window.from).toBe('13:30');

  await hands.press('queue.firstNames');
  await expect(page.getByText('Validsample')).toHaveCount(0);
  wrong.push(...(await wrongWith(page, 'first names', true)));

  await hands.press('delivery.board.print.open');
  await page.getByRole('dialog').waitFor();
  wrong.push(...(await wrongWith(page, 'print', true)));
  await hands.press('delivery.board.print.make');
  await hands.press('delivery.board.print.back');
  await hands.sees('delivery.board.title');
  expect(wrong.join('\n')).toBe('');
});

test('R-DLV-1 B-DLV-1 B-A11Y-1 an order is carried by keyboard alone and moved in the dialog, in Spanish, large and in high contrast', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch({ arguments: ['--training'] });
  await pharmacistStands(handsOn(page, 'en'));
  const { afternoon, first, later } = await steps.fills(page);
  await read(page, 'es');
  const hands = keyboardOn(page, 'es');
  await page.getByRole('heading', { name: hands.t('delivery.today.title') }).waitFor();
  const wrong = await wrongWith(page, 'today', true);
  await hands.press('frame.deliveries');
  await hands.sees('delivery.board.title');
  await steps.carries(page, first.number, steps.listOf(page, afternoon, 1, 'es'));
  await page.getByRole('status').getByText(first.number).waitFor();
  expect(await done(page, 'delivery.order', { order: first.id })).toMatchObject({ window: afternoon });
  // The focus stays with the order.
  await expect(page.getByRole('row', { name: first.number })).toBeFocused();

  await steps.opensMove(hands, later.number);
  for (const [textSize, theme] of [
    [200, 'light'],
    [100, 'contrast'],
  ] as const) {
    wrong.push(...(await wrongWith(page, `dialog ${textSize} ${theme}`, true)));
    await read(page, 'es', textSize, theme);
    await openAddress(page, '/deliveries');
    await page.getByRole('row', { name: later.number }).waitFor();
    wrong.push(...(await wrongWith(page, `board ${textSize} ${theme}`, true)));
    await steps.opensMove(hands, later.number);
  }
  await page.keyboard.press('Tab', { delay: 35 });
  await page.keyboard.press('Space', { delay: 35 });
  await hands.press('delivery.board.move.submit');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { window } = await done(page, 'delivery.order', { order: later.id });
  expect(window).not.toEqual(afternoon);
  expect(wrong.join('\n')).toBe('');
});
