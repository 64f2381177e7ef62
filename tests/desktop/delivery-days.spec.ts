/** B-DLV-1 R-DLV-1: what the board says of closed days, other weeks, cancelled orders, and of who was first; and waiting, from order to place. */
import { daysBefore } from '../../renderer/client/days';
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import * as board from '../support/steps/delivery-board';
import * as steps from '../support/steps/delivery-days';
import { cancels } from '../support/steps/delivery-order';
import { done, patientOf, pharmacistStands } from '../support/steps/sale';

test('B-DLV-1 R-DLV-1 B-A11Y-1 whoever was overtaken loses nothing; closed days, other weeks and cancelled orders are shown; who waits moves up', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  const look = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  await signInAs(hands, board.manager);
  await hands.sees('today.title');
  const today = await board.todayOf(page);
  await board.sets(page, {
    weeksAhead: 12,
    holidays: ['christmas'],
    closures: [{ from: daysBefore(today, -5), to: daysBefore(today, -5), why: 'Stocktaking' }],
  });
  await hands.press('frame.signOut');
  await pharmacistStands(hands);
  const { morning, afternoon, first, second, later, waiting } = await board.fills(page);
  const row = (number: string) => page.getByRole('row', { name: number });

  // Dropped after somebody else had moved it: it stays where they put it.
  await openAddress(page, '/deliveries');
  await row(first.number).waitFor();
  await steps.movesElsewhere(page, first, afternoon);
  const late = board.listOf(page, afternoon, 1, 'en');
  await board.drags(page, row(first.number), late);
  await steps.isOvertaken(hands, first.number, look);
  await page.keyboard.press('Escape');
  await expect(late.getByRole('row', { name: first.number })).toBeVisible();
  const { version, window } = await done(page, 'delivery.order', { order: first.id });
  expect([version, window]).toEqual([first.version + 1, afternoon]);

  // Cancelled by somebody else while the dialog was open: it says so and offers nothing more.
  await row(later.number)
    .getByRole('button', { name: hands.t('delivery.board.moveIt') })
    .click();
  await page.getByRole('dialog').getByRole('radio').first().check();
  await steps.cancelsElsewhere(page, later);
  await hands.press('delivery.board.move.submit');
  const dialog = await steps.isOvertaken(hands, later.number, look);
  await dialog.getByText(hands.t('delivery.board.move.fixed')).waitFor();
  await page.keyboard.press('Escape');

  // Who looks for a cancelled order finds it, on the board and at its patient.
  await expect(row(later.number)).toHaveCount(0);
  await steps.filters(hands, 'cancelled');
  await look('cancelled');
  await hands.opens(later.number);
  await hands.seesHeading(new RegExp(later.number));
  await hands.opens('Vera Validsample');
  await page.locator('summary', { hasText: hands.t('delivery.order.ended') }).click();
  await page.getByRole('link', { name: later.number }).waitFor();
  await look('orders of a patient');

  // Other weeks, a closed day and a holiday.
  await openAddress(page, `/deliveries?from=${Number(today.slice(0, 4)) + 1}-12-24`);
  await steps.closedDay(hands, hands.t('delivery.window.holiday.christmas')).waitFor();
  await look('a holiday');
  await hands.press('delivery.board.weeks.today');
  await expect(steps.closedDay(hands, 'Stocktaking').getByRole('grid')).toHaveCount(0);
  await steps.filters(hands, 'waiting');
  await expect(row(second.number)).toHaveCount(0);
  await hands.press('delivery.board.weeks.later');
  await expect(page).toHaveURL(new RegExp(`from=${daysBefore(today, -7)}`));
  await hands.press('delivery.board.weeks.today');
  for (const back of [7, 14, 21, 28]) {
    await hands.press('delivery.board.weeks.earlier');
    await expect(page).toHaveURL(new RegExp(`from=${daysBefore(today, back)}`));
  }
  await page.getByText(hands.t('delivery.board.noDays.title')).waitFor();
  await look('days that are over');

  // The same again, where the closed day says why it cannot be; a full window is waited for.
  await openAddress(page, `/deliveries/order/${second.id}`);
  await steps.ordersAgain(hands, look);
  await page
    .locator('.window-closed', {
      hasText: hands.t('delivery.reasons.window-closed.title', { why: 'Stocktaking' }),
    })
    .first()
    .waitFor();
  await steps.waits(hands, board.dayWords(morning.day, 'en', 'long'), look);
  const number = /T-O-\d{6}/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
  await openAddress(page, '/deliveries');
  const inLine = page.getByRole('grid', { name: new RegExp(`^${hands.t('delivery.board.waiting')}`) });
  await inLine.getByRole('row', { name: number }).waitFor();

  // A place frees: the first who waits has it, and this person has to be told.
  await openAddress(page, `/deliveries/order/${waiting.id}`);
  await cancels(hands, look);
  await hands.opens(number);
  await hands.seesHeading(new RegExp(number));
  await page.getByText(hands.t('delivery.state.move.moveUp')).waitFor();

  // A pharmacist's reason, where a way to count asks for one.
  const others = await patientOf(page, 'TRAIN-0002');
  const { moved, near } = await steps.twoMonths(page, others, morning, today);
  await steps.movesWithReason(hands, moved.id, board.dayWords(near.day, 'en'), look);

  // Closed after it was ordered for: the orders stay in sight, and say that they have to move.
  await hands.press('frame.signOut');
  await signInAs(hands, board.manager);
  await hands.sees('today.title');
  const { day } = morning;
  await board.sets(page, { closures: [{ from: day, to: day, why: 'Snow' }] });
  await openAddress(page, '/deliveries');
  const closed = steps.closedDay(hands, 'Snow');
  await closed.getByText(hands.t('delivery.board.closedWindow')).first().waitFor();
  await expect(closed.getByRole('row')).toHaveCount(3);
  await look('a day that was closed later');
  expect(wrong.join('\n')).toBe('');
});
