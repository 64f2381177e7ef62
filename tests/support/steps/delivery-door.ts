/** What the driver does at a door, whichever hands take the steps. */
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { signInAs } from './card-check';
import { ask } from './mid-task';

/** Made-up driver of training mode. */
export const dana = { name: 'Dana Wheeler', passphrase: 'training wheels of dana' } as const;

/** Whoever stood there goes; the driver comes. */
export async function driverSignsIn(hands: Hands): Promise<void> {
  await ask(hands.page, 'staff.signOut', {});
  await signInAs(hands, dana.name);
  await hands.sees('delivery.runs.mine.title');
}

/** From the driver's home to the door of a run's next stop; of the first run where none is named. */
export async function toTheDoor(hands: Hands, shot: Shot, run?: string): Promise<void> {
  const { page, t } = hands;
  if (run === undefined) await hands.press('delivery.runs.mine.open');
  else
    await page
      .getByRole('region', { name: run })
      .getByRole('link', { name: t('delivery.runs.mine.open') })
      .click();
  await page.getByRole('heading', { name: t('delivery.door.outcome.title') }).waitFor();
  await shot('door');
}

const checks = ['registered', 'card', 'photoId', 'nameMatch'] as const;

/** Each check answered, one of them with No where it is told. */
export async function checksDoor(
  hands: Hands,
  name: string,
  no: string | null,
  handed: 'delivered' | 'wasDelivered' = 'delivered',
): Promise<void> {
  await hands.press(`delivery.door.outcome.${handed}`);
  await hands.sees('delivery.door.step.checks');
  for (const check of checks)
    await hands.answers(`delivery.door.check.${check}`, check === no ? 'common.no' : 'common.yes', { name });
}

/** A few lines with a finger; no picture of anybody's hand. */
async function draws({ page }: Hands): Promise<void> {
  const pad = page.locator('canvas.signature-canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is no pad');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  for (let at = 1; at < 12; at += 1) await page.mouse.move(box.x + 60 + at * 25, box.y + 60 + (at % 2) * 40);
  await page.mouse.up();
}

interface Delivery {
  readonly name: string;
  /** Cents. */
  readonly due: number;
}

/** Handed over for cash with six dollars over, after four too few; signed on the screen. */
export async function deliversForCash(hands: Hands, { name, due }: Delivery, shot: Shot): Promise<void> {
  const { page, t } = hands;
  const dollars = due / 100;
  await checksDoor(hands, name, null);
  await hands.answers('delivery.door.photoId', 'dispense.photoId.driversLicense');
  await shot('door-checks');
  await hands.press('delivery.door.toPayment');
  await hands.sees('delivery.door.step.payment');
  await hands.answers('delivery.door.payment.title', 'delivery.door.payment.cash');
  await hands.types('delivery.door.payment.received', String(dollars - 4));
  await hands.press('delivery.door.toSignature');
  await page.getByRole('alert').waitFor();
  await shot('door-paid-short');
  await hands.types('delivery.door.payment.received', String(dollars + 6));
  await page.getByText(t('delivery.door.payment.tip', { tip: '$6.00' })).waitFor();
  await shot('door-payment');
  await hands.press('delivery.door.toSignature');
  await hands.sees('delivery.door.step.signature');
  await hands.answers('delivery.door.signature.how', 'delivery.door.signature.screen');
  await draws(hands);
  await shot('door-signature');
  await hands.press('delivery.door.confirm');
  await page.getByText(t('delivery.door.over.tip', { tip: '$6.00' })).waitFor();
  await shot('door-handed-over');
  await hands.press('delivery.door.over.next');
  await hands.sees('delivery.runs.mine.title');
}

/** One check does not pass: nothing is handed over, and the bag goes back. */
export async function failsCheck(hands: Hands, name: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await checksDoor(hands, name, 'nameMatch');
  await page.getByText(t('delivery.door.doNotHandOver')).waitFor();
  await shot('door-check-fails');
  await hands.press('delivery.door.toFailure');
  await hands.sees('delivery.door.step.failure');
  await page.getByRole('textbox', { name: t('delivery.door.failure.note') }).fill('Another name on the card');
  await shot('door-failure');
  await hands.press('delivery.door.failure.confirm');
  await page.getByText(t('delivery.door.over.bringBack')).waitFor();
  await shot('door-bag-goes-back');
  await hands.press('delivery.door.over.next');
  await hands.sees('delivery.runs.mine.title');
}
