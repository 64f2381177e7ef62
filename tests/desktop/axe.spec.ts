/** Every screen that an operator can reach, in both languages, at 100 % and 200 % text (B-A11Y-1). */
import type { Page } from 'playwright/test';
import { TaskId } from '../../preload/contract/registration-values';
import type { Preferences } from '../../preload/contract/screen';
import { type RouteName, routes } from '../../renderer/routes';
import { expect, type Kiosk, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { focusIsAtTheTop, openAddress, wrongWith } from '../support/screen-checks';
import { trainingCards } from '../support/steps/card-check';

type Wish = Pick<Preferences, 'textSize' | 'theme'>;
const wishes: readonly Wish[] = [
  { textSize: 100, theme: 'light' },
  { textSize: 200, theme: 'light' },
];

/** A call as the page makes it; the made-up store refuses none of these. */
const ask = (page: Page, name: string, input: Record<string, unknown>) =>
  page.evaluate(
    async ([call, given]) => {
      const reply = (await window.counter.call(call as never, given as never)) as { value?: unknown };
      return reply.value;
    },
    [name, input] as const,
  );

async function read(page: Page, language: string, wish: Wish): Promise<void> {
  await ask(page, 'screen.prefer', { language, motion: 'reduced', ...wish });
  await page.reload();
  await page.locator('h1').first().waitFor();
}

interface Known {
  readonly open: string;
  readonly submitted: string;
  readonly patient: string;
  readonly paper: string;
  readonly account: string;
}

async function knownOf(page: Page): Promise<Known> {
  const board = (await ask(page, 'today.board', {})) as {
    inProgress: { id: string; tasksDone: number }[];
    submitted: { id: string; patient: { id: string } }[];
  };
  const staff = (await ask(page, 'staff.list', {})) as { accounts: { id: string }[] };
  const open = board.inProgress.find(({ tasksDone }) => tasksDone > 0);
  const [submitted] = board.submitted;
  const [account] = staff.accounts;
  if (!open || !submitted || !account) throw new Error('the made-up store lacks a session or an account');
  const view = (await ask(page, 'patient.view', { patient: submitted.patient.id })) as {
    papers: { id: string }[];
  };
  const [paper] = view.papers;
  if (!paper) throw new Error('the made-up store lacks a paper');
  return {
    open: open.id,
    submitted: submitted.id,
    patient: submitted.patient.id,
    paper: paper.id,
    account: account.id,
  };
}

/** Every address of renderer/routes.ts with something of the made-up store in it. */
function addresses(known: Known): [string, string][] {
  const filled = Object.entries(routes).flatMap(([name, { path }]): [RouteName, string][] => {
    const at = path
      .replace(':session', known.open)
      .replace(':patient', known.patient)
      .replace(':paper', known.paper)
      .replace(':account', known.account);
    return name === 'registerTask' ? [] : [[name as RouteName, at]];
  });
  const tasks = TaskId.options.map((task): [string, string] => [task, `/register/${known.open}/${task}`]);
  const cards = trainingCards.map(([number, verdict]): [string, string] => [
    verdict,
    `/card?number=${number}`,
  ]);
  return [
    ...filled,
    ...tasks,
    ...cards,
    ['submitted', `/register/${known.submitted}`],
    ['checkAnswers', `/register/${known.open}/check`],
    ['handOver', `/register/${known.open}/hand-over`],
    ['nobody', '/patient/00000000-0000-4000-8000-000000000000'],
  ];
}

async function everyPage(kiosk: Kiosk, language: string): Promise<string[]> {
  const { page } = kiosk;
  const known = await knownOf(page);
  const wrong: string[] = [];
  for (const wish of wishes) {
    await read(page, language, wish);
    for (const [name, address] of addresses(known)) {
      const called = `${language} ${wish.textSize} ${name}`;
      await openAddress(page, address);
      wrong.push(...(await wrongWith(page, called, wish.textSize === (language === 'en' ? 100 : 200))));
      if (!(await focusIsAtTheTop(page))) wrong.push(`${called}: the focus is not at the top`);
      if (/sample|Ejemplo|Тестов/.test(await page.title()))
        wrong.push(`${called}: a name stands in the title`);
    }
  }
  await read(page, language, { textSize: 100, theme: 'contrast' });
  for (const [name, address] of [
    ['today', '/'],
    ['register', `/register/${known.open}`],
    ['task', `/register/${known.open}/details`],
  ] as const) {
    await openAddress(page, address);
    wrong.push(...(await wrongWith(page, `${language} contrast ${name}`, true)));
  }
  await read(page, language, { textSize: 100, theme: 'light' });
  return wrong;
}

for (const language of ['en', 'es'])
  test(`B-A11Y-1 every screen passes the standards in ${language}`, async ({ launch }) => {
    test.setTimeout(180_000);
    const kiosk = await launch({ arguments: ['--training'] });
    const { page } = kiosk;
    const wrong: string[] = [];
    const look = async (name: string) => wrong.push(...(await wrongWith(page, `${language} ${name}`, true)));
    await handsOn(page, 'en').sees('signIn.title');
    await read(page, language, { textSize: 100, theme: 'light' });
    const hands = handsOn(page, language);
    await look('signIn');
    await hands.press('training.signInAs', { name: 'Morgan Ledger' });
    await hands.sees('today.title');
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    wrong.push(...(await everyPage(kiosk, language)));

    await openAddress(page, '/card');
    await hands.press('card.check');
    await expect.poll(() => focusIsAtTheTop(page)).toBe(true);
    await look('error summary');
    await hands.press('reading.open');
    await page.getByRole('dialog').waitFor();
    await look('reading dialog');
    await page.keyboard.press('Escape');

    await hands.press('frame.lock');
    await hands.sees('locked.title');
    await look('locked');
    await hands.types('locked.pin', '100001');
    await hands.press('locked.submit');
    await hands.sees('card.title');
    expect(wrong.join('\n')).toBe('');
  });

test('B-A11Y-1 every step of first run passes the standards', async ({ kiosk: { page } }) => {
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  const look = async (name: string) => wrong.push(...(await wrongWith(page, name, true)));
  await hands.sees('firstRun.begin.title');
  await look('begin');
  await hands.press('firstRun.begin.useSample');
  await hands.sees('firstRun.profile.title');
  await look('profile');
  await hands.press('firstRun.profile.submit');
  await hands.sees('firstRun.manager.title');
  await look('manager');
  await hands.press('firstRun.manager.submit');
  await expect.poll(() => focusIsAtTheTop(page)).toBe(true);
  await look('manager with mistakes');
  await hands.types('account.name', 'Marta Ruiz');
  await hands.types('account.newPassphrase', 'maple harbor violet nine');
  await hands.types('account.newPin', '482915');
  await hands.press('firstRun.manager.submit');
  await hands.sees('firstRun.recovery.title');
  await look('recovery key');
  expect(wrong.join('\n')).toBe('');
});
