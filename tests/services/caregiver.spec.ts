/** Caregivers: who may be one, their own session, and until when they are good (R-CG-1 to R-CG-5). */
import { expect } from 'playwright/test';
import {
  caregiverAnswers,
  caring,
  rosa,
  startCaregiver,
  submittedPatient,
  through,
  tie,
  wish,
} from '../support/caregivers';
import { test } from '../support/counter';
import { finish, goodAnswers, patientName, saveTask, startSession, workThrough } from '../support/journey';

const named = (given: string, family = 'Okafor') => ({ given, middle: '', family, suffix: '' });

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
  const face = await main.done('card.check', { by: 'number', number: 'cg-0001' });
  expect(face).toMatchObject({
    verdict: { kind: 'valid', expiresOn: '2027-03-01' },
    patient: { id: patient.patient.id },
    caregiver: { name: rosa, until: null, caresFor: [{ name: patientName, relationship: 'other' }] },
    certificate: { number: 'CG-0001' },
  });
  // The patient's own card is not there yet: a caregiver's certificate makes nobody registered.
  const own = await main.done('card.check', { by: 'patient', patient: patient.patient.id });
  expect(own).toMatchObject({ verdict: { kind: 'notYetRegistered' }, caregiver: null });
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

const eligible = {
  relationship: 'other',
  managesWellBeing: 'yes',
  authorised: 'yes',
  patientLacksCapacity: 'no',
};
for (const [said, code, rule] of [
  [{ ...eligible, managesWellBeing: 'no' }, 'caregiver-not-managing', 'caregiver.managesWellBeing'],
  [{ ...eligible, patientLacksCapacity: 'yes' }, 'caregiver-wrong-relationship', 'caregiver.forIncapacity'],
  [
    { ...eligible, patientLacksCapacity: 'yes', relationship: 'sibling' },
    'caregiver-wrong-relationship',
    'caregiver.forIncapacity',
  ],
  [{ ...eligible, patientLacksCapacity: 'yes', relationship: 'legalCustodian' }, null, null],
  [{ ...eligible, patientLacksCapacity: 'yes', relationship: 'parent' }, null, null],
] as const)
  test(`R-CG-1 R-CG-3 B-REG-1 ${said.relationship}, managing: ${said.managesWellBeing}, without capacity: ${said.patientLacksCapacity}, is ${code ?? 'a caregiver'}`, async ({
    main,
  }) => {
    const view = await startCaregiver(main, { birthDate: '1950-01-01' });
    const save = { session: view.id, task: 'relationship' as const, version: 0, answers: said };
    const reply = await main.call('registration.saveTask', save);
    if (code === null) expect(reply.kind).toBe('done');
    else
      expect(reply).toMatchObject({
        kind: 'refused',
        code,
        rule: { id: rule, source: '000_20fb3b039693c939.txt', effectiveFrom: null },
      });
  });

test("R-CG-1 without the certifier's word the session waits for the certifier", async ({ main }) => {
  const view = await startCaregiver(main, { birthDate: '1950-01-01' });
  const saved = await saveTask(main, view, 'relationship', { ...tie, authorised: 'no' });
  expect(saved.waitsFor).toContain('certifier');
  expect(saved.tasks.find(({ id }) => id === 'account')?.state).toBe('cannotStart');
});

for (const name of [
  named('Grace', 'Bell'),
  named('GRÁCE', 'Bell'),
  { ...named('Grace', 'Bell'), middle: 'Ann' },
])
  test(`R-CG-1 ${name.given} ${name.middle} ${name.family} is the certifier Dr. Grace Bell and no caregiver`, async ({
    main,
  }) => {
    const patient = await submittedPatient(main);
    const view = await startCaregiver(
      main,
      { patient: patient.patient.id },
      { birthDate: '1970-01-01', name },
    );
    const reply = await main.call('registration.saveTask', {
      session: view.id,
      task: 'relationship',
      version: 0,
      answers: tie,
    });
    expect(reply).toMatchObject({
      kind: 'refused',
      code: 'caregiver-is-certifier',
      rule: { id: 'caregiver.notCertifier' },
    });
  });

test('R-CG-2 a caregiver with two siblings takes no stranger, but a third sibling', async ({ main }) => {
  const first = await caring(main, { birthDate: '1960-01-01' }, undefined, {
    relationship: { ...tie, relationship: 'sibling' },
  });
  const person = first.person.id ?? '';
  await caring(
    main,
    { birthDate: '1961-01-01' },
    { patient: person },
    {
      relationship: { ...tie, relationship: 'sibling' },
    },
  );
  const third = await startCaregiver(main, { birthDate: '1962-01-01' }, { patient: person });
  const save = (relationship: string) =>
    main.call('registration.saveTask', {
      session: third.id,
      task: 'relationship',
      version: 0,
      answers: { ...tie, relationship },
    });
  expect(await save('other')).toMatchObject({
    kind: 'refused',
    code: 'caregiver-has-patient',
    facts: { count: 2, most: 1 },
    rule: { id: 'caregiver.moreWith' },
  });
  expect((await save('sibling')).kind).toBe('done');
});

