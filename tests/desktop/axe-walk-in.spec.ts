/** What a walk-in sees of the kiosk, and the page of a refusal: against the standards (B-A11Y-1). */
import type { Page } from 'playwright/test';
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { ask, robin } from '../support/steps/mid-task';
import * as walkInSteps from '../support/steps/walk-in';

test('R-PAT-4 R-PAT-7 B-A11Y-1 every page in the walk-in’s hands, also at 200 % text', async ({ launch }) => {
  const { page } = await launch({ arguments: ['--training'] });
  const staff = handsOn(page, 'en');
  await signInAs(staff, robin.name);
  await staff.sees('today.title');
  const { value } = await ask(page, 'today.board', {});
  const { inProgress } = value as { inProgress: { id: string; tasksDone: number }[] };
  // The one who is ready for the hand-over has most tasks done.
  const session = [...inProgress].sort((one, other) => other.tasksDone - one.tasksDone)[0]?.id ?? '';
  const handed = await ask(page, 'registration.handOver', { session, tasks: ['review'], language: 'es' });
  expect(handed.kind).toBe('done');

  const walkIn = handsOn(page, 'es');
  const begin = page.getByRole('button', { name: walkIn.t('walkIn.welcome.begin') });
  await begin.waitFor();
  const wrong = await wrongWith(page, 'welcome', true);
  await ask(page, 'screen.prefer', { language: 'es', theme: 'contrast', textSize: 200, motion: 'reduced' });
  await page.reload();
  await begin.waitFor();
  wrong.push(...(await wrongWith(page, 'welcome, large', true)));
  await begin.click();
  await walkIn.sees('walkIn.review.title');
  wrong.push(...(await wrongWith(page, 'review', true)));
  for (const item of ['name', 'birthDate', 'address', 'phone', 'email', 'certifier']) {
    await walkIn.answers('registration.task.review.verdict', 'registration.task.review.right', {
      item: walkIn.t(`registration.task.review.items.${item}`),
    });
  }
  await walkIn.press('walkIn.review.save');
  await walkIn.sees('walkIn.done.title');
  wrong.push(...(await wrongWith(page, 'done', true)));
  await walkIn.press('walkIn.staff.button');
  await page.getByRole('dialog').waitFor();
  wrong.push(...(await wrongWith(page, 'take back', true)));
  expect(wrong).toEqual([]);
});

test('R-PAT-9 B-REG-1 B-A11Y-1 a refusal has a page of its own, with rule, source and a way on', async ({
  launch,
}) => {
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  await openAddress(page, '/register/new');
  await hands.answers('registration.new.who', 'registration.new.whoNew');
  await hands.types('forms.given', 'Young');
  await hands.types('forms.family', 'Sample');
  await hands.typesDay('registration.new.birthDate', `${new Date().getFullYear() - 10}-07-14`);
  await hands.press('registration.new.start');
  await hands.sees('registration.save.refusedTitle');
  await expect(page.getByText(hands.t('rules.patient.minAge')).first()).toBeVisible();
  expect(await wrongWith(page, 'refusal', true)).toEqual([]);
});

test('B-A11Y-1 every screen of both windows against the standards, also at 200 % in high contrast', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const kiosk = await launch({ arguments: [...walkInSteps.twoWindows] });
  const counter = await walkInSteps.beginAt(kiosk, 'es');
  const { staff, walkIn } = counter;
  const wrong: string[] = [];
  const look = async (page: Page, name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  await look(walkIn.page, 'welcome between hand-overs');
  await walkInSteps.handOver(counter, ['details', 'email', 'review', 'affirmations', 'signature']);
  await look(staff.page, 'watch');
  await look(walkIn.page, 'welcome');
  const large = { language: 'es', theme: 'contrast', textSize: 200, motion: 'reduced' };
  await ask(walkIn.page, 'screen.prefer', large);
  await walkIn.page.reload();
  for (const step of ['details', 'email', 'review', 'affirmations', 'signature'] as const) {
    await ask(walkIn.page, 'walkIn.moved', { step, statement: 0, stopped: false });
    await walkIn.page.reload();
    await walkIn.page.getByRole('heading', { level: 1 }).waitFor();
    await look(walkIn.page, `${step}, large`);
  }
  await walkIn.press('signature.unable');
  await look(walkIn.page, 'witness, large');
  // Large text folds the header: the rest of it stands behind one button.
  await walkIn.press('frame.menu');
  await look(walkIn.page, 'menu, large');
  await walkIn.press('walkIn.question.button');
  await walkIn.page.getByRole('dialog').waitFor();
  await look(walkIn.page, 'question, large');
  await walkIn.page.keyboard.press('Escape');
  await walkInSteps.passes(kiosk, 155);
  await walkIn.page.getByRole('dialog', { name: walkIn.t('walkIn.idle.title') }).waitFor();
  await look(walkIn.page, 'idle warning, large');
  await walkInSteps.passes(kiosk, 60);
  await walkIn.sees('walkIn.blank.title');
  await look(walkIn.page, 'blank, large');
  expect(wrong).toEqual([]);
});
