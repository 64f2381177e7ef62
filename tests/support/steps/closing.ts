/** The last tasks of every registration that staff type for the walk-in: log-in, review, affirmations, signature. */
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { isUnableToSign } from './adult-patient';
import { save, task } from './help';
import { answersReview } from './walk-in';

const unseen: Shot = async () => undefined;

export async function logIn(
  hands: Hands,
  role: 'choseRole' | 'choseCaregiver',
  shot = unseen,
): Promise<void> {
  await task(hands, 'login');
  for (const step of [role, 'gaveBirthDate', 'gaveEmail', 'loginWorked'])
    await hands.ticks(`registration.task.login.${step}`);
  await shot('log-in');
  await save(hands);
}

export async function review(hands: Hands, shot = unseen): Promise<void> {
  await task(hands, 'review');
  await answersReview(hands);
  await shot('review');
  await save(hands);
}

export async function affirmAndSign(hands: Hands, shot = unseen): Promise<void> {
  await task(hands, 'affirmations');
  await hands.answers('registration.task.affirmations.onStatePage', 'common.yes');
  await shot('affirmations');
  await save(hands);
  await task(hands, 'signature');
  await isUnableToSign(hands);
  await shot('signature');
  await save(hands);
}
