/** The patient's certification in a caregiver's session, and both of a minor's in a renewal (R-CG-5, R-MD-4). */
import { expect } from 'playwright/test';
import { minorAnswers, second, startCaregiver, startMinor, through } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { type AnyView, certifier, finish, saveTask, startSession } from '../support/journey';
import { begin, enterCard, registered, travel } from '../support/renewals';

const yes = (certifiedOn: string, more: object = {}) => ({
  certified: 'yes',
  certifier,
  certifiedOn,
  ...more,
});
const confirmed = { criteriaConfirmed: true };
const stranger = { name: 'Some Body', profession: 'physician', licenceNumber: '9.99' };

const certify = (desk: Desk, view: AnyView, answers: object, task: 'certification' | 'secondCertification') =>
  desk.raw('registration.saveTask', {
    session: view.id,
    task,
    version: view.tasks.find(({ id }) => id === task)?.version ?? 0,
    answers,
  });
const days = async (desk: Desk, patient: string) =>
  (await desk.done('patient.view', { patient })).certifications.map((one) => one.certifiedOn);

test("R-CG-5 R-MD-4 a caregiver's session takes the patient's certification and renews none before its time", async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, '2026-06-01');
  const view = await startCaregiver(main, { patient: patient.id });
  expect(view.tasks.find(({ id }) => id === 'certification')).toMatchObject({
    state: 'done',
    answers: yes('2026-03-01'),
  });
  expect(
    await certify(main, view, yes('2026-05-31', { certifier: stranger }), 'certification'),
  ).toMatchObject({
    kind: 'invalid',
    fields: { 'answers.certifiedOn': { word: 'wrong.certifiedEarly' } },
  });
  expect(await days(main, patient.id)).toEqual(['2026-03-01']);
  expect((await certify(main, view, yes('2026-03-01'), 'certification')).kind).toBe('done');
});

for (const [what, certifiedOn, more, field] of [
  ['before the renewal opened', '2027-01-29', confirmed, 'answers.certifiedOn'],
  ['without the criteria', '2027-01-30', {}, 'answers.criteriaConfirmed'],
  ['as a renewal is', '2027-01-30', confirmed, null],
] as const)
  test(`R-CG-5 R-MD-4 in a caregiver's session the patient is certified again, ${what}: ${field ?? 'done'}`, async ({
    house,
    main,
  }) => {
    const { patient } = await registered(main);
    travel(house, '2027-02-05');
    const view = await startCaregiver(main, { patient: patient.id });
    const reply = await certify(main, view, yes(certifiedOn, more), 'certification');
    if (field === null) expect(reply.kind).toBe('done');
    else expect(reply).toMatchObject({ kind: 'invalid', fields: { [field]: {} } });
    expect(await days(main, patient.id)).toHaveLength(field === null ? 2 : 1);
  });

test('R-CG-5 another day or certifier than the one that the patient’s session has is a slip', async ({
  main,
}) => {
  const own = await saveTask(main, await startSession(main), 'certification');
  const view = await startCaregiver(main, { patient: own.patient.id });
  for (const wrong of [yes('2026-03-02'), yes('2026-03-01', { certifier: stranger })])
    expect(await certify(main, view, wrong, 'certification')).toMatchObject({
      kind: 'invalid',
      fields: {
        'answers.certifiedOn': {
          word: 'wrong.certifiedHere',
          facts: { certifiedOn: '2026-03-01', name: certifier.name },
        },
      },
    });
});

test('R-CG-5 what the caregiver’s session alone brought is mended there', async ({ main }) => {
  const view = await startCaregiver(main, { birthDate: '1960-01-01' });
  const once = await saveTask(main, view, 'certification', yes('2026-03-02'));
  await saveTask(main, once, 'certification', yes('2026-03-02', { certifier: stranger }));
  const page = await main.done('patient.view', { patient: view.patient?.id ?? '' });
  expect(page.certifications).toMatchObject([{ certifiedOn: '2026-03-02', certifier: stranger }]);
});

test('R-MIN-1 R-MD-4 the renewal of a minor takes a new day and the criteria from both physicians', async ({
  house,
  main,
}) => {
  const minor = await startMinor(main);
  await finish(main, await through(main, minor, minorAnswers));
  const patient = minor.patient?.id ?? '';
  await enterCard(main, patient, 'MIN-1', '2026-03-10');
  travel(house, '2027-02-05');
  const reply = await begin(main, patient, 'renewal', 'minor');
  expect(reply.kind).toBe('done');
  const view = reply.value as AnyView;
  expect((await certify(main, view, yes('2027-02-03', confirmed), 'certification')).kind).toBe('done');
  for (const [certifiedOn, more, field] of [
    ['2026-03-05', confirmed, 'answers.certifiedOn'],
    ['2027-01-29', confirmed, 'answers.certifiedOn'],
    ['2027-01-30', {}, 'answers.criteriaConfirmed'],
    ['2027-01-30', confirmed, null],
  ] as const) {
    const given = await certify(main, view, { ...second, certifiedOn, ...more }, 'secondCertification');
    if (field === null) expect(given).toMatchObject({ kind: 'done', value: { expiresOn: '2028-01-30' } });
    else expect(given).toMatchObject({ kind: 'invalid', fields: { [field]: {} } });
  }
});

const giveUp = async (desk: Desk, session: string) => {
  const { version } = await desk.done('registration.open', { session });
  await desk.done('registration.abandon', { session, version, reason: 'Begun by mistake' });
};

test("R-CG-5 a caregiver's session that is given up takes the certification along that it alone brought", async ({
  main,
}) => {
  const view = await startCaregiver(main, { birthDate: '1960-01-01' });
  await saveTask(main, view, 'certification', yes('2026-03-01'));
  await giveUp(main, view.id);
  expect(await days(main, view.patient?.id ?? '')).toEqual([]);
});

test("R-CG-5 a caregiver's session that is given up leaves the patient's certification", async ({ main }) => {
  const own = await saveTask(main, await startSession(main), 'certification');
  const view = await startCaregiver(main, { patient: own.patient.id });
  await giveUp(main, view.id);
  expect(await days(main, own.patient.id)).toEqual(['2026-03-01']);
  const open = await main.done('registration.open', { session: own.id });
  expect(open.tasks.find(({ id }) => id === 'certification')?.state).toBe('done');
});

test('R-CG-5 R-PAT-8 what the state issued something on stays, whoever gives up', async ({ main }) => {
  const view = await startCaregiver(main, { birthDate: '1960-01-01' });
  const patient = view.patient?.id ?? '';
  await saveTask(main, view, 'certification', yes('2026-03-01'));
  await enterCard(main, patient, 'MMP-1');
  await giveUp(main, view.id);
  expect(await days(main, patient)).toEqual(['2026-03-01']);
});
