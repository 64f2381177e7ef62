/** Sales at the counter with training mode's made-up people, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import type { InputOf } from '../../../preload/contract/calls';
import { caring, minorAnswers, second, startMinor, through, tie } from '../caregivers';
import type { Hands } from '../hands';
import { certifier, finish } from '../journey';
import { encoded } from '../licences';
import { deskOf, done } from '../page-desk';
import { enterCard } from '../renewals';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { signInAs } from './card-check';
import { day } from './help';

export { done };

export const pharmacist = { name: 'Pat Mortar', pin: '300003' } as const;
export const card = 'TRAIN-0001';

/** From the sign-in screen. */
export async function pharmacistStands(hands: Hands): Promise<void> {
  await signInAs(hands, pharmacist.name);
  await hands.sees('today.title');
}

/** A burst as a scanner types it: STX, then every letter at once. */
export const scan = (page: Page, text: string) =>
  page.evaluate((letters) => {
    const press = (key: string, ctrlKey = false) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
      );
    press('b', true);
    for (const letter of letters) press(letter === '\n' || letter === '\r' ? 'Enter' : letter);
  }, text);

/** The made-up patient's driver's licence, which says what the record says. */
export const licence = encoded({
  version: 9,
  elements: [
    ['DCS', 'VALIDSAMPLE'],
    ['DDE', 'N'],
    ['DAC', 'VERA'],
    ['DDF', 'N'],
    ['DAD', 'NONE'],
    ['DDG', 'N'],
    ['DBA', '05142030'],
    ['DBB', '05141949'],
    ['DBD', '06302022'],
    ['DAG', '4 EXAMPLE STREET'],
    ['DAI', 'NEW BRITAIN'],
    ['DAJ', 'CT'],
    ['DAK', '060510000  '],
    ['DAQ', '123456789'],
    ['DCG', 'USA'],
  ],
});

/** A minor with a card of their own, registered through calls. */
export async function registersMinor(page: Page): Promise<{ patient: string; number: string }> {
  const desk = deskOf(page);
  const begun = await startMinor(desk, `${new Date().getFullYear() - 14}-03-11`);
  const certification = { certified: 'yes', certifier, certifiedOn: day(-30) };
  const secondCertification = { ...second, certifiedOn: day(-26) };
  const { expiresOn, patient } = await finish(
    desk,
    await through(desk, begun, (view) => minorAnswers(view, { certification, secondCertification })),
  );
  if (patient === null || expiresOn === null) throw new Error('the minor has no record');
  const number = 'TRAIN-0014';
  await enterCard(desk, patient.id, number, day(-25), expiresOn);
  return { patient: patient.id, number };
}

/** Rosa Delgado cares for the made-up patient from today on, as a parent for instance; answers how to enter a card of hers. */
export async function caregiverOfCard(page: Page, number = card, relationship = tie.relationship) {
  const desk = deskOf(page);
  const { patient, certificate } = await desk.done('card.check', {
    by: 'number',
    number,
  } as InputOf<'card.check'>);
  if (patient === null || certificate === null) throw new Error(`nobody holds ${number}`);
  await caring(desk, { patient: patient.id }, undefined, { relationship: { ...tie, relationship } });
  const [one] = (await desk.done('patient.view', { patient: patient.id })).caregivers;
  const { issuedOn, printedExpiry } = certificate;
  return {
    patient: patient.id,
    /** Good as long as the patient's, unless another day is printed on it. */
    enters: (own: string, printed: string = printedExpiry) =>
      desk.done('card.record', {
        patient: patient.id,
        caregiving: one?.id ?? null,
        kind: 'card',
        number: own,
        issuedOn,
        printedExpiry: printed,
      } as InputOf<'card.record'>),
  };
}

export async function scanCard(hands: Hands, number = card, verdict = 'valid'): Promise<void> {
  await scan(hands.page, number);
  await hands.sees(`card.verdict.${verdict}`);
}

