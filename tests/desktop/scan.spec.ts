/** B-ID-1, B-ID-2, B-ID-3: a scan from anywhere, by real key events, in the real window. */
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { scans } from '../support/scanner-hand';
import { openAddress, wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import * as licence from '../support/steps/licence';
import { ask, robin } from '../support/steps/mid-task';

for (const language of ['en', 'es'] as const)
  test(`B-ID-1 B-ID-3 licences from Today to card and registration, in ${language}, and nothing that axe finds`, async ({
    launch,
  }) => {
    test.setTimeout(240_000);
    const { page } = await launch({ arguments: ['--training'] });
    await handsOn(page, 'en').sees('signIn.title');
    await ask(page, 'screen.prefer', { language, theme: 'light', textSize: 100, motion: 'reduced' });
    await page.reload();
    const hands = handsOn(page, language);
    await signInAs(hands, robin.name);
    await hands.sees('today.title');
    const wrong: string[] = [];
    const looked = async (name: string) =>
      void wrong.push(...(await wrongWith(page, `${language} ${name}`, true)));
    await licence.known(hands, looked);
    await licence.differing(hands, looked);
    await licence.doubtful(hands, looked);
    await licence.unknown(hands, looked);
    await expect(page.getByLabel(hands.t('forms.given'), { exact: true })).toHaveValue('Nell');
    await expect(page.getByLabel(hands.t('forms.family'), { exact: true })).toHaveValue("Newcomer-O'Hara");
    expect(page.url()).not.toMatch(/nell|1988/i);
    expect(wrong.join('\n')).toBe('');
  });

test('B-ID-2 a scan never types into a field nor presses anything; a person’s typing stays', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  const notice = page.getByText(hands.t('scan.unknown'));
  await openAddress(page, '/queue');
  const name = page.getByLabel(hands.t('queue.form.name'), { exact: true });
  await name.click();
  await page.keyboard.type('Marisol', { delay: 45 });
  await expect(name).toHaveValue('Marisol');
  // Rubbish with line ends: it would send the form if one of its keys came through.
  await scans(page, 'what is this\nand this\r', 'enter');
  await notice.waitFor();
  await expect(name).toHaveValue('Marisol');
  await page.getByRole('button', { name: hands.t('common.close') }).click();
  await openAddress(page, '/follow-ups');
  await page.locator('.line').first().waitFor();
  await hands.press('followUps.doneSubmit');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await scans(page, '@\n\u001e\rrubbish of a licence\r', 'enter');
  await notice.waitFor();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await openAddress(page, '/');
  await hands.sees('today.title');
  await licence.known(hands, async () => undefined);
});
