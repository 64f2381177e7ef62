/** The guardian of a minor, who becomes the caregiver, and the letters (R-MIN-1, R-CG-2). */
import { expect } from 'playwright/test';
import { caregiverAnswers, guardian, startCaregiver, startMinor, through, tie } from '../support/caregivers';
import { test } from '../support/counter';
import { certifier, finish, saveTask } from '../support/journey';

const certified = () => ({ certified: 'yes', certifier, certifiedOn: '2026-03-01' });

for (const [birthDate, code] of [
  ['2008-03-10', null],
  ['2008-03-11', 'guardian-under-age'],
] as const)
  test(`R-MIN-1 a guardian born on ${birthDate} is ${code ?? 'of age'}`, async ({ main }) => {
    const begun = await startMinor(main);
    const reply = await main.call('registration.saveTask', {
      session: begun.id,
      task: 'guardian',
      version: 0,
      answers: { ...guardian, birthDate },
    });
    if (code === null) expect(reply.kind).toBe('done');
    else expect(reply).toMatchObject({ kind: 'refused', code, rule: { id: 'caregiver.minAge' } });
  });

test('R-MIN-1 a guardian who certified the minor is refused', async ({ main }) => {
  const begun = await startMinor(main);
  await saveTask(main, begun, 'certification', certified());
  const reply = await main.call('registration.saveTask', {
    session: begun.id,
    task: 'guardian',
    version: 0,
    answers: { ...guardian, name: { given: 'Grace', middle: '', family: 'Bell', suffix: '' } },
  });
  expect(reply).toMatchObject({ kind: 'refused', code: 'caregiver-is-certifier' });
});

for (const [relationship, kind] of [
  ['legalCustodian', 'refused'],
  ['parent', 'done'],
  ['guardian', 'done'],
] as const)
  test(`R-CG-2 R-MIN-1 a guardian who is already their child's caregiver, as ${relationship} of another minor, is ${kind}`, async ({
    main,
  }) => {
    const eldest = await startMinor(main);
    const first = await startCaregiver(
      main,
      { patient: eldest.patient?.id ?? '' },
      { birthDate: guardian.birthDate },
      eldest.id,
    );
    await saveTask(main, eldest, 'certification', certified());
    const parent = (view: Parameters<typeof caregiverAnswers>[0]) =>
      caregiverAnswers(view, { relationship: { ...tie, relationship: 'parent' } });
    // The certification of the minor's session stands in the guardian's too.
    const certifiedToo = await main.done('registration.open', { session: first.id });
    await finish(main, await through(main, certifiedToo, parent));
    const youngest = await startMinor(main, '2015-01-01');
    const next = await startCaregiver(
      main,
      { patient: youngest.patient?.id ?? '' },
      { patient: first.person.id ?? '' },
      youngest.id,
    );
    const reply = await main.call('registration.saveTask', {
      session: next.id,
      task: 'relationship',
      version: 0,
      answers: { ...tie, relationship },
    });
    expect(reply.kind).toBe(kind);
    if (reply.kind === 'refused') expect(reply.code).toBe('caregiver-has-patient');
  });

test('R-MIN-1 letters that are not here leave the session waiting for the certifiers; unknown ones are not taken', async ({
  main,
}) => {
  const begun = await startMinor(main);
  await saveTask(main, begun, 'certification', certified());
  const save = (items: unknown, version = 0) =>
    main.call('registration.saveTask', { session: begun.id, task: 'letters', version, answers: { items } });
  const here = { letter: 'primaryCareProvider', state: 'here' };
  expect(await save([{ letter: 'aunt', state: 'here' }])).toMatchObject({ kind: 'invalid' });
  expect(await save([here, here])).toMatchObject({ kind: 'invalid' });
  const open = await save([here, { letter: 'boardCertifiedSpecialist', state: 'asked' }]);
  expect(open).toMatchObject({ kind: 'done', value: { waitsFor: ['certifier'] } });
});
