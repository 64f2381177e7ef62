/** A hand-over to the customer's window: what staff do, what the walk-in does, on two windows of one program. */
import type { Page } from 'playwright/test';
import { expect, type Kiosk } from '../desktop';
import { type Hands, handsOn } from '../hands';
import { openAddress } from '../screen-checks';
import { signs } from './adult-patient';
import { signInAs } from './card-check';
import { ask, robin } from './mid-task';

/** A plain window beside the operator's: Xvfb has one display, and no switch of a real one gives it two. */
export const twoWindows = ['--training', '--customer-window'] as const;

export interface Counter {
  readonly staff: Hands;
  readonly walkIn: Hands;
  readonly session: string;
}

const stageOf = async (page: Page) => {
  const reply = await ask(page, 'screen.situation', {});
  return (reply.value as { stage: string }).stage;
};

/** The two windows, whichever opened first. */
export async function windowsOf({ app }: Kiosk): Promise<{ staff: Page; customer: Page }> {
  await expect.poll(() => app.windows().length).toBe(2);
  const pages = app.windows();
  await expect
    .poll(async () => (await Promise.all(pages.map(stageOf))).toSorted().join(' '), {
      // Training's first start makes its store.
      timeout: 60_000,
    })
    .toBe('customer signIn');
  const [first, second] = pages;
  if (!first || !second) throw new Error('there are not two windows');
  return (await stageOf(first)) === 'customer'
    ? { customer: first, staff: second }
    : { customer: second, staff: first };
}

/** The customer's window as it stands now: another one after its display was gone. */
export async function customerOf(kiosk: Kiosk): Promise<Page> {
  await expect.poll(() => kiosk.app.windows().length).toBe(2);
  const stages = await Promise.all(
    kiosk.app.windows().map(async (page) => ({ page, stage: await stageOf(page) })),
  );
  const found = stages.find(({ stage }) => stage === 'customer');
  if (!found) throw new Error('there is no customer window');
  return found.page;
}

/** Robin signs in and opens the made-up patient who is ready for the hand-over. */
export async function beginAt(kiosk: Kiosk, language = 'en', handsOf = handsOn): Promise<Counter> {
  const { staff: staffPage, customer } = await windowsOf(kiosk);
  const staff = handsOn(staffPage, 'en');
  await signInAs(staff, robin.name);
  await staff.sees('today.title');
  const { value } = await ask(staffPage, 'today.board', {});
  const { inProgress } = value as { inProgress: { id: string; tasksDone: number }[] };
  const session = inProgress.toSorted((one, other) => other.tasksDone - one.tasksDone)[0]?.id ?? '';
  return { staff, walkIn: handsOf(customer, language), session };
}

/** Hands over what the walk-in can do now; the staff window stays the operator's and looks on. */
export async function handOver({ staff, walkIn, session }: Counter, tasks: readonly string[]): Promise<void> {
  await openAddress(staff.page, `/register/${session}/hand-over`);
  await staff.sees('registration.handOver.title');
  for (const box of await staff.page.getByRole('checkbox').all()) await box.uncheck();
  for (const task of tasks) await staff.ticks(`registration.task.${task}.name`);
  await staff.answers('registration.handOver.language', `registration.languages.${walkIn.language}`);
  await staff.press('registration.handOver.hand');
  await staff.sees('registration.watch.title');
  await walkIn.page.getByRole('button', { name: walkIn.t('walkIn.welcome.begin') }).waitFor();
}

export async function reviews(walkIn: Hands): Promise<void> {
  await walkIn.sees('walkIn.review.title');
  await answersReview(walkIn);
}

/** Every line is right, whoever says so. */
export async function answersReview(walkIn: Hands): Promise<void> {
  for (const item of ['name', 'birthDate', 'address', 'phone', 'email', 'certifier'])
    await walkIn.answers('registration.task.review.verdict', 'registration.task.review.right', {
      item: walkIn.t(`registration.task.review.items.${item}`),
    });
}

export async function affirms(walkIn: Hands): Promise<void> {
  await walkIn.sees('walkIn.affirm.notSetTitle');
  await walkIn.answers('walkIn.affirm.onStatePage', 'common.yes');
}

export async function signsPage(walkIn: Hands): Promise<void> {
  await walkIn.sees('walkIn.signature.title');
  await signs(walkIn);
}

/** Moves the clock by which main counts touches: nobody waits for minutes. */
export const passes = ({ app }: Kiosk, seconds: number) =>
  app.evaluate((_electron, by) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + by * 1_000;
  }, seconds);
