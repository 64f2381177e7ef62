/** Checks of made-up cards, one verdict after another (training mode's people). */
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';

/** The made-up numbers of resources/training, and what each of them is. */
export const trainingCards = [
  ['TRAIN-0001', 'valid'],
  ['TRAIN-0003', 'expiresSoon'],
  ['TRAIN-0004', 'expired'],
  ['TRAIN-0005', 'revoked'],
  ['NOBODY-1', 'unknown'],
] as const;

/** Made-up people are waiting for; the store of training mode is filled at its first start. */
export async function signInAs(hands: Hands, name: string): Promise<void> {
  await hands.sees('signIn.title');
  await hands.press('training.signInAs', { name });
}

export async function checkNumber(hands: Hands, number: string, verdict: string): Promise<void> {
  await hands.types('card.number', number);
  await hands.press('card.check');
  await hands.sees(`card.verdict.${verdict}`);
}

export async function checkNumbers(hands: Hands, shot: Shot): Promise<void> {
  await hands.sees('card.title');
  await shot('check-a-card');
  for (const [number, verdict] of trainingCards) {
    await checkNumber(hands, number, verdict);
    await shot(verdict);
    await hands.press('card.another');
    await hands.sees('card.title');
  }
}

/** Finds a person by the first letters of a name, whatever letters they are. */
export async function checkName(hands: Hands, letters: string, verdict: string, shot: Shot): Promise<void> {
  const { page } = hands;
  await page.getByLabel(hands.t('card.byName'), { exact: true }).fill(letters);
  // What stands in an empty list is an option too, for a screen reader.
  const found = page.getByRole('option').filter({ hasText: letters });
  await found.first().waitFor();
  await shot(`found-by-name-${verdict}`);
  await found.first().click();
  await hands.sees(`card.verdict.${verdict}`);
  await shot(`by-name-${verdict}`);
}
