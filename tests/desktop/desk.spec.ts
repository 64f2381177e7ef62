/** R-ST-1 B-REG-4 B-REG-5 R-ST-2: queue, visitors, follow-ups and inbox in the real window. */
import { expect, test } from '../support/desktop';
import { handsOn, keyboardOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import {
  answerMessage,
  givePlaces,
  openFollowUps,
  serveFirst,
  visitors,
  workThroughFollowUps,
  writeLetters,
} from '../support/steps/desk';
import { ask, robin } from '../support/steps/mid-task';

for (const language of ['en', 'es'] as const)
  test(`R-ST-1 R-ST-2 R-MD-4 B-REG-4 B-REG-5 the desk by pointer, in ${language}, and nothing that axe finds`, async ({
    launch,
  }) => {
    test.setTimeout(300_000);
    const { page } = await launch({ arguments: ['--training'] });
    await handsOn(page, 'en').sees('signIn.title');
    await ask(page, 'screen.prefer', { language, theme: 'light', textSize: 100, motion: 'reduced' });
    await page.reload();
    const hands = handsOn(page, language);
    await signInAs(hands, robin.name);
    await hands.sees('today.title');
    const wrong: string[] = [];
    const shot = async (name: string) => wrong.push(...(await wrongWith(page, `${language} ${name}`, true)));
    const looked = async (name: string) => void (await shot(name));
    await givePlaces(hands, looked);
    await serveFirst(hands, looked);
    await visitors(hands, looked);
    await workThroughFollowUps(hands, looked);
    await writeLetters(hands, looked);
    await answerMessage(hands, looked);
    expect(wrong.join('\n')).toBe('');
  });

test('R-ST-1 R-MD-4 B-REG-4 B-A11Y-1 a place is given and called, a follow-up done, and the letters made, by keyboard alone', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch({ arguments: ['--training'] });
  await signInAs(handsOn(page, 'en'), robin.name);
  const hands = keyboardOn(page, 'en');
  await hands.sees('today.title');
  await openAddress(page, '/queue');
  await hands.sees('queue.title');
  await hands.types('queue.form.name', 'Marisol');
  await hands.answers('queue.form.reason', 'queue.reasons.question');
  await hands.press('queue.form.submit');
  await page
    .getByRole('region', { name: hands.t('queue.waiting') })
    .getByText('Marisol')
    .first()
    .waitFor();
  await openAddress(page, '/');
  await hands.sees('today.title');
  await openAddress(page, '/queue');
  await hands.press('queue.callNext');
  await page.getByRole('region', { name: hands.t('queue.called') }).waitFor();
  await openAddress(page, '/follow-ups');
  await page.locator('.line').first().waitFor();
  const before = await openFollowUps(hands);
  await hands.press('followUps.doneSubmit');
  await page.getByRole('dialog').waitFor();
  await hands.press('followUps.doneSave');
  await expect.poll(() => openFollowUps(hands)).toBe(before - 1);
  await writeLetters(hands, async () => undefined);
});

test('R-ST-1 B-A11Y-1 a long list on Today begins with what fits a glance, and shows the rest by keyboard; Back leads back', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = keyboardOn(page, 'en');
  await signInAs(handsOn(page, 'en'), robin.name);
  await hands.sees('today.title');
  const sessions = page.getByRole('region', { name: hands.t('today.inProgress') }).getByRole('listitem');
  const before = await sessions.count();
  for (let more = before; more < 10; more++) {
    const name = { given: 'Vera', middle: '', family: `Visitor ${more}`, suffix: '' };
    const person = { kind: 'new', name, birthDate: `1980-01-${more + 10}` };
    expect(await ask(page, 'registration.start', { person, language: 'en' })).toMatchObject({ kind: 'done' });
  }
  // An address with a question, as that of an order that was just placed.
  await openAddress(page, '/queue?new=1');
  await hands.sees('queue.title');
  await openAddress(page, '/');
  await hands.sees('today.title');
  await page.evaluate(() => window.history.back());
  await hands.sees('queue.title');
  await openAddress(page, '/');
  await expect(sessions).toHaveCount(8);
  await hands.press('common.showAll', { count: 10 });
  await expect(sessions).toHaveCount(10);
  await expect(page.getByRole('button', { name: hands.t('common.showFewer') })).toBeFocused();
});
