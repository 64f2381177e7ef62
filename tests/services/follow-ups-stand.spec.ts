/** What a person did with a follow-up stands; what the program closed is made again where it is wanted (B-REG-4). */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { caregiverAnswers, caring, leo, rosa, startCaregiver, through, wish } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { certifier, finish, goodAnswers, saveTask, startSession } from '../support/journey';
import { begun, enterCard, expiresOn, opensOn, registered, travel } from '../support/renewals';

const list = async (desk: Desk, due: InputOf<'followUp.list'>['filter']['due'] = 'open') =>
  (await desk.done('followUp.list', { filter: { due, kind: null, whose: 'all' }, after: null })).followUps;
const days = async (desk: Desk) => (await list(desk)).map(({ due, kind }) => [kind, due]);
const reminders = [
  ['renewalReminder', '2026-12-31'],
  ['renewalOpens', opensOn],
  ['renewalReminder', '2027-02-15'],
  ['renewalReminder', '2027-02-22'],
  ['renewalReminder', expiresOn],
];
const cardOf = async (desk: Desk, patient: string) => {
  const { certifications } = await desk.done('patient.view', { patient });
  const { id: certificate = '', version = 0 } = certifications[0]?.certificates[0] ?? {};
  return { certificate, version };
};
const careOf = async (desk: Desk, patient: string) => {
  const [care] = (await desk.done('patient.view', { patient })).caregivers;
  return { caregiving: care?.id ?? '', version: care?.version ?? 0 };
};
const caregiverCard = async (desk: Desk, patient: string, number: string, issuedOn: string, end: string) => {
  const { caregiving } = await careOf(desk, patient);
  const card = { patient, caregiving, kind: 'card', number, issuedOn, printedExpiry: end };
  await desk.done('card.record', card as never);
};

test('B-REG-4 a card withdrawn and entered again: the calls before its end are made again', async ({
  main,
}) => {
  const { patient } = await registered(main);
  await main.done('card.withdraw', { ...(await cardOf(main, patient.id)), reason: 'typed wrongly' });
  expect((await days(main)).filter(([kind]) => kind?.startsWith('renewal'))).toEqual([]);
  await enterCard(main, patient.id, 'MMP-2');
  expect(await days(main)).toEqual(reminders);
});

test('B-REG-4 a reminder moved by hand stays where it was moved to, with its reason', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, '2026-12-31');
  const id = (await list(main))[0]?.id ?? '';
  await main.done('followUp.move', { followUp: id, to: '2027-01-08', reason: 'They are away' } as never);
  travel(house, '2027-01-02');
  const lost = { state: 'lost', on: '2027-01-02', reason: 'lost' };
  await main.done('card.changeState', { ...(await cardOf(main, patient.id)), ...lost } as never);
  expect((await list(main))[0]).toMatchObject({ id, due: '2027-01-08', moved: { why: 'They are away' } });
  expect(await list(main)).toHaveLength(5);
});

const changes = { changed: ['phone'], changedOn: '2026-03-09' };
const duties = async (desk: Desk) => (await list(desk)).filter(({ kind }) => kind === 'changeToReport');

test('B-REG-4 a duty moved by hand stays at the next save; given up, its call stays until it is told', async ({
  main,
}) => {
  const { patient } = await registered(main);
  const change = await begun(main, patient.id, 'change');
  const once = await saveTask(main, change, 'changes', changes);
  const [duty] = await duties(main);
  const followUp = duty?.id ?? '';
  await main.done('followUp.move', { followUp, to: '2026-03-12', reason: 'sooner' } as never);
  const { id: session, version } = await saveTask(main, once, 'changes', changes);
  expect(await duties(main)).toMatchObject([{ id: followUp, due: '2026-03-12', moved: { why: 'sooner' } }]);
  await main.done('registration.abandon', { session, version, reason: 'walked out' });
  expect(await duties(main)).toMatchObject([{ id: followUp }]);
  // A new session takes the same duty on: one call, not two.
  const next = await begun(main, patient.id, 'change');
  await saveTask(main, next, 'changes', changes);
  expect(await duties(main)).toMatchObject([{ session: { id: next.id } }]);
});

test('B-REG-4 ticked off, a call does not return with the same answer; only what was ticked is taken back', async ({
  main,
}) => {
  const session = await startSession(main);
  let view = await saveTask(main, session, 'certification', { certified: 'no' });
  const [call] = await list(main);
  const followUp = call?.id ?? '';
  await main.done('followUp.done', { followUp, note: 'called' });
  view = await saveTask(main, view, 'certification', { certified: 'no' });
  expect(await list(main)).toEqual([]);
  await main.done('followUp.undo', { followUp });
  view = await saveTask(main, view, 'certification', { certified: 'no' });
  expect(await list(main)).toMatchObject([{ id: followUp }]);
  view = await saveTask(main, view, 'certification');
  const [closed] = await list(main, 'done');
  expect(closed).toMatchObject({ id: followUp, done: { mayUndo: false } });
  expect((await main.call('followUp.undo', { followUp })).kind).toBe('stale');
  // Waited for again after it was over: a new call, and the old one never joins it.
  await saveTask(main, view, 'certification', { certified: 'no' });
  const again = (await list(main))[0]?.id ?? '';
  expect(again).not.toBe(followUp);
  expect(await list(main)).toHaveLength(1);
  expect((await main.call('followUp.undo', { followUp })).kind).toBe('stale');
});

