/** R-CARD-2 R-ALW-1 B-ID-3: a caregiver collects what is the patient's, with a card of their own, in the real window. */
import { daysBefore } from '../../renderer/client/days';
import { textOf } from '../papers/tools';
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import * as steps from '../support/steps/sale';

const rosa = 'Rosa Delgado';

test('R-CARD-2 R-ALW-1 a caregiver whose card has ended is refused with the page; with a good one they receive, and the slip names them', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  const look = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  await signInAs(hands, steps.pharmacist.name);
  await hands.sees('today.title');
  const { patient, enters } = await steps.caregiverOfCard(page);
  await steps.enterElsewhere(page, patient);
  const { day } = (await steps.done(page, 'allowance.view', { patient })).figures;

  // The good card of the same person does not cover up for the one that is shown.
  await enters('TRAIN-CG-1', daysBefore(day, 1));
  await enters('TRAIN-CG-2');
  await steps.scanCard(hands, 'TRAIN-CG-1', 'expired');
  await expect(page.getByRole('link', { name: hands.t('card.next.sell') })).toHaveCount(0);
  await openAddress(page, `/dispense/${patient}`);
  await hands.sees('dispense.title');
  await page.getByRole('radio', { name: rosa }).check();
  await hands.ticks('dispense.card.seen', { number: 'TRAIN-CG-1' });
  await steps.checksSeen(hands);
  await steps.adds(hands, 8);
  await hands.press('dispense.confirm');
  await hands.sees('dispense.refused.title');
  const expired = hands.t('card.verdict.expired');
  await page
    .getByRole('heading', { name: hands.t('dispense.refusal.caregiver-not-good.title', { kind: expired }) })
    .waitFor();
  await look('refused');

  await steps.scanCard(hands, 'TRAIN-CG-2');
  const shown = page.getByRole('region', { name: /Validsample/ });
  await shown.getByRole('img').waitFor();
  await look('card of a caregiver');
  await steps.toSale(hands, look);
  await expect(page.getByRole('radio', { name: rosa })).toBeChecked();
  await expect(
    page.getByRole('checkbox', { name: hands.t('dispense.card.seen', { number: 'TRAIN-CG-2' }) }),
  ).toBeChecked();
  await steps.checksSeen(hands);
  await steps.confirms(hands, look);
  await page.getByText(rosa).first().waitFor();
  await steps.printsSlip(hands, look);
  const paper = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const { bytes } = await steps.done(page, 'paper.bytes', { paper });
  const slip = textOf(bytes);
  for (const name of [rosa, 'Vera Validsample']) expect(slip).toContain(name);
  const sold = await steps.done(page, 'dispense.ofPatient', { patient, from: day, to: day });
  expect(sold).toMatchObject([{ total: 3500, caregiver: { name: { family: 'Delgado' } } }]);
  expect(wrong.join('\n')).toBe('');
});
