/** A caregiver renews after the patient, from the patient's page to the papers, whichever hands take the steps. */
import type { Page } from 'playwright/test';
import type { SessionView } from '../../../preload/contract/registration';
import { caregiverAnswers, rosa, tie } from '../caregivers';
import type { Hands } from '../hands';
import { goodAnswers } from '../journey';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';
import { isUnableToSign } from './adult-patient';
import { finish, list } from './caregiver';
import { day, goOn, save, task } from './help';
import { ask } from './mid-task';

const certifier = { name: 'Dr. Grace Bell', profession: 'physician', licenceNumber: '1.048212' };
const before = { certified: 'yes', certifier, certifiedOn: day(-350) };
const aYearAfter = (from: string) => `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;

async function done<Value>(page: Page, name: string, input: Record<string, unknown>): Promise<Value> {
  const reply = await ask(page, name, input);
  if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.value as Value;
}

/** Every task that is open, as staff would type it, then handed in. */
async function through(page: Page, begun: SessionView, answersOf: (view: SessionView) => object) {
  let view = begun;
  for (const { id } of begun.tasks) {
    const now = view.tasks.find((one) => one.id === id);
    if (!now || now.state === 'done' || now.state === 'cannotStart') continue;
    const answers = (answersOf(view) as Record<string, unknown>)[id];
    view = await done(page, 'registration.saveTask', {
      session: view.id,
      task: id,
      version: now.version,
      answers,
    });
  }
  const { id: session, version } = view;
  return done<SessionView>(page, 'registration.finish', {
    session,
    version,
    submittedOnStatePage: true,
    papers: [],
  });
}

/** A patient and their caregiver, registered a year ago but for two weeks; the patient was certified again. */
export async function registeredBoth(page: Page): Promise<string> {
  const name = { given: 'Berta', middle: '', family: 'Okafor', suffix: '' };
  const own = await done<SessionView>(page, 'registration.start', {
    person: { kind: 'new', name, birthDate: '1961-03-04' },
    language: 'en',
  });
  await through(page, own, (view) => ({
    ...goodAnswers(view),
    certification: before,
    details: { ...(goodAnswers(view).details as object), name, birthDate: '1961-03-04' },
    caregiver: { authorised: 'yes', name: rosa, email: 'rosa@example.org' },
  }));
  const patient = own.patient?.id ?? '';
  const theirs = await done<SessionView>(page, 'registration.start', {
    subject: 'caregiver',
    person: { kind: 'new', name: rosa, birthDate: '1975-02-11' },
    patient: { kind: 'known', patient },
    from: own.id,
    language: 'en',
  });
  await through(page, theirs, (view) => ({ ...caregiverAnswers(view), relationship: tie }));
  const card = { patient, kind: 'card', issuedOn: day(-345), printedExpiry: aYearAfter(before.certifiedOn) };
  await done(page, 'card.record', { ...card, number: 'MMP-77001' });
  const { caregivers } = await done<{ caregivers: { id: string }[] }>(page, 'patient.view', { patient });
  await done(page, 'card.record', { ...card, caregiving: caregivers[0]?.id, number: 'CG-77001' });
  const again = await done<SessionView>(page, 'registration.start', {
    purpose: 'renewal',
    person: { kind: 'known', patient },
    language: 'en',
  });
  await done(page, 'registration.saveTask', {
    ...{ session: again.id, task: 'certification', version: 0 },
    answers: { ...before, certifiedOn: day(-3), criteriaConfirmed: true },
  });
  return patient;
}

/** Both are filled in; the certification is the patient's new one; only the tie and the address are asked. */
export async function renews(hands: Hands, patient: string, shot: Shot): Promise<SessionView> {
  const { page } = hands;
  await openAddress(page, `/patient/${patient}`);
  await hands.seesHeading(/Okafor/);
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
  await task(hands, 'login');
  for (const step of ['choseCaregiver', 'gaveBirthDate', 'gaveEmail', 'loginWorked'])
    await hands.ticks(`registration.task.login.${step}`);
  await save(hands);
  await task(hands, 'review');
  for (const item of ['name', 'birthDate', 'address', 'phone', 'email', 'certifier'])
    await hands.answers('registration.task.review.verdict', 'registration.task.review.right', {
      item: hands.t(`registration.task.review.items.${item}`),
    });
  await save(hands);
  await task(hands, 'affirmations');
  await hands.answers('registration.task.affirmations.onStatePage', 'common.yes');
  await save(hands);
  await task(hands, 'signature');
  await isUnableToSign(hands);
  await save(hands);
  return finish(hands, shot);
}
