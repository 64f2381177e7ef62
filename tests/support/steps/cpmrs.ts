/** Help with the monitoring system: eight steps over days, the approval, the password (R-PMP-1 to R-PMP-3). */
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { day, goOn, list, save, task } from './help';

const steps = [
  'goToPortal',
  'createAccount',
  'uniqueEmail',
  'securePassword',
  'selectRole',
  'fillForm',
  'supportingDocuments',
  'submit',
] as const;

async function tick(hands: Hands, from: number, to: number, on: string): Promise<void> {
  for (let at = from; at <= to; at += 1) {
    const step = hands.t(`papers.cpmrs.steps.${steps[at - 1]}.what`);
    await hands.ticks('papers.cpmrs.numbered', { number: at, step });
    await hands.typesDay('registration.task.cpmrsSteps.day', on, { number: at });
  }
}

/** Two visits: four steps on the first, the others on the second. */
export async function submitOverDays(hands: Hands, shot: Shot): Promise<void> {
  await goOn(hands, 'registrantDetails');
  await task(hands, 'registrantDetails');
  await hands.types('registration.task.registrantDetails.profession', 'Dentist');
  await hands.answers('registration.task.registrantDetails.registration', 'common.yes');
  await hands.types('registration.task.registrantDetails.email', 'bell@example.org');
  await shot('who-registers');
  await save(hands);
  await task(hands, 'cpmrsSteps');
  await shot('the-eight-steps');
  await tick(hands, 1, 4, day(-18));
  await shot('four-steps-done');
  await save(hands);
  await list(hands, 'cpmrsRegistrant');
  await goOn(hands, 'cpmrsSteps');
  await task(hands, 'cpmrsSteps');
  await tick(hands, 5, 8, day(-16));
  await shot('eight-steps-done');
  await save(hands);
}

export async function waitAndApprove(hands: Hands, shot: Shot): Promise<void> {
  await task(hands, 'cpmrsApproval');
  await shot('waits-for-approval');
  await hands.answers('registration.task.cpmrsApproval.approved', 'common.no');
  await save(hands);
  await list(hands, 'cpmrsRegistrant');
  await hands.press('registration.session.toToday');
  await hands.sees('today.title');
  await hands.page.getByText(hands.t('today.followUpKinds.cpmrsApproval')).waitFor();
  await shot('follow-up-on-today');
  await hands.opens("Grace O'Dwyer-Bell");
  await list(hands, 'cpmrsRegistrant');
  await goOn(hands, 'cpmrsApproval');
  await hands.answers('registration.task.cpmrsApproval.approved', 'common.yes');
  await hands.typesDay('papers.cpmrs.approvedOn', day(-2));
  await shot('approved');
  await save(hands);
}
