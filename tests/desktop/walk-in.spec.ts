/** The customer's window beside the operator's: two hands, a crash, a blank screen, a display that goes. */
import type { Page } from 'playwright/test';
import { expect, type Kiosk, test } from '../support/desktop';
import { handsOn, keyboardOn } from '../support/hands';
import { hasWitness } from '../support/steps/adult-patient';
import { ask } from '../support/steps/mid-task';
import * as steps from '../support/steps/walk-in';

const launched = { arguments: [...steps.twoWindows] };
const theirs = ['review', 'affirmations', 'signature'];
const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
/** Everything by which somebody could be known on this screen. */
const somebody = /Hugo|Handover|1964|555-0112|hugo@example/;

const typedBy = async (page: Page, session: string) => {
  const { value } = await ask(page, 'registration.open', { session });
  const { tasks, canFinish } = value as {
    tasks: { id: string; typedBy: string | null }[];
    canFinish: boolean;
  };
  return { canFinish, theirs: tasks.filter((task) => task.typedBy === 'walkIn').map(({ id }) => id) };
};

test('R-PAT-4 R-PAT-7 B-REG-2 B-A11Y-1 by keyboard alone the walk-in reviews, affirms and has a witness', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const kiosk = await launch(launched);
  const counter = await steps.beginAt(kiosk, 'es', keyboardOn);
  const { staff, walkIn, session } = counter;
  await steps.handOver(counter, theirs);
  await walkIn.page.evaluate(() => {
    document.documentElement.style.pointerEvents = 'none';
  });
  await walkIn.press('walkIn.welcome.begin');
  await steps.reviews(walkIn);
  await walkIn.press('walkIn.review.save');
  await steps.affirms(walkIn);
  await walkIn.press('walkIn.affirm.next');
  await walkIn.sees('walkIn.signature.title');
  await kiosk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1280, 800);
  });
  // Under training's mark, without scrolling: nobody looks for the button below the edge.
  const save = walkIn.page.getByRole('button', { name: walkIn.t('walkIn.signature.save') });
  await expect(save).toBeInViewport({ ratio: 1 });
  await hasWitness(walkIn);
  await expect(save).toBeInViewport({ ratio: 1 });
  await walkIn.press('walkIn.signature.save');
  await walkIn.sees('walkIn.done.title');
  await staff.page.getByText(staff.t('registration.watch.states.through')).waitFor();
  expect(await htmlOf(walkIn.page)).not.toMatch(somebody);
  await staff.press('registration.watch.recall');
  await walkIn.page.getByText('Le damos la bienvenida').waitFor();
  expect(await typedBy(staff.page, session)).toEqual({ canFinish: true, theirs });
});

for (const [what, happens] of [
  ['crashed', (page: Page, kiosk: Kiosk) => crash(page, kiosk)],
  ['was loaded again', async (page: Page) => void (await page.reload())],
] as const)
  test(`B-TRUST-2 a walk-in’s page that ${what} comes back to its task with what was drawn`, async ({
    launch,
  }) => {
    const kiosk = await launch(launched);
    const counter = await steps.beginAt(kiosk);
    await steps.handOver(counter, theirs);
    const { walkIn } = counter;
    await walkIn.press('walkIn.welcome.begin');
    await steps.reviews(walkIn);
    await walkIn.press('walkIn.review.save');
    await steps.affirms(walkIn);
    await walkIn.press('walkIn.affirm.next');
    await steps.signsPage(walkIn);
    await walkIn.page.locator('.saved-mark[data-failed="false"] svg').waitFor();
    await happens(walkIn.page, kiosk);
    await expect
      .poll(() => customerText(kiosk), { timeout: 30_000 })
      .toContain(walkIn.t('signature.lines_one', { count: 1 }));
    expect(await customerText(kiosk)).toContain(walkIn.t('walkIn.signature.title'));
  });

/** Playwright loses a page whose process is killed: main is asked what stands there. */
const customerText = ({ app }: Kiosk) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const texts = await Promise.all(
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        Promise.race([
          webContents.executeJavaScript('document.body.innerText').catch(() => ''),
          // A page whose process is gone never answers.
          new Promise<string>((resolve) => setTimeout(resolve, 1_000, '')),
        ]),
      ),
    );
    return texts.join('\n');
  });

