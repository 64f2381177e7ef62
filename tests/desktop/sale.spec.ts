/** R-ALW-1 R-ALW-2 R-CARD-2 B-ALW-1 B-ALW-3 R-PMP-7: a sale, a refusal, a void and what follows, in the real window. */
import type { Page } from 'playwright/test';
import { expect, test } from '../support/desktop';
import { handsOn, keyboardOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { ask } from '../support/steps/mid-task';
import * as steps from '../support/steps/sale';

const read = async (page: Page, language: string, textSize = 100, theme = 'light') => {
  await ask(page, 'screen.prefer', { language, theme, textSize, motion: 'reduced' });
  await page.reload();
  await page.locator('h1').first().waitFor();
};

for (const language of ['en', 'es'])
  test(`R-ALW-1 R-CARD-2 B-ALW-1 R-PMP-7 B-A11Y-1 a sale by touch, asked for in place, refused and voided, in ${language}`, async ({
    launch,
  }) => {
    test.setTimeout(400_000);
    const { page } = await launch({ arguments: ['--training'] });
    await handsOn(page, 'en').sees('signIn.title');
    await read(page, language);
    const hands = handsOn(page, language);
    const wrong: string[] = [];
    const look = async (name: string) =>
      void wrong.push(...(await wrongWith(page, `${language} ${name}`, true)));
    await signInAs(hands, steps.pharmacist.name);
    await hands.sees('today.title');
    await steps.scanCard(hands);
    await steps.toSale(hands, look);
    await steps.adds(hands, 8);
    // Nothing is confirmed before everything was seen: each thing is named, with the way to it.
    await hands.press('dispense.confirm');
    await page.getByRole('alert').getByText(hands.t('dispense.refusal.pmp-not-reviewed.title')).waitFor();
    await look('still to do');
    await steps.entersElsewhere(hands, '10', look);
    await steps.checksSeen(hands);
    const number = await steps.confirms(hands, look);
    const sold = await page.evaluate(() => window.location.hash.slice(1));
    await steps.printsSlip(hands, look);

    const patient = await steps.patientOf(page);
    await openAddress(page, `/dispense/${patient}`);
    await hands.sees('dispense.title');
    await hands.ticks('dispense.card.seen', { number: steps.card });
    await steps.checksSeen(hands);
    await steps.isRefused(hands, look);
    const allowance = await steps.done(page, 'allowance.view', { patient });
    const limit = allowance.figures.periods[0]?.limit ?? 0;
    expect(allowance.figures.periods[0]).toMatchObject({
      usedHere: 3500,
      usedElsewhere: 10_000,
      left: limit - 13_500,
    });

    await openAddress(page, '/alerts');
    await hands.sees('alerts.title');
    await page.getByText(hands.t('alerts.kind.overAllowance')).last().waitFor();
    await look('alerts');
    await openAddress(page, `/patient/${patient}`);
    await hands.press('alerts.openPatient');
    await hands.sees('alerts.title');
    await openAddress(page, sold);
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await steps.voids(hands, look);
    await steps.makesStatement(hands, patient, look);
    expect((await steps.done(page, 'allowance.view', { patient })).figures.periods[0]?.left).toBe(
      limit - 10_000,
    );

    await openAddress(page, `/allowance/${patient}`);
    await hands.sees('allowance.title');
    await hands.types('allowance.free.weight', '3 1/2');
    await hands.press('allowance.free.ask');
    await page.getByRole('alert').waitFor();
    await hands.types('allowance.free.weight', '1 oz');
    await hands.press('allowance.free.ask');
    await page.getByRole('status').getByText('28').waitFor();
    await look('when will it be free');
    await hands.press('allowance.set.open');
    await page.getByRole('dialog').waitFor();
    await look('set an amount');
    await hands.answers('allowance.set.amount', 'allowance.set.own');
    await hands.types('allowance.set.weight', '1 oz');
    await hands.types('allowance.set.reason', 'Letter of the certifier');
    await hands.press('allowance.set.save');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const lowered = (await steps.done(page, 'allowance.view', { patient })).figures.periods[0];
    expect(lowered).toMatchObject({ limit: 28_000, limitFrom: 'certifier', left: 18_000 });

    for (const [textSize, theme] of [
      [200, 'light'],
      [100, 'contrast'],
    ] as const) {
      await read(page, language, textSize, theme);
      for (const address of [`/allowance/${patient}`, `/dispense/${patient}`, sold, '/alerts']) {
        await openAddress(page, address);
        wrong.push(...(await wrongWith(page, `${language} ${textSize} ${theme} ${address}`, true)));
      }
    }
    expect(wrong.join('\n')).toBe('');
  });

test('R-ALW-1 B-A11Y-1 a sale by keyboard alone, kept over a lock; a second press of Confirm adds nothing', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch({ arguments: ['--training'] });
  await signInAs(handsOn(page, 'en'), steps.pharmacist.name);
  const hands = keyboardOn(page, 'en');
  await hands.sees('today.title');
  const patient = await steps.patientOf(page);
  await steps.enterElsewhere(page, patient);
  await steps.scanCard(hands);
  await steps.toSale(hands, async () => undefined);
  await steps.adds(hands, 4);
  await page.getByText('1 × 7').waitFor();
  await hands.press('frame.lock');
  await hands.sees('locked.title');
  await hands.types('locked.pin', steps.pharmacist.pin);
  await hands.press('locked.submit');
  await hands.sees('dispense.title');
  await page.getByText('1 × 7').waitFor();
  await steps.checksSeen(hands);
  const confirm = page.getByRole('button', { name: hands.t('dispense.confirm') });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await hands.seesHeading(new RegExp(hands.t('dispense.sold.done')));
  await openAddress(page, `/dispense/${patient}?certificate=none`);
  await hands.sees('dispense.title');
  await hands.ticks('dispense.card.seen', { number: steps.card });
  await steps.checksSeen(hands);
  await steps.adds(hands, 8);
  await page.getByText('1 × 3.5').waitFor();
  await confirm.dblclick();
  await hands.seesHeading(new RegExp(hands.t('dispense.sold.done')));
  const [first, second] = [{ total: 3500 }, { total: 7000 }];
  const today = (await steps.done(page, 'allowance.view', { patient })).figures.day;
  expect(await steps.done(page, 'dispense.ofPatient', { patient, from: today, to: today })).toMatchObject([
    first,
    second,
  ]);
});

