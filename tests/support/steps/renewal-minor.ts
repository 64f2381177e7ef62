/** A minor is renewed through the guardian, from the minor's page to the papers, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import type { SessionView } from '../../../preload/contract/registration';
import { family } from '../families';
import type { Hands } from '../hands';
import { deskOf } from '../page-desk';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { finish, list } from './caregiver';
import { affirmAndSign, logIn, review } from './closing';
import { day, goOn, save, task } from './help';
import { certifiedAgain } from './renewal';
import { aYearAgo } from './renewal-caregiver';

/** A minor of about fourteen and the guardian, whose year is almost over; answers the minor's record. */
export async function registeredFamily(page: Page): Promise<string> {
  const { patient } = await family(deskOf(page), day(-5_200), aYearAgo);
  return patient;
}

/** Both physicians of before are filled in and confirm; nothing changed, so the guardian is not asked again. */
export async function renews(hands: Hands, patient: string, shot: Shot): Promise<SessionView> {
  await openAddress(hands.page, `/patient/${patient}`);
  await hands.seesHeading(/Delgado/);
  await shot('minor-due');
  await hands.press('patient.steps.renew');
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.language', `registration.languages.${hands.language}`);
  await shot('start-of-the-minors-renewal');
  await hands.press('registration.new.start');
  await list(hands);
  await shot('tasks-of-the-minors-renewal');
  await goOn(hands, 'certification');
  await certifiedAgain(hands, 'certification', day(-4));
  await save(hands);
  await certifiedAgain(hands, 'secondCertification', day(-2));
  await shot('second-physician-of-before');
  await save(hands);
  await task(hands, 'changes');
  await hands.ticks('registration.task.changes.parts.nothing');
  await shot('nothing-changed');
  await save(hands);
  await task(hands, 'letters');
  for (const letter of ['primaryCareProvider', 'boardCertifiedSpecialist'])
    await hands.answers(`registration.task.letters.letter.${letter}`, 'registration.task.letters.here');
  await save(hands);
  await logIn(hands, 'choseCaregiver');
  await review(hands);
  await affirmAndSign(hands);
  return finish(hands, shot);
}
