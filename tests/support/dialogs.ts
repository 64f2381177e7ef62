/** Dialogs of the registrations and of the desk, each with its page and the button that opens it. */
import { expect } from 'playwright/test';
import type { Known } from './addresses';
import type { Hands } from './hands';
import { openAddress } from './screen-checks';

export const dialogs = (known: Known): readonly [name: string, address: string, button: string][] => [
  ['letters', '/follow-ups', 'followUps.letters.open'],
  ['call sheet', '/follow-ups', 'followUps.sheet'],
  ['paper of a session', `/register/${known.open}`, 'registration.session.makePaper'],
  ['deletion of a document', `/document/${known.document}`, 'document.view.delete'],
];

export async function openDialog(hands: Hands, address: string, button: string): Promise<void> {
  await openAddress(hands.page, address);
  await hands.press(button);
  await hands.page.getByRole('dialog').getByRole('button').first().waitFor();
  await expect(hands.page.locator('[aria-busy="true"]')).toHaveCount(0);
}

export async function closeDialog({ page }: Hands): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