/** What a finger or a pen did since the page was asked to count. */
const countTouches = (page: Page) =>
  page.evaluate(() => {
    const counted = { touches: 0 };
    const count = () => {
      counted.touches += 1;
    };
    window.addEventListener('pointerdown', count, { capture: true });
    Object.assign(window, { counted });
  });
const touches = (page: Page) =>
  page.evaluate(() => (window as unknown as { counted: { touches: number } }).counted.touches);

test('R-ALW-1 R-MD-5 the usual sale takes four touches after the scans of photo ID and card', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await signInAs(hands, steps.pharmacist.name);
  await hands.sees('today.title');
  await steps.enterElsewhere(page, await steps.patientOf(page));
  await steps.scan(page, steps.licence);
  await hands.sees('licence.kinds.licence');
  await steps.scanCard(hands);
  await countTouches(page);
  await steps.toSale(hands, async () => undefined);
  await steps.adds(hands, 8);
  await hands.ticks('dispense.pmp');
  await steps.confirms(hands, async () => undefined);
  expect(await touches(page)).toBe(4);
  const { day } = (await steps.done(page, 'allowance.view', { patient: await steps.patientOf(page) }))
    .figures;
  const patient = await steps.patientOf(page);
  const [sale] = await steps.done(page, 'dispense.ofPatient', { patient, from: day, to: day });
  expect(sale).toMatchObject({ total: 3500, photoId: 'driversLicense', caregiver: null });
});

test('B-ALW-3 a minor is never sold what is smoked, and does not receive it themselves', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  await signInAs(hands, steps.pharmacist.name);
  await hands.sees('today.title');
  const { patient, number } = await steps.registersMinor(page);
  await steps.enterElsewhere(page, patient);
  await steps.scanCard(hands, number);
  await steps.toSale(hands, async () => undefined);
  await hands.press('products.form.flower');
  const flower = hands.t('products.form.flower');
  await page.getByText(hands.t('dispense.add.barredWhy', { form: flower })).waitFor();
  await hands.press('products.form.edible');
  await hands.types('dispense.add.thc', '250');
  await hands.types('dispense.add.units', '2');
  await hands.press('dispense.add.addLine');
  await page.getByText(/= 2/).first().waitFor();
  await steps.checksSeen(hands);
  await hands.press('dispense.confirm');
  await hands.sees('dispense.refused.title');
  await page.getByRole('heading', { name: hands.t('dispense.refusal.minor-receives.title') }).waitFor();
  await hands.press('dispense.refused.change');
  await page.getByText(/= 2/).first().waitFor();
});
