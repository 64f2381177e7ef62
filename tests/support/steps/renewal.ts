/** A renewal and a change of address with training mode's made-up people, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { affirmAndSign, logIn, review } from './closing';
import { day, save, task } from './help';
import { ask } from './mid-task';

/** Certified 350 days ago: the renewal is open. The others: too early, and revoked. */
export const people = { due: 'Nguyễn-Mẫu', early: 'Validsample', late: '测试', revoked: 'Revocada' } as const;

export async function openPatient(hands: Hands, family: string): Promise<string> {
  const { page } = hands;
  const { value } = await ask(page, 'search.suggest', { text: family });
  const [found] = value as { id: string }[];
  if (!found) throw new Error(`nobody is called ${family}`);
  await openAddress(page, `/patient/${found.id}`);
  await hands.seesHeading(new RegExp(family));
  return found.id;
}

/** From the patient's page, where it is preselected who comes for what. */
async function begin(hands: Hands, how: 'renew' | 'report', shot: Shot): Promise<void> {
  await hands.press(`patient.steps.${how}`);
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.language', 'registration.languages.en');
  await shot(`start-${how}`);
  await hands.press('registration.new.start');
  await hands.seesHeading(/T-R-\d+/);
  await shot(`tasks-${how}`);
}

async function proves(hands: Hands, shot: Shot): Promise<void> {
  await task(hands, 'documents');
  await hands.answers('registration.task.documents.proof', 'registration.task.documents.residency');
  await hands.types('registration.task.documents.document', 'Lease');
  await hands.answers('registration.task.documents.how', 'registration.task.documents.uploaded');
  await shot('documents');
  await save(hands);
}

async function newAddress(hands: Hands, shot: Shot): Promise<void> {
  await hands.types('forms.line1', '7 Elm Street');
  await shot('details-prefilled');
  await save(hands);
}

/** The certifier confirmed the same criteria again. */
export async function certifiedAgain(
  hands: Hands,
  which: 'certification' | 'secondCertification',
  on: string,
): Promise<void> {
  await task(hands, which);
  await hands.answers(
    `registration.task.${which}.certifiedAgain`,
    'registration.task.certification.certifiedYes',
  );
  await hands.typesDay('registration.task.certification.certifiedOn', on);
  await hands.ticks('registration.task.certification.criteriaConfirmed');
}

/** Certified again; only the address changed. */
export async function renew(hands: Hands, shot: Shot): Promise<void> {
  await openPatient(hands, people.due);
  await shot('patient-due');
  await begin(hands, 'renew', shot);
  await hands.press('registration.session.go', { task: hands.t('registration.task.certification.name') });
  await certifiedAgain(hands, 'certification', day(-2));
  await shot('certified-again');
  await save(hands);
  await task(hands, 'changes');
  await hands.ticks('registration.task.changes.parts.address');
  await shot('what-changed');
  await save(hands);
  await task(hands, 'details');
  await hands.answers('registration.task.details.resident', 'common.yes');
  await newAddress(hands, shot);
  await logIn(hands, 'choseRole');
  await review(hands, shot);
  await proves(hands, shot);
  await affirmAndSign(hands);
  await hands.sees('registration.check.title');
  await shot('check-renewal');
  await hands.ticks('registration.check.submitted');
  await hands.press('registration.check.finish');
  await hands.sees('registration.finished.title');
  await shot('renewal-submitted');
}

/** The state is told of a new address; it ends at the counter. */
export async function report(hands: Hands, changedOn: string, shot: Shot): Promise<void> {
  await openPatient(hands, people.early);
  await shot('patient-too-early');
  await begin(hands, 'report', shot);
  await hands.press('registration.session.go', { task: hands.t('registration.task.changes.name') });
  await task(hands, 'changes');
  await hands.ticks('registration.task.changes.parts.address');
  await hands.typesDay('registration.task.changes.changedOn', changedOn);
  await shot('change');
  await save(hands);
  await task(hands, 'details');
  await newAddress(hands, shot);
  await proves(hands, shot);
  await logIn(hands, 'choseRole');
  await task(hands, 'reported');
  await hands.typesDay('registration.task.reported.reportedOn', day(-1));
  await shot('reported');
  await save(hands);
  await hands.sees('registration.check.title');
  await shot('check-change');
  await hands.press('registration.check.end');
  await hands.sees('registration.finished.ended.title');
  await shot('change-finished');
}

/** A renewal that cannot begin yet is refused on its own page, with its rule and its day. */
export async function refusedEarly(hands: Hands, shot: Shot): Promise<void> {
  const patient = await openPatient(hands, people.early);
  await openAddress(hands.page, `/register/new?subject=patient&purpose=renewal&patient=${patient}`);
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.language', 'registration.languages.en');
  await hands.press('registration.new.start');
  await hands.sees('registration.save.refusedTitle');
  await shot('refused-too-early');
}

/** The letter, from the page of somebody whose certificate ran out. */
export async function writeLetter(hands: Hands, shot: Shot): Promise<void> {
  await openPatient(hands, people.late);
  await shot('patient-run-out');
  await hands.press('patient.steps.makeLetter');
  await hands.page.getByRole('dialog').waitFor();
  await hands.answers('registration.paper.language', 'registration.languages.es');
  await shot('letter-wish');
  await hands.press('registration.paper.make');
  await hands.page.locator('canvas').first().waitFor();
  await shot('letter');
}

/** Enough days back that the five business days are over, whatever day it is. */
export const longAgo = day(-20);
export const lately = day(-1);

export const papersOf = async (page: Page, family: string) => {
  const { value } = await ask(page, 'search.suggest', { text: family });
  const [found] = value as { id: string }[];
  const shown = await ask(page, 'patient.view', { patient: found?.id ?? '' });
  return (shown.value as { papers: { id: string; number: string; template: string }[] }).papers;
};
