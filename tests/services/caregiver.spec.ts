/** Caregivers: who may be one, their own session, and until when they are good (R-CG-1 to R-CG-5). */
import { expect } from 'playwright/test';
import {
  caregiverAnswers,
  caring,
  rosa,
  startCaregiver,
  submittedPatient,
  through,
  wish,
} from '../support/caregivers';
import { test } from '../support/counter';
import { finish, goodAnswers, patientName, saveTask, startSession, workThrough } from '../support/journey';

test('R-CG-4 R-CG-5 a caregiver is taken from the door to a certificate of their own', async ({ main }) => {
  const patient = await submittedPatient(main);
  const begun = await startCaregiver(main, { patient: patient.patient.id });
  expect(begun.tasks.map(({ id, state }) => [id, state])).toEqual([
    ['certification', 'done'],
    ['relationship', 'notStarted'],
    ['details', 'notStarted'],
    ['email', 'notStarted'],
    ['account', 'cannotStart'],
    ['login', 'cannotStart'],
    ['review', 'cannotStart'],
    ['documents', 'notStarted'],
    ['affirmations', 'cannotStart'],
    ['signature', 'cannotStart'],
  ]);
  expect(begun.guide.proofs).toEqual(['identity']);
  expect(begun.expiresOn).toBe('2027-03-01');
  const ready = await through(main, begun, caregiverAnswers);
  expect(ready.canFinish).toBe(true);
  const submitted = await finish(main, ready);
  expect(submitted).toMatchObject({ state: 'submitted', waitsFor: ['state'] });

  const page = await main.done('patient.view', { patient: patient.patient.id });
  expect(page.caregivers).toMatchObject([
    {
      person: { name: rosa },
      relationship: 'other',
      from: '2026-03-10',
      until: null,
      expiresOn: '2027-03-01',
    },
  ]);
  const [caregiver] = page.caregivers;
  await main.done('card.record', {
    patient: patient.patient.id,
    caregiving: caregiver?.id ?? '',
    kind: 'card',
    number: 'CG-0001',
    issuedOn: '2026-03-10',
    printedExpiry: '2027-03-01',
  });
  expect((await main.done('registration.open', { session: begun.id })).state).toBe('registered');
  expect((await main.done('registration.open', { session: patient.id })).state).toBe('submitted');
  // The patient's own card is not there yet: a caregiver's certificate makes nobody registered.
  const theirs = { by: 'number', number: 'cg-0001' } as const;
  const own = await main.done('card.check', { by: 'patient', patient: patient.patient.id });
  expect(own).toMatchObject({ verdict: { kind: 'notYetRegistered' }, caregiver: null });
  const early = await main.done('card.check', theirs);
  expect(early).toMatchObject({ verdict: { kind: 'notYetRegistered' }, session: patient.id });
  await main.done('card.record', {
    patient: patient.patient.id,
    kind: 'card',
    number: 'MMP-0001',
    issuedOn: '2026-03-10',
    printedExpiry: '2027-03-01',
  });
  expect(await main.done('card.check', theirs)).toMatchObject({
    verdict: { kind: 'valid', expiresOn: '2027-03-01' },
    patient: { id: patient.patient.id },
    caregiver: { name: rosa, until: null, caresFor: [{ name: patientName, relationship: 'other' }] },
    certificate: { number: 'CG-0001' },
  });
});

test("R-PAT-5 R-CG-4 a session begun from the patient's is linked both ways, and the patient waits until it is submitted", async ({
  main,
}) => {
  const begun = await startSession(main);
  const certified = await saveTask(main, begun, 'certification');
  const waiting = await saveTask(main, certified, 'caregiver', {
    authorised: 'yes',
    name: rosa,
    email: 'rosa@example.org',
  });
  expect(waiting.waitsFor).toEqual(['caregiver']);
  const theirs = await startCaregiver(
    main,
    { patient: begun.patient.id },
    { birthDate: '1975-02-11' },
    begun.id,
  );
  expect(theirs.linked).toMatchObject([{ id: begun.id, subject: 'patient', state: 'open' }]);
  expect(theirs.known?.email).toEqual({ address: 'rosa@example.org', temporary: false });
  const seen = await main.done('registration.open', { session: begun.id });
  expect(seen.linked).toMatchObject([{ id: theirs.id, subject: 'caregiver', name: rosa }]);
  const followed = async () =>
    (await main.done('today.board', {})).followUps.filter(
      ({ kind, session }) => kind === 'caregiverPart' && session === begun.id,
    );
  expect(await followed()).toHaveLength(1);

  await finish(main, await through(main, theirs, caregiverAnswers));
  const after = await main.done('registration.open', { session: begun.id });
  expect(after.waitsFor).toEqual([]);
  expect(after.tasks.find(({ id }) => id === 'caregiver')?.state).toBe('done');
  expect(await followed()).toEqual([]);
});

