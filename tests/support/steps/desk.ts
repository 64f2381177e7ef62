/** The desk beside the sessions: queue, visitors, follow-ups, inbox. */
import { expect } from 'playwright/test';
import { openDialog } from '../dialogs';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { ask } from './mid-task';

/** The longest name that is taken, with nowhere to break it. */
export const longName = 'W'.repeat(200);

export async function givePlaces(hands: Hands, shot: Shot): Promise<void> {
  const { page } = hands;
  await openAddress(page, '/queue');
  await hands.sees('queue.title');
  await shot('queue-empty');
  await hands.press('queue.form.submit');
  await page.locator('.error-summary').waitFor();
  await shot('queue-mistakes');
  for (const [name, reason] of [
    ['Marisol Example', 'register'],
    ['Nguyễn Văn', 'card'],
  ] as const) {
    await page.getByLabel(hands.t('queue.form.name'), { exact: true }).fill(name);
    await hands.answers('queue.form.reason', `queue.reasons.${reason}`);
    await hands.press('queue.form.submit');
    await page
      .getByText(new RegExp(`${name}$`))
      .first()
      .waitFor();
  }
  // As another window would: the board asks again.
  for (const name of ['Ada', 'Ben', longName])
    await ask(page, 'queue.join', { name, reason: 'other', person: null });
  await hands.press('queue.callNext');
  const called = page.getByRole('region', { name: hands.t('queue.called') });
  await called.getByText('Marisol Example').first().waitFor();
  await shot('queue');
}

/** First names alone, then the first one is helped: the start page has their name. */
export async function serveFirst(hands: Hands, shot: Shot): Promise<void> {
  const { page } = hands;
  await hands.press('queue.firstNames');
  await expect(page.locator('.place').filter({ hasText: 'Example' })).toHaveCount(0);
  await shot('queue-first-names');
  await hands.press('queue.firstNames');
  await hands.press('queue.attend');
  await hands.sees('registration.new.title');
  await expect(page.getByLabel(hands.t('forms.given'), { exact: true })).toHaveValue('Marisol');
  await expect(page.getByLabel(hands.t('forms.family'), { exact: true })).toHaveValue('Example');
  await shot('queue-served');
  await openAddress(page, '/queue');
  const counter = page.getByRole('region', { name: hands.t('queue.atCounter') });
  await counter.getByText('Marisol').first().waitFor();
  await shot('queue-at-the-counter');
  await hands.press('queue.serve');
  const ended = page.getByRole('region', { name: hands.t('queue.ended') });
  await ended.getByRole('button').first().click();
  await counter.waitFor();
}

export async function visitors(hands: Hands, shot: Shot): Promise<void> {
  const { page } = hands;
  await openAddress(page, '/visitors');
  await hands.sees('visitors.title');
  await shot('visitors-empty');
  await hands.types('visitors.form.name', 'Casey Example');
  await hands.types('visitors.form.why', 'Repair of the cooling');
  await page.getByLabel(hands.t('visitors.form.escort')).selectOption({ index: 1 });
  await hands.types('visitors.form.authorisedBy', 'Morgan Ledger');
  await hands.types('visitors.form.badge', 'V-3');
  await hands.press('visitors.form.submit');
  const inside = page.getByRole('region', { name: hands.t('visitors.inside') });
  await inside.getByText('Casey Example').first().waitFor();
  await shot('visitors');
  await hands.press('visitors.leave');
  await page
    .getByRole('region', { name: hands.t('visitors.gone') })
    .getByText('Casey Example')
    .waitFor();
  await hands.press('visitors.print');
  await hands.sees('print.template.visitorLog');
  await shot('visitor-log');
}

/** One letter for each, made in one act and shown one after another (R-MD-4). */
export async function writeLetters(hands: Hands, shot: Shot): Promise<void> {
  await openDialog(hands, '/follow-ups', 'followUps.letters.open');
  await shot('letters');
  await hands.press('followUps.letters.submit');
  await hands.sees('print.template.renewalLetter');
  await hands.page.locator('canvas').first().waitFor();
  await shot('letters-to-print');
}

/** How many are open, as the list's own filter says: a page of them may be full. */
export const openFollowUps = async (hands: Hands): Promise<number> => {
  const filter = hands.page.getByRole('button', { name: new RegExp(`^${hands.t('followUps.due.open')}`) });
  return Number((await filter.locator('.count').textContent()) ?? 0);
};

export async function workThroughFollowUps(hands: Hands, shot: Shot): Promise<void> {
  const { page } = hands;
  await openAddress(page, '/follow-ups');
  await hands.sees('followUps.title');
  await page.locator('.line').first().waitFor();
  await shot('follow-ups');
  await hands.press('followUps.move');
  await page.getByRole('dialog').waitFor();
  await hands.press('followUps.moveSubmit');
  await page.locator('.error-summary').waitFor();
  await shot('follow-up-move');
  await hands.press('common.cancel');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const before = await openFollowUps(hands);
  await hands.press('followUps.doneSubmit');
  await page.getByLabel(hands.t('followUps.note')).fill('Left a message');
  await shot('follow-up-done');
  await hands.press('followUps.doneSave');
  await expect.poll(() => openFollowUps(hands)).toBe(before - 1);
  await page
    .getByRole('button', { name: hands.t('followUps.due.done'), exact: false })
    .first()
    .click();
  await page.getByText('Left a message').waitFor();
  await hands.press('followUps.undo');
  await page.getByText('Left a message').waitFor({ state: 'detached' });
  await shot('follow-ups-done');
  await page.getByRole('button', { name: new RegExp(`^${hands.t('followUps.due.open')}`) }).click();
  await expect.poll(() => openFollowUps(hands)).toBe(before);
  await hands.press('followUps.sheet');
  await hands.press('followUps.sheetSubmit');
  await hands.sees('print.template.callSheet');
  await shot('call-sheet');
}

export async function answerMessage(hands: Hands, shot: Shot): Promise<void> {
  const { page } = hands;
  await openAddress(page, '/inbox');
  await hands.sees('inbox.title');
  await shot('inbox-empty');
  await ask(page, 'contact.send', {
    name: longName,
    email: 'someone@example.org',
    message: 'When does my certificate arrive?\n\nThank you.',
    language: 'en',
  });
  await hands.press('inbox.write');
  await hands.types('inbox.name', 'Marisol');
  await hands.types('inbox.email', 'marisol@example.org');
  await hands.types('inbox.message', '¿Qué documentos traigo?');
  await shot('inbox-write');
  await hands.press('inbox.writeSubmit');
  await page.getByText('¿Qué documentos traigo?').waitFor();
  await shot('inbox');
  await page.getByRole('button', { name: new RegExp(`${hands.t('inbox.answer')} Marisol`) }).click();
  await hands.answers('inbox.way', 'inbox.ways.phone');
  await shot('inbox-answer');
  await hands.press('inbox.answerSubmit');
  await page.getByRole('button', { name: new RegExp(`^${hands.t('inbox.states.answered')}`) }).click();
  await page.getByRole('button', { name: new RegExp(hands.t('inbox.reopen')) }).waitFor();
  await shot('inbox-answered');
  await openAddress(page, '/');
  await hands.sees('today.title');
  await page.getByRole('region', { name: hands.t('queue.title') }).waitFor();
  await shot('today');
}
