/** Who may be a caregiver, asked of the whole counter (R-CG-1 to R-CG-3, B-REG-1). */
import { expect } from 'playwright/test';
import {
  caregiverAnswers,
  caring,
  startCaregiver,
  submittedPatient,
  through,
  tie,
  wish,
} from '../support/caregivers';
import { test } from '../support/counter';
import { saveTask, startSession } from '../support/journey';

const named = (given: string, family = 'Okafor') => ({ given, middle: '', family, suffix: '' });

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