test("R-PAT-5 a caregiver session that the state sent back makes the patient's wait again", async ({
  main,
}) => {
  const begun = await startSession(main);
  await saveTask(main, begun, 'certification');
  const named = { authorised: 'yes', name: rosa, email: 'rosa@example.org' };
  await saveTask(main, await main.done('registration.open', { session: begun.id }), 'caregiver', named);
  const theirs = await startCaregiver(main, { patient: begun.patient.id }, undefined, begun.id);
  const submitted = await finish(main, await through(main, theirs, caregiverAnswers));
  const { version } = submitted;
  await main.done('registration.returned', { session: theirs.id, version, reason: 'no proof' });
  const board = await main.done('today.board', {});
  expect(board.inProgress.find(({ id }) => id === begun.id)?.waitsFor).toEqual(['caregiver']);
});

test("R-CG-5 the patient is certified again: the caregiver's expiry moves, also while their session is open", async ({
  house,
  main,
}) => {
  const patient = await submittedPatient(main);
  const id = patient.patient.id;
  const first = await caring(main, { patient: id });
  await main.done('card.record', {
    patient: id,
    kind: 'card',
    number: 'MMP-7',
    issuedOn: '2026-03-10',
    printedExpiry: '2027-03-01',
  });
  const caregiving = (await main.done('patient.view', { patient: id })).caregivers[0]?.id ?? '';
  await main.done('card.record', {
    patient: id,
    caregiving,
    kind: 'card',
    number: 'CG-7',
    issuedOn: '2026-03-10',
    printedExpiry: '2027-03-01',
  });
  house.clock.now = '2027-02-10T15:00:00.000Z';
  const renewal = await main.done('registration.start', {
    purpose: 'renewal',
    person: { kind: 'known', patient: id },
    language: 'en',
  });
  const open = await main.done('registration.start', {
    ...wish({ patient: first.person.id ?? '' }, { patient: id }, null, 'renewal'),
  });
  const expiry = async () => ({
    session: (await main.done('registration.open', { session: open.id })).expiresOn,
    page: (await main.done('patient.view', { patient: id })).caregivers[0]?.expiresOn,
  });
  // Their renewal follows the next certification, which there is none of yet.
  expect(await expiry()).toEqual({ session: null, page: '2027-03-01' });
  await saveTask(main, renewal, 'certification', {
    ...(goodAnswers(renewal).certification as object),
    certifiedOn: '2027-02-09',
    criteriaConfirmed: true,
  });
  expect(await expiry()).toEqual({ session: '2028-02-09', page: '2028-02-09' });
});

test('R-CG-5 a caregiver who was removed has no good card, whatever is printed on it', async ({ main }) => {
  const first = await caring(main, { birthDate: '1960-01-01' });
  const patient = first.patient?.id ?? '';
  const [held] = (await main.done('patient.view', { patient })).caregivers;
  const caregiving = held?.id ?? '';
  const card = { kind: 'card', number: 'CG-2', issuedOn: '2026-03-10', printedExpiry: '2027-03-01' } as const;
  await main.done('card.record', { patient, caregiving, ...card });
  await main.done('caregiver.end', {
    caregiving,
    version: held?.version ?? 0,
    as: 'removed',
    until: '2026-03-10',
    reason: 'moved away',
  });
  const face = await main.done('card.check', { by: 'number', number: 'CG-2' });
  expect(face).toMatchObject({ verdict: { kind: 'ended', next: 'none' }, caregiver: { caresFor: [] } });
  expect(await main.call('card.record', { patient, caregiving, ...card, number: 'CG-3' })).toMatchObject({
    kind: 'refused',
    code: 'not-found',
  });
});

test("R-CG-5 given up, a caregiver's session takes back nothing of the patient's", async ({ main }) => {
  const begun = await startSession(main);
  const certified = await saveTask(main, begun, 'certification');
  const theirs = await startCaregiver(main, { patient: begun.patient.id });
  await main.done('registration.abandon', { session: theirs.id, version: theirs.version, reason: 'not now' });
  expect((await main.done('registration.open', { session: begun.id })).expiresOn).toBe(certified.expiresOn);
  expect((await main.done('patient.view', { patient: begun.patient.id })).certifications).toHaveLength(1);
});

test("R-CG-5 a caregiver may come first: the patient's own session goes on with the same certification", async ({
  main,
}) => {
  const first = await caring(main, { birthDate: '1960-01-01' });
  const id = first.patient?.id ?? '';
  const own = await main.done('registration.start', {
    person: { kind: 'known', patient: id },
    language: 'en',
  });
  await workThrough(main, own, ['caregiver']);
  const page = await main.done('patient.view', { patient: id });
  expect(page.certifications).toHaveLength(1);
});

test('R-CG-2 a caregiver who is no patient has a page: whom they care for, and their sessions', async ({
  main,
}) => {
  const theirs = await caring(main, { birthDate: '1960-01-01' });
  const person = theirs.person.id ?? '';
  expect(await main.call('patient.view', { patient: person })).toMatchObject({ code: 'not-found' });
  expect(await main.done('person.view', { person })).toMatchObject({
    id: person,
    name: rosa,
    caresFor: [{ patient: theirs.patient?.id, relationship: 'other', from: '2026-03-10', until: null }],
    sessions: [{ id: theirs.id }],
  });
});