test('R-CG-2 a caregiver of a stranger takes nobody else, until they are replaced there', async ({
  main,
}) => {
  const first = await caring(main, { birthDate: '1960-01-01' });
  const person = first.person.id ?? '';
  const next = await startCaregiver(main, { birthDate: '1961-01-01' }, { patient: person });
  const save = () =>
    main.call('registration.saveTask', {
      session: next.id,
      task: 'relationship',
      version: 0,
      answers: { ...tie, relationship: 'parent' },
    });
  expect(await save()).toMatchObject({ kind: 'refused', code: 'caregiver-has-patient' });
  const page = await main.done('patient.view', { patient: first.patient?.id ?? '' });
  const [caregiving] = page.caregivers;
  await main.done('caregiver.end', {
    caregiving: caregiving?.id ?? '',
    version: caregiving?.version ?? 0,
    as: 'removed',
    until: '2026-03-10',
    reason: 'moved away',
  });
  expect((await save()).kind).toBe('done');
});

test('R-CG-2 what was true at the relationship is asked again when the session is submitted', async ({
  main,
}) => {
  const one = await startCaregiver(main, { birthDate: '1960-01-01' });
  const person = one.person.id ?? '';
  const ready = await through(main, one, caregiverAnswers);
  await caring(main, { birthDate: '1961-01-01' }, { patient: person });
  const reply = await main.call('registration.finish', {
    session: ready.id,
    version: ready.version,
    submittedOnStatePage: true,
    papers: [],
  });
  expect(reply).toMatchObject({ kind: 'refused', code: 'caregiver-has-patient' });
});

test('CGS 21a-408a R-CG-1 a patient has one caregiver: another is refused with the way to replace', async ({
  main,
}) => {
  const first = await caring(main, { birthDate: '1960-01-01' });
  const patient = first.patient?.id ?? '';
  const other = wish({ birthDate: '1970-01-01', name: named('Ben') }, { patient });
  expect(await main.call('registration.start', other)).toMatchObject({
    kind: 'refused',
    code: 'patient-has-caregiver',
    facts: { patient },
    rule: { id: 'caregiver.perPatient', source: 'CGS 21a-408a' },
  });
  const page = await main.done('patient.view', { patient });
  const caregiving = page.caregivers[0]?.id ?? '';
  const end = { caregiving, version: 1, as: 'replaced' as const, reason: 'the patient asked' };
  for (const [until, word] of [
    ['2026-03-11', 'wrong.dayFuture'],
    ['2026-03-09', 'wrong.beforeFrom'],
  ] as const)
    expect(await main.call('caregiver.end', { ...end, until })).toMatchObject({
      kind: 'invalid',
      fields: { until: { word } },
    });
  await main.done('caregiver.end', { ...end, until: '2026-03-10' });
  expect((await main.call('caregiver.end', { ...end, until: '2026-03-10' })).kind).toBe('stale');
  expect((await main.call('registration.start', other)).kind).toBe('done');
  const after = await main.done('patient.view', { patient });
  expect(after.caregivers).toMatchObject([
    { until: '2026-03-10', endedAs: 'replaced', endedWhy: 'the patient asked', endedBy: 'Marta Ruiz' },
  ]);
});

test('R-CG-1 nobody is their own caregiver', async ({ main }) => {
  const { patient } = await startSession(main);
  const own = wish({ patient: patient.id }, { patient: patient.id });
  expect(await main.call('registration.start', own)).toMatchObject({
    kind: 'refused',
    code: 'own-caregiver',
  });
});

for (const [birthDate, kind] of [
  ['2008-03-10', 'done'],
  ['2008-03-11', 'refused'],
  ['2008-02-29', 'done'],
] as const)
  test(`R-CG-1 on 10 March 2026 a caregiver born on ${birthDate} is ${kind}`, async ({ main }) => {
    const reply = await main.call('registration.start', wish({ birthDate }, { birthDate: '1950-01-01' }));
    expect(reply.kind).toBe(kind);
    if (reply.kind === 'refused')
      expect(reply).toMatchObject({ code: 'under-age', rule: { id: 'caregiver.minAge' } });
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
  expect(await expiry()).toEqual({ session: '2027-03-01', page: '2027-03-01' });
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
