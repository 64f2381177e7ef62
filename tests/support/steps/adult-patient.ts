/** The steps from an empty machine to a valid card, whichever hands take them: the demo's or a test's. */
import type { Page } from 'playwright/test';
import type { SessionView } from '../../../preload/contract/registration';
import type { Hands } from '../hands';

/** Told at every step, so that the demo can keep a picture of it. */
export type Shot = (name: string) => Promise<void>;

export const manager = { name: 'Marta Ruiz', passphrase: 'maple harbor violet nine', pin: '482915' };
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const aYearAfter = (from: string) => `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
const certifiedOn = day(-9);
export const cardNumber = 'MMP-001234';

export async function firstRun(hands: Hands, shot: Shot) {
  await hands.sees('firstRun.begin.title');
  await shot('first-run');
  await hands.press('firstRun.begin.useSample');
  await hands.sees('firstRun.profile.title');
  await shot('store-profile');
  await hands.press('firstRun.profile.submit');
  await hands.sees('firstRun.manager.title');
  await hands.types('account.name', manager.name);
  await hands.types('account.newPassphrase', manager.passphrase);
  await hands.types('account.newPin', manager.pin);
  await shot('manager-account');
  await hands.press('firstRun.manager.submit');
  await hands.sees('firstRun.recovery.title');
  await shot('recovery-key');
  await hands.ticks('firstRun.recovery.iHaveIt');
  await hands.press('firstRun.recovery.submit');
  await hands.sees('today.title');
  await shot('today-empty');
}

const task = (hands: Hands, name: string) => hands.seesHeading(hands.t(`registration.task.${name}.name`));
const save = (hands: Hands) => hands.press('registration.save.continue');

export async function begin(hands: Hands, shot: Shot) {
  await hands.press('today.register');
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.who', 'registration.new.whoNew');
  await hands.types('forms.given', 'Ana María');
  await hands.types('forms.family', "O'Connor-Nguyễn");
  await hands.typesDay('registration.new.birthDate', '1980-07-14');
  await hands.answers('registration.new.language', 'registration.languages.en');
  await shot('new-registration');
  await hands.press('registration.new.start');
  await hands.page.getByRole('heading', { level: 1, name: /R-000001/ }).waitFor();
  await shot('task-list');
}

export async function fillTasks(hands: Hands, shot: Shot) {
  await hands.press('registration.session.go', { task: hands.t('registration.task.certification.name') });
  await task(hands, 'certification');
  await hands.answers(
    'registration.task.certification.certified',
    'registration.task.certification.certifiedYes',
  );
  await hands.types('registration.task.certification.certifier', 'Dr. Grace Bell');
  await hands.answers(
    'registration.task.certification.profession',
    'registration.task.certification.physician',
  );
  await hands.types('registration.task.certification.licenceNumber', '1.048212');
  await hands.typesDay('registration.task.certification.certifiedOn', certifiedOn);
  await shot('certification');
  await save(hands);

  await task(hands, 'details');
  await hands.answers('registration.task.details.resident', 'common.yes');
  await hands.types('forms.line1', '12 Farmington Avenue');
  await hands.types('forms.town', 'Hartford');
  await hands.types('forms.state', 'CT');
  await hands.types('forms.zip', '06105');
  await hands.types('registration.task.details.phone', '(860) 555-0142');
  await shot('details');
  await save(hands);

  await task(hands, 'email');
  await hands.answers('registration.task.email.kind', 'registration.task.email.own');
  await hands.types('registration.task.email.address', 'ana@gmial.com');
  await shot('email-with-a-slip');
  await hands.types('registration.task.email.address', 'ana@example.org');
  await save(hands);

  await task(hands, 'account');
  await hands.ticks('registration.task.account.registered');
  await hands.ticks('registration.task.account.emailVerified');
  await shot('state-account');
  await save(hands);

  await task(hands, 'login');
  for (const step of ['choseRole', 'gaveBirthDate', 'gaveEmail', 'loginWorked']) {
    await hands.ticks(`registration.task.login.${step}`);
  }
  await shot('log-in');
  await save(hands);

  await task(hands, 'review');
  await shot('review');
}

/** The walk-in reads and answers in Spanish on the screen that was handed over; the PIN brings it back. */
export async function walkInTurn(
  hands: Hands,
  tasks: readonly ('review' | 'affirmations' | 'signature')[],
  shot: Shot,
  sign: (walkIn: Hands) => Promise<void> = signs,
) {
  const { page } = hands;
  await hands.press('registration.session.handOver');
  await hands.sees('registration.handOver.title');
  for (const one of tasks) await hands.ticks(`registration.task.${one}.name`);
  await hands.answers('registration.handOver.language', 'registration.languages.es');
  await shot(`hand-over-${tasks.join('-')}`);
  await hands.press('registration.handOver.hand');

  const walkIn = hands.speaking('es');
  await walkIn.press('walkIn.welcome.begin');
  if (tasks.includes('review')) {
    await walkIn.sees('walkIn.review.title');
    for (const item of ['name', 'birthDate', 'address', 'phone', 'email', 'certifier']) {
      const label = walkIn.t(`registration.task.review.items.${item}`);
      await walkIn.answers('registration.task.review.verdict', 'registration.task.review.right', {
        item: label,
      });
    }
    await shot('walk-in-review');
    await walkIn.press('walkIn.review.save');
  }
  if (tasks.includes('affirmations')) {
    await walkIn.sees('walkIn.affirm.notSetTitle');
    await walkIn.answers('walkIn.affirm.onStatePage', 'common.yes');
    await shot('walk-in-affirms');
    await walkIn.press('walkIn.affirm.next');
  }
  if (tasks.includes('signature')) {
    await walkIn.sees('walkIn.signature.title');
    await sign(walkIn);
    await shot('walk-in-signs');
    await walkIn.press('walkIn.signature.save');
  }
  await walkIn.sees('walkIn.done.title');
  await shot('walk-in-is-done');
  await walkIn.press('walkIn.staff.button');
  await walkIn.types('walkIn.staff.pin', manager.pin);
  await walkIn.press('walkIn.staff.take');
  await page.getByRole('heading', { level: 1, name: /R-000001/ }).waitFor();
}

/** Draws a name's worth of waves across the pad, as a finger or a mouse would. */
export async function signs({ page }: Hands): Promise<void> {
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('there is no pad to sign on');
  const at = (part: number): [number, number] => [
    box.x + box.width * (0.15 + 0.6 * part),
    box.y + box.height * (0.5 + 0.25 * Math.sin(part * 18) * (1 - part / 2)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(...at(step / 60));
  await page.mouse.up();
}

/** The same on the walk-in's own screen: there the witness is somebody else who came along. */
export async function hasWitness(walkIn: Hands): Promise<void> {
  await walkIn.press('signature.unable');
  await walkIn.types('signature.witness', 'Ben Carter');
}

/** Nobody can draw with a keyboard: then a member of staff is the witness. */
export async function isUnableToSign(hands: Hands): Promise<void> {
  await hands.press('signature.unable');
  await hands.answers('signature.witnessIs', 'signature.witnesses.staff');
}

export async function restOfTasks(hands: Hands, shot: Shot) {
  await hands.press('registration.session.go', { task: hands.t('registration.task.caregiver.name') });
  await task(hands, 'caregiver');
  await hands.answers('registration.task.caregiver.authorised', 'common.no');
  await shot('caregiver');
  await save(hands);
  await task(hands, 'documents');
  await hands.answers('registration.task.documents.proof', 'registration.task.documents.identity');
  await hands.types('registration.task.documents.document', "Connecticut driver's license");
  await hands.answers('registration.task.documents.how', 'registration.task.documents.mailed');
  await shot('documents');
  await save(hands);
  await task(hands, 'affirmations');
  await shot('affirmations');
  await hands.press('session.titled', { kind: hands.t('session.kind.first.patient'), number: 'R-000001' });
}

export async function finish(hands: Hands, shot: Shot): Promise<SessionView> {
  const { page } = hands;
  await hands.press('registration.session.goCheck');
  await hands.sees('registration.check.title');
  await shot('check-the-answers');
  await hands.ticks('registration.check.submitted');
  await hands.press('registration.check.finish');
  await hands.sees('registration.finished.title');
  await shot('submitted');
  return openedSession(page);
}

/** Previews the first paper and prints it; what is waited for is what the queue says. */
export async function printFirst(hands: Hands, shot: Shot): Promise<void> {
  const { page } = hands;
  await hands.press('registration.finished.open');
  await page.locator('canvas').first().waitFor();
  await shot('paper-preview');
  await hands.press('print.print');
  await page.getByText(hands.t('print.stage.printed'), { exact: true }).waitFor();
  await shot('printed');
}

/** The session that this page's address names, as the kiosk itself answers it. */
async function openedSession(page: Page): Promise<SessionView> {
  const reply = await page.evaluate(async () => {
    const session = /register\/([0-9a-f-]{36})/.exec(window.location.hash)?.[1];
    return window.counter.call('registration.open', { session });
  });
  return (reply as { value: SessionView }).value;
}

export async function enterCard(hands: Hands, view: SessionView, shot: Shot) {
  const { page } = hands;
  await page.evaluate((patient) => {
    window.location.hash = `#/patient/${patient}`;
  }, view.person.id);
  await hands.seesHeading(/O'Connor/);
  await shot('patient-page');
  await hands.press('patient.enterCertificate');
  await hands.sees('patient.record.title');
  await hands.answers('patient.record.kind', 'patient.record.card');
  await hands.types('patient.record.number', cardNumber);
  await hands.typesDay('patient.record.issuedOn', day(-1));
  await hands.typesDay('patient.record.printedExpiry', aYearAfter(certifiedOn));
  await shot('enter-certificate');
  await hands.press('patient.record.save');
  await hands.seesHeading(/O'Connor/);
  await page.getByText(cardNumber).first().waitFor();
  await shot('registered');
}