const crash = async (page: Page, { app }: Kiosk) => {
  await page.locator('.walk-in').waitFor();
  await app.evaluate(async ({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (await webContents.executeJavaScript("document.querySelector('.walk-in') !== null"))
        webContents.forcefullyCrashRenderer();
  });
};

test('B-TRUST-1 the screen warns, any movement extends, then it is blank to its last node; staff wake it', async ({
  launch,
}) => {
  const kiosk = await launch(launched);
  const counter = await steps.beginAt(kiosk);
  const { staff, walkIn } = counter;
  await steps.handOver(counter, theirs);
  await walkIn.press('walkIn.welcome.begin');
  await walkIn.sees('walkIn.review.title');
  await walkIn.answers('registration.task.review.verdict', 'registration.task.review.right', {
    item: walkIn.t('registration.task.review.items.name'),
  });
  await walkIn.page.locator('.saved-mark[data-failed="false"] svg').waitFor();
  // Only the walk-in rests: the operator's own screen would lock itself in five minutes.
  const quiet = async (seconds: number) => {
    await staff.page.mouse.move(400, 400);
    await staff.page.mouse.move(420, 400);
    await steps.passes(kiosk, seconds);
  };
  const warning = walkIn.page.getByRole('dialog', { name: walkIn.t('walkIn.idle.title') });
  await quiet(155);
  await warning.waitFor();
  await walkIn.page.mouse.move(300, 300);
  await walkIn.page.mouse.move(320, 310);
  await warning.waitFor({ state: 'detached' });
  await quiet(155);
  await warning.waitFor();
  await walkIn.page.keyboard.press('Shift');
  await warning.waitFor({ state: 'detached' });
  await quiet(181);
  await walkIn.sees('walkIn.blank.title');
  expect(await htmlOf(walkIn.page)).not.toMatch(somebody);
  expect(await walkIn.page.title()).not.toMatch(somebody);
  expect(await walkIn.page.locator('body').ariaSnapshot()).not.toMatch(somebody);
  await staff.page.getByText(staff.t('registration.watch.states.blank')).waitFor();
  await staff.press('registration.watch.wake');
  await walkIn.sees('walkIn.review.title');
  const right = walkIn.page.getByRole('radio', { name: walkIn.t('registration.task.review.right') });
  await expect(right.first()).toBeChecked();
});

test('R-ST-2 a question is left at any time and waits at the desk', async ({ launch }) => {
  const kiosk = await launch(launched);
  const counter = await steps.beginAt(kiosk);
  const { staff, walkIn } = counter;
  await steps.handOver(counter, theirs);
  await walkIn.press('walkIn.question.button');
  await walkIn.press('walkIn.question.send');
  await walkIn.page.getByText(walkIn.t('forms.problem')).waitFor();
  await walkIn.types('walkIn.question.email', 'hugo@example.org');
  await walkIn.types('walkIn.question.message', 'When does my card come?');
  await walkIn.press('walkIn.question.send');
  await walkIn.page.getByText(walkIn.t('walkIn.question.kept')).waitFor();
  await walkIn.press('walkIn.question.goOn');
  await walkIn.press('walkIn.welcome.begin');
  await walkIn.sees('walkIn.review.title');
  const { value } = await ask(staff.page, 'contact.inbox', { state: 'open', after: null });
  const { messages } = value as { messages: { message: string; session: { id: string } }[] };
  expect(messages).toMatchObject([{ message: 'When does my card come?', session: { id: counter.session } }]);
});

for (const first of ['walk-in', 'staff'] as const)
  test(`both hold the same task: the second save is told, and loses nothing (${first} first)`, async ({
    launch,
  }) => {
    const kiosk = await launch(launched);
    const counter = await steps.beginAt(kiosk);
    const { staff, walkIn, session } = counter;
    await steps.handOver(counter, theirs);
    await walkIn.press('walkIn.welcome.begin');
    await steps.reviews(walkIn);
    await staff.page.evaluate((id) => {
      window.location.hash = `#/register/${id}/review`;
    }, session);
    await staff.seesHeading(staff.t('registration.task.review.name'));
    await steps.answersReview(staff);
    const saves = {
      'walk-in': () => walkIn.press('walkIn.review.save'),
      staff: () => staff.press('registration.save.continue'),
    };
    const second = first === 'staff' ? walkIn : staff;
    await saves[first]();
    if (first === 'staff') await staff.seesHeading(/./);
    else await walkIn.sees('walkIn.affirm.notSetTitle');
    await saves[first === 'staff' ? 'walk-in' : 'staff']();
    await second.page.getByText(second.t('stale.title')).waitFor();
    expect(await second.page.getByRole('radio', { checked: true }).count()).toBeGreaterThanOrEqual(6);
  });

test('a display that is unplugged takes its window along, the draft is kept, and staff are told', async ({
  launch,
}) => {
  const kiosk = await launch({ arguments: ['--training'] });
  // One display is all that Xvfb has: Electron is told of another one, as X would tell it.
  const plug = (there: boolean) =>
    kiosk.app.evaluate(({ screen }, on) => {
      const primary = screen.getPrimaryDisplay();
      const second = { ...primary, id: primary.id + 1, bounds: { ...primary.bounds, x: 0, y: 0 } };
      screen.getAllDisplays = () => (on ? [primary, second] : [primary]);
      if (on) screen.emit('display-added', {}, second);
      else screen.emit('display-removed', {}, second);
    }, there);
  await plug(true);
  const counter = await steps.beginAt(kiosk);
  const { staff, walkIn } = counter;
  await steps.handOver(counter, theirs);
  await walkIn.press('walkIn.welcome.begin');
  await steps.reviews(walkIn);
  const closed = walkIn.page.waitForEvent('close');
  await plug(false);
  await closed;
  await staff.page.getByText(staff.t('registration.watch.gone')).waitFor();
  await staff.press('registration.session.toList');
  await plug(true);
  const again = handsOn(await steps.customerOf(kiosk), 'en');
  await steps.handOver({ ...counter, walkIn: again }, theirs);
  await again.press('walkIn.welcome.begin');
  await again.sees('walkIn.review.title');
  expect(await again.page.getByRole('radio', { checked: true }).count()).toBe(6);
});
