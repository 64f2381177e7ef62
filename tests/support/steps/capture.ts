/** The page on which a document is taken, of a session that is under way. */
import type { Kiosk } from '../desktop';
import { type Hands, handsOn } from '../hands';
import { openAddress } from '../screen-checks';
import { signInAs } from './card-check';
import { ask, robin } from './mid-task';

/** A signed-in operator's capture page; answers whose session it is. */
export async function atCapture(
  { page }: Kiosk,
  language: string,
): Promise<{ hands: Hands; session: string }> {
  const english = handsOn(page, 'en');
  await signInAs(english, robin.name);
  await english.sees('today.title');
  const { value } = (await ask(page, 'today.board', {})) as {
    value: { inProgress: { id: string; tasksDone: number }[] };
  };
  const session = value.inProgress.toSorted((a, b) => b.tasksDone - a.tasksDone)[0]?.id ?? '';
  if (language !== 'en') {
    await ask(page, 'screen.prefer', { language, motion: 'reduced', textSize: 100, theme: 'light' });
    await page.reload();
    await page.locator('h1').first().waitFor();
  }
  await openAddress(page, `/document/new/${session}`);
  const hands = handsOn(page, language);
  await hands.sees('document.capture.title');
  return { hands, session };
}
