/** In the middle of a task of training mode's made-up people: where bad luck strikes. */
import type { Page } from 'playwright/test';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import { signInAs } from './card-check';

export const robin = { name: 'Robin Frontdesk', passphrase: 'training front desk robin', pin: '200002' };

/** A call as the page makes it. */
export const ask = (page: Page, name: string, input: Record<string, unknown>) =>
  page.evaluate(
    async ([call, given]) =>
      (await window.counter.call(call as never, given as never)) as { kind: string; value?: unknown },
    [name, input] as const,
  );

export const field = (hands: Hands) =>
  hands.page.getByLabel(hands.t('registration.task.certification.certifier'), { exact: true });

/** Opens the certification of the made-up patient who is ready for the hand-over. */
export async function openTask(hands: Hands): Promise<string> {
  const { value } = await ask(hands.page, 'today.board', {});
  const { inProgress } = value as { inProgress: { id: string; tasksDone: number }[] };
  const session = inProgress.find(({ tasksDone }) => tasksDone > 0)?.id ?? '';
  await openAddress(hands.page, `/register/${session}/certification`);
  await field(hands).waitFor();
  return session;
}

export async function beginAgain(hands: Hands): Promise<string> {
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  return openTask(hands);
}

/** Types and waits until the page says that it is kept. */
export async function typesAndIsKept(hands: Hands, text: string): Promise<void> {
  await field(hands).fill(text);
  await hands.page.locator('.saved-mark[data-failed="false"] svg').waitFor();
}
