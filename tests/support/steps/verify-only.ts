/** Somebody at the door who may only verify: card after card, and nothing else. */
import type { Page } from 'playwright/test';
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { checkNumber, signInAs, trainingCards } from './card-check';

export const vic = 'Vic Doorway';

/** The picture of a person, drawn here: nobody's face. */
export const keepPhoto = (page: Page, person: string): Promise<string> =>
  page.evaluate(async (whose) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 600];
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    const disc = (colour: string, x: number, y: number, r: number) => {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(x, y, r, 0, Math.PI * 2);
      pen.fill();
    };
    pen.fillStyle = '#cfe0dc';
    pen.fillRect(0, 0, 600, 600);
    disc('#3f5f78', 300, 640, 240);
    disc('#b98a68', 300, 270, 140);
    disc('#4a3426', 300, 190, 120);
    disc('#b98a68', 300, 300, 118);
    disc('#2b2b2b', 255, 290, 12);
    disc('#2b2b2b', 345, 290, 12);
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', 0.85));
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    const reply = await window.counter.call('photo.keep', { person: whose, agreed: true, bytes });
    return (reply as { kind: string }).kind;
  }, person);

/** Leaves the photo of the made-up patient with the good card, as the counter would; answers whose it is. */
export async function pictured(hands: Hands): Promise<string> {
  const person = await hands.page.evaluate(async () => {
    const reply = (await window.counter.call('card.check', { by: 'number', number: 'TRAIN-0001' })) as {
      value?: { patient: { id: string } | null };
    };
    return reply.value?.patient?.id ?? '';
  });
  const kept = await keepPhoto(hands.page, person);
  if (kept !== 'done') throw new Error(`the photo was not kept: ${kept}`);
  return person;
}

/** Signed in, one card after another, each by the one large button. */
export async function verify(hands: Hands, shot: Shot): Promise<void> {
  await signInAs(hands, vic);
  await hands.sees('card.title');
  await shot('check-a-card');
  for (const [number, verdict] of trainingCards) {
    await checkNumber(hands, number, verdict);
    await shot(verdict);
    await hands.press('card.another');
    await hands.sees('card.title');
  }
}

/** A card that nobody touches: the page says so, and closes it. The page's clock is turned, not waited for. */
export async function nobodyTouches(hands: Hands, shot: Shot): Promise<void> {
  const { page } = hands;
  await page.clock.install();
  await checkNumber(hands, 'TRAIN-0001', 'valid');
  await page.clock.fastForward(50_000);
  await page.getByText(hands.t('card.closing')).waitFor({ state: 'attached' });
  await shot('closes-soon');
  await page.clock.fastForward(20_000);
  await page.getByText(hands.t('card.closed')).waitFor();
  await shot('closed');
}
