/** R-DLV-5 R-CARD-2: a caregiver orders for a patient, and a guardian for a minor, from the patient's page to the confirmation. */
import { textOf } from '../papers/tools';
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { wrongWith } from '../support/screen-checks';
import * as steps from '../support/steps/delivery-order';
import { caregiverOfCard, done, pharmacistStands, registersMinor } from '../support/steps/sale';

test('R-DLV-5 R-CARD-2 B-ALW-3 B-A11Y-1 a caregiver orders, and a minor only through the guardian, each to the confirmation', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch({ arguments: ['--training'] });
  const hands = handsOn(page, 'en');
  const wrong: string[] = [];
  const look = async (name: string) => void wrong.push(...(await wrongWith(page, name, true)));
  const quiet = async () => undefined;
  const receives = (name: string) => page.getByRole('radio', { name: new RegExp(name) });
  const confirmed = async (patient: string, names: readonly string[]) => {
    await steps.choosesWindow(hands);
    await steps.saysWhy(hands);
    await hands.press('delivery.order.confirm');
    await page.locator('.sale-done').waitFor();
    await hands.press('delivery.order.papers.make');
    await page.locator('.print-number').waitFor();
    const paper = new URL(page.url()).hash.split('/').at(-1) ?? '';
    const { bytes } = await done(page, 'paper.bytes', { paper });
    const text = textOf(bytes);
    for (const name of names) expect(text).toContain(name);
    const [open] = await steps.openOrders(page, patient);
    return done(page, 'delivery.order', { order: open?.id ?? '' });
  };
  await pharmacistStands(hands);

  // Nobody is taken for granted: whoever orders is asked for, and a caregiver without a card is refused at once.
  const { patient, enters } = await caregiverOfCard(page);
  await steps.begins(hands, patient, quiet);
  await receives('Rosa Delgado').check();
  await page.getByText(/The caregiver may not receive it/).waitFor();
  await look('a caregiver without a card');
  await enters('TRAIN-CG-1');
  await steps.begins(hands, patient, quiet);
  await receives('Rosa Delgado').check();
  await steps.saysWhere(hands, quiet);
  await steps.saysWhat(hands, '80', quiet);
  const cared = await confirmed(patient, ['Rosa Delgado', 'Vera Validsample']);
  expect(cared).toMatchObject({ caregiver: { name: { family: 'Delgado' } }, state: 'scheduled' });

  // A minor receives nothing themselves, and nothing that is smoked.
  const minor = await registersMinor(page);
  const guardian = await caregiverOfCard(page, minor.number, 'parent');
  await guardian.enters('TRAIN-CG-2');
  await steps.begins(hands, minor.patient, quiet);
  await receives('Leo').check();
  await page.getByText(hands.t('dispense.refusal.minor-receives.title')).waitFor();
  await look('a minor who orders');
  await receives('Rosa').check();
  await steps.saysWhere(hands, quiet);
  await expect(page.getByText(hands.t('dispense.refusal.minor-receives.title'))).toHaveCount(0);
  await steps.addsForMinor(hands, look);
  const minors = await confirmed(minor.patient, ['Rosa Delgado', 'Leo Delgado']);
  expect(minors).toMatchObject({ caregiver: { name: { given: 'Rosa' } }, state: 'scheduled' });
  expect(wrong.join('\n')).toBe('');
});
