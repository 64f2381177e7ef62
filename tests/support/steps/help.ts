/** What both kinds of help have in common: how they begin, and how they end. */
import type { SessionView } from '../../../preload/contract/registration';
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';

export const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
export const task = (hands: Hands, name: string) =>
  hands.seesHeading(hands.t(`registration.task.${name}.name`));
export const save = (hands: Hands) => hands.press('registration.save.continue');
export const goOn = (hands: Hands, name: string) =>
  hands.press('registration.session.go', { task: hands.t(`registration.task.${name}.name`) });
/** The list of one help session, whatever its number. */
export const list = (hands: Hands, subject: 'certifier' | 'cpmrsRegistrant') =>
  hands.seesHeading(new RegExp(`^${hands.t(`session.kind.help.${subject}`)}.*R-\\d{6}`));

export async function begin(
  hands: Hands,
  subject: 'certifier' | 'cpmrsRegistrant',
  shot: Shot,
): Promise<void> {
  await hands.press('today.register');
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.reason', `registration.new.reasons.${subject}`);
  await hands.types('forms.given', 'Grace');
  await hands.types('forms.family', "O'Dwyer-Bell");
  await hands.answers('registration.new.language', `registration.languages.${hands.language}`);
  await shot('start-help');
  await hands.press('registration.new.start');
  await list(hands, subject);
  await shot('task-list');
}

export async function finish(hands: Hands, shot: Shot): Promise<SessionView> {
  await hands.sees('registration.check.title');
  await shot('check-the-answers');
  await hands.press('registration.check.end');
  await hands.sees('registration.help.finishedTitle');
  await shot('finished');
  return opened(hands);
}

/** The session that the page's address names, as the kiosk itself answers it. */
export async function opened({ page }: Hands): Promise<SessionView> {
  const reply = await page.evaluate(async () => {
    const session = /register\/([0-9a-f-]{36})/.exec(window.location.hash)?.[1];
    return window.counter.call('registration.open', { session });
  });
  return (reply as { value: SessionView }).value;
}

/** The sign-in screen, read in Spanish from now on. */
export async function inSpanish(english: Hands): Promise<void> {
  const { page } = english;
  await english.sees('signIn.title');
  await english.press('reading.open');
  // The choice is kept by main before the radio shows it: a click, not a check that expects it at once.
  await page.getByRole('radio', { name: 'Español' }).click();
  await page.locator('html[lang="es"]').waitFor();
  await page.keyboard.press('Escape');
}