test('B-REG-4 a caregiver’s calls name the caregiver and their phone on the list, of which the call sheet is made', async ({
  main,
}) => {
  const { patient } = await registered(main);
  await caring(main, { patient: patient.id });
  await caregiverCard(main, patient.id, 'CG-1', '2026-03-10', expiresOn);
  const theirs = (await list(main)).filter(({ session }) => session !== null);
  expect(theirs.map(({ about, phone }) => [about.name, phone])).toEqual(
    reminders.map(() => [rosa, '8605550142']),
  );
  const own = (await list(main)).filter(({ session }) => session === null);
  expect(own.map(({ about }) => about.name.family)).toEqual(reminders.map(() => "O'Connor-Nguyễn"));
});

test('B-REG-4 renewed, a caregiver’s old calls are over; removed, all of them are', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  const care = await caring(main, { patient: patient.id });
  await caregiverCard(main, patient.id, 'CG-1', '2026-03-10', expiresOn);
  travel(house, '2027-02-05');
  const renewed = await begun(main, patient.id, 'renewal');
  const certified = { certified: 'yes', certifier, certifiedOn: '2027-02-03', criteriaConfirmed: true };
  await saveTask(main, renewed, 'certification', certified);
  const known = { patient: care.person.id ?? '' };
  const begin = wish(known, { patient: patient.id }, null, 'renewal');
  const answers = (view: Parameters<typeof caregiverAnswers>[0]) =>
    caregiverAnswers(view, { changes: { changed: [], changedOn: null } });
  await finish(main, await through(main, await main.done('registration.start', begin), answers));
  await caregiverCard(main, patient.id, 'CG-2', '2027-02-05', '2028-02-03');
  const calls = async () =>
    (await list(main)).filter(({ kind, session }) => kind.startsWith('renewal') && session !== null);
  const held = await calls();
  expect(held.length).toBeGreaterThan(0);
  expect(held.filter(({ due }) => due < '2027-06-01')).toEqual([]);
  const over = { as: 'removed', until: '2027-02-05', reason: 'moved' };
  await main.done('caregiver.end', { ...(await careOf(main, patient.id)), ...over } as never);
  expect(await calls()).toEqual([]);
});

test('R-PAT-5 a caregiver is removed: the patient’s session waits for one again, with a call', async ({
  main,
}) => {
  let mine = await saveTask(main, await startSession(main), 'certification');
  const named = { authorised: 'yes', name: rosa, email: 'rosa@example.org' };
  mine = await saveTask(main, mine, 'caregiver', named);
  const theirs = await startCaregiver(main, { patient: mine.patient.id }, undefined, mine.id);
  await finish(main, await through(main, theirs, caregiverAnswers));
  const waits = async () =>
    (await main.done('today.board', {})).inProgress.find(({ id }) => id === mine.id)?.waitsFor;
  expect(await waits()).not.toContain('caregiver');
  const over = { as: 'removed', until: '2026-03-10', reason: 'moved' };
  await main.done('caregiver.end', { ...(await careOf(main, mine.patient.id)), ...over } as never);
  expect(await waits()).toContain('caregiver');
  const calls = (await list(main)).filter(({ kind }) => kind === 'caregiverPart');
  expect(calls).toMatchObject([{ session: { id: mine.id } }]);
});

test('B-PER-1 after a merge a call has the name and the phone of the record that stays', async ({ main }) => {
  const goes = await registered(main);
  const stays = await main.done('registration.start', {
    subject: 'patient',
    person: { kind: 'new', name: leo, birthDate: '1980-07-14' },
    language: 'en',
  } as InputOf<'registration.start'>);
  const certified = await saveTask(main, stays, 'certification');
  const details = { ...(goodAnswers(certified).details as object), name: leo, phone: '(860) 555-0199' };
  await saveTask(main, certified, 'details', details);
  const versioned = async (person: string) => {
    const { id, version } = await main.done('person.record', { person });
    return { id, version };
  };
  await main.done('person.merge', {
    stays: await versioned(stays.person.id ?? ''),
    goes: await versioned(goes.patient.id),
    reason: 'one person',
  });
  const calls = (await list(main)).filter(({ kind }) => kind.startsWith('renewal'));
  expect(calls.map(({ about, phone }) => [about.name, phone])).toEqual(
    reminders.map(() => [leo, '8605550199']),
  );
});