export async function patientOf(page: Page, number = card): Promise<string> {
  const { patient } = await done(page, 'card.check', { by: 'number', number } as InputOf<'card.check'>);
  if (patient === null) throw new Error(`nobody holds ${number}`);
  return patient.id;
}

/** What the CPMRS shows for the running month: so much in all, of which nothing was dispensed here. */
export async function enterElsewhere(page: Page, patient: string, total = 0): Promise<void> {
  const { figures } = await done(page, 'allowance.view', { patient });
  const [period] = figures.periods;
  if (!period) throw new Error('no period decides');
  const { from, to } = period;
  const asOf = new Date().toISOString();
  await done(page, 'allowance.enterExternal', {
    patient,
    total,
    own: 0,
    from,
    to,
    asOf,
    source: 'cpmrs',
    items: [],
    supersedes: null,
    key: crypto.randomUUID(),
  } as InputOf<'allowance.enterExternal'>);
}

/** From the verdict to the sale's page. */
export async function toSale(hands: Hands, shot: Shot): Promise<void> {
  await hands.press('card.next.sell');
  await hands.sees('dispense.title');
  // Lines that were kept name their product too.
  await hands.page
    .getByRole('button', { name: hands.t('products.form.flower') })
    .first()
    .waitFor();
  await shot('sale');
}

/** The figure from elsewhere is missing: it is asked for where it is missed, and the sale goes on. */
export async function entersElsewhere(hands: Hands, total: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('allowance.enter.open');
  await page.getByRole('dialog').waitFor();
  await hands.answers('allowance.enter.source', 'allowance.source.cpmrs');
  await hands.types('allowance.enter.total', total);
  await shot('what-was-dispensed-elsewhere');
  await hands.press('allowance.enter.save');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(t('allowance.external.none')).waitFor({ state: 'detached' });
}

export async function checksSeen(hands: Hands): Promise<void> {
  await hands.answers('dispense.photoId.title', 'dispense.photoId.passport');
  await hands.ticks('dispense.pmp');
}

/** An eighth, a quarter, a half or a whole ounce of the form that stands there. */
export const adds = (hands: Hands, part: 8 | 4 | 2 | 1) => hands.press(`dispense.add.ounce.${part}`);

/** Confirms, and stands before what was dispensed; answers its number. */
export async function confirms(hands: Hands, shot: Shot): Promise<string> {
  await hands.press('dispense.confirm');
  const number = /(T-)?D-\d{6}/;
  await hands.seesHeading(new RegExp(`^${hands.t('dispense.sold.done')}${number.source}`));
  await shot('dispensed');
  return number.exec(await hands.page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
}

export async function printsSlip(hands: Hands, shot: Shot): Promise<void> {
  await hands.press('dispense.slip.make');
  await hands.page.locator('.print-number').waitFor();
  await shot('slip');
}

/** More than is left: the store refuses it on a page of its own; fewer units fit. */
export async function isRefused(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  for (let ounces = 0; ounces < 5; ounces += 1) await adds(hands, 1);
  await page.getByText(t('dispense.total.doesNotFit').split(':')[0] ?? '').waitFor();
  await shot('does-not-fit');
  await hands.press('dispense.confirm');
  await hands.sees('dispense.refused.title');
  await shot('refused');
}

/** From the page of the sale: every row, with a reason. */
export async function voids(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('dispense.void.open');
  await page.getByRole('dialog').waitFor();
  await hands.types('dispense.void.reason', 'Returned unopened');
  await shot('void');
  await hands.press('dispense.void.confirm');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(t('dispense.list.voided'), { exact: true }).waitFor();
  await shot('voided');
}

export async function makesStatement(hands: Hands, patient: string, shot: Shot): Promise<void> {
  await openAddress(hands.page, `/allowance/${patient}`);
  await hands.sees('allowance.title');
  await shot('allowance');
  await hands.press('allowance.statement.open');
  await hands.answers('allowance.statement.period', 'allowance.statement.thisMonth');
  await shot('statement-wish');
  await hands.press('allowance.statement.make');
  await hands.page.locator('.print-number').waitFor();
  await shot('statement');
}
