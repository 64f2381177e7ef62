/** A caregiver renews after the patient, from the patient's page to the papers, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import type { SessionView } from '../../../preload/contract/registration';
import { again } from '../caregiver-renewals';
import { both, type Term } from '../families';
import type { Hands } from '../hands';
import { saveTask } from '../journey';
import { deskOf } from '../page-desk';
import { begun } from '../renewals';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { finish, list } from './caregiver';
import { affirmAndSign, logIn, review } from './closing';
import { day, goOn, save, task } from './help';

/** Almost a year ago: whoever was certified then renews today. */
export const aYearAgo: Term = { certifiedOn: day(-350), issuedOn: day(-345) };

/** A patient and their caregiver whose year is almost over; the patient was certified again. */
export async function registeredBoth(page: Page): Promise<string> {
  const desk = deskOf(page);
  const { patient } = await both(desk, aYearAgo);
  const own = await begun(desk, patient, 'renewal');
  await saveTask(desk, own, 'certification', again(day(-3)));
  return patient;
}

/** Both are filled in; the certification is the patient's new one; only the tie and the address are asked. */
export async function renews(hands: Hands, patient: string, shot: Shot): Promise<SessionView> {
  const { page } = hands;
  await openAddress(page, `/patient/${patient}`);
  await hands.seesHeading(/O'Connor/);
  await shot('patient-whose-caregiver-renews');
  await hands.press('patient.caregivers.renew');
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.language', `registration.languages.${hands.language}`);
  await shot('start-of-the-caregivers-renewal');
  await hands.press('registration.new.start');
  await list(hands);
  await shot('tasks-of-the-caregivers-renewal');
  await goOn(hands, 'changes');
  await task(hands, 'changes');
  await hands.ticks('registration.task.changes.parts.nothing');
  await save(hands);
  await task(hands, 'relationship');
  await hands.answers('registration.task.relationship.authorised', 'common.yes');
  await shot('the-tie-of-before');
  await save(hands);
  await logIn(hands, 'choseCaregiver');
  await review(hands);
  await affirmAndSign(hands);
  return finish(hands, shot);
}
