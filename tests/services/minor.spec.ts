/** A minor registers through a guardian, certified by two distinct physicians (R-MIN-1, R-MIN-2). */
import { expect } from 'playwright/test';
import { Day } from '../../preload/contract/values';
import {
  caregiverAnswers,
  guardian,
  minorAnswers,
  rosa,
  second,
  startCaregiver,
  startMinor,
  through,
  tie,
} from '../support/caregivers';
import { test } from '../support/counter';
import { certifier, finish, saveTask } from '../support/journey';

const certified = (more: Partial<typeof certifier> = {}, certifiedOn = '2026-03-01') => ({
  certified: 'yes',
  certifier: { ...certifier, ...more },
  certifiedOn,
});

test('R-MIN-1 a minor is taken from the door to a card, and the guardian becomes the caregiver', async ({
  main,
}) => {
  const begun = await startMinor(main);
  expect(begun.tasks.map(({ id }) => id)).toEqual([
    'certification',
    'secondCertification',
    'details',
    'guardian',
    'letters',
    'account',
    'login',
    'review',
    'documents',
    'affirmations',
    'signature',
  ]);
  const ready = await through(main, begun, minorAnswers);
  expect(ready).toMatchObject({ canFinish: true, waitsFor: ['caregiver'], expiresOn: '2027-03-01' });
  const submitted = await finish(main, ready);
  expect(submitted.waitsFor).toEqual(['state', 'caregiver']);

  const patient = begun.patient?.id ?? '';
  const theirs = await startCaregiver(main, { patient }, { birthDate: guardian.birthDate }, begun.id);
  expect(theirs.known).toMatchObject({ email: { address: guardian.email }, phone: '8605550177' });
  const wrong = await main.call('registration.saveTask', {
    session: theirs.id,
    task: 'relationship',
    version: 0,
    answers: { ...tie, relationship: 'sibling' },
  });
  expect(wrong).toMatchObject({
    kind: 'refused',
    code: 'caregiver-wrong-relationship',
    rule: { id: 'minor.guardianIsCaregiver', source: 'CGS 21a-408d(a)' },
  });
  const parent = (view: Parameters<typeof caregiverAnswers>[0]) =>
    caregiverAnswers(view, { relationship: { ...tie, relationship: 'parent' } });
  await finish(main, await through(main, theirs, parent));
  const page = await main.done('patient.view', { patient });
  expect(page.caregivers).toMatchObject([
    { person: { name: rosa }, relationship: 'parent', inPlaceOfPatient: true, until: null },
  ]);
  expect(page.certifications).toMatchObject([
    { certifiedOn: '2026-03-01', second: { name: second.certifier.name, certifiedOn: '2026-03-05' } },
  ]);
  expect((await main.done('registration.open', { session: begun.id })).waitsFor).toEqual(['state']);

  const face = await main.done('card.record', {
    patient,
    kind: 'card',
    number: 'MIN-1',
    issuedOn: '2026-03-10',
    printedExpiry: '2027-03-01',
  });
  expect(face.verdict).toMatchObject({ kind: 'valid', expiresOn: '2027-03-01' });
});

for (const [first, other, end] of [
  ['2026-03-01', '2026-03-05', '2027-03-01'],
  ['2026-03-05', '2026-03-01', '2027-03-01'],
  ['2026-03-05', '2026-03-05', '2027-03-05'],
] as const)
  test(`R-MIN-1 certified on ${first} and ${other}, a minor's certificate ends on ${end}`, async ({
    main,
  }) => {
    const begun = await startMinor(main);
    await saveTask(main, begun, 'certification', certified({}, first));
    const both = await saveTask(
      main,
      await main.done('registration.open', { session: begun.id }),
      'secondCertification',
      { ...second, certifiedOn: other },
    );
    expect(both.expiresOn).toBe(end);
    const page = await main.done('patient.view', { patient: begun.patient?.id ?? '' });
    expect(page.certifications).toMatchObject([{ expiresOn: end }]);
  });

test('R-MIN-1 one certification is not enough: the session waits for the second physician', async ({
  main,
}) => {
  const begun = await startMinor(main);
  const once = await saveTask(main, begun, 'certification', certified());
  const waiting = await saveTask(main, once, 'secondCertification', { certified: 'no' });
  expect(waiting.waitsFor).toEqual(['certifier']);
  expect(waiting.tasks.find(({ id }) => id === 'account')?.state).toBe('cannotStart');
});

for (const [what, given, code] of [
  ['the same licence under another name', { name: 'Dr. Anna Lee' }, 'same-physician'],
  ['the same name with another licence', { licenceNumber: '1.999999' }, 'same-physician'],
  ['the same name in other words', { name: 'Grace Béll, MD', licenceNumber: '1.999999' }, 'same-physician'],
  [
    'a nurse practitioner',
    { name: 'Pat Young', licenceNumber: '1.777777', profession: 'aprn' },
    'physician-needed',
  ],
] as const)
  test(`R-MIN-1 B-REG-1 two physicians who are one: ${what} is refused, whichever is entered first`, async ({
    main,
  }) => {
    const begun = await startMinor(main);
    await saveTask(main, begun, 'certification', certified());
    const save = (task: 'certification' | 'secondCertification', answers: unknown, version = 0) =>
      main.call('registration.saveTask', { session: begun.id, task, version, answers });
    const refused = {
      kind: 'refused',
      code,
      rule: { id: 'minor.physicians', source: '001_573b4e5f22750c2d.txt' },
    };
    expect(await save('secondCertification', certified(given))).toMatchObject(refused);
    expect((await save('secondCertification', second)).kind).toBe('done');
    const swapped =
      code === 'same-physician'
        ? {
            ...second,
            certifier: {
              ...second.certifier,
              ...(given.licenceNumber ? { licenceNumber: '1.5' } : { name: 'Dr. X' }),
            },
          }
        : certified(given);
    expect(await save('certification', swapped, 1)).toMatchObject(refused);
  });

for (const [birthDate, code] of [
  ['2008-03-11', null],
  ['2008-03-10', 'not-a-minor'],
  ['1990-01-01', 'not-a-minor'],
] as const)
  test(`R-MIN-2 on 10 March 2026 somebody born on ${birthDate} is ${code ?? 'a minor'}`, async ({ main }) => {
    const reply = await main.call('registration.start', {
      subject: 'minor',
      person: { kind: 'new', name: rosa, birthDate: Day.parse(birthDate) },
      language: 'en',
    });
    if (code === null) expect(reply.kind).toBe('done');
    else expect(reply).toMatchObject({ kind: 'refused', code, rule: { id: 'patient.minAge' } });
  });

for (const [birthDate, comes] of [
  ['2012-03-11', '2030-03-11'],
  // Somebody born on 29 February comes of age on 1 March.
  ['2012-02-29', '2030-03-01'],
] as const)
  test(`R-MIN-2 born on ${birthDate}, what changes on ${comes} is said ahead of time`, async ({
    house,
    main,
  }) => {
    const begun = await startMinor(main, birthDate);
    expect(begun).toMatchObject({
      comesOfAgeOn: comes,
      guide: { forbiddenForms: ['smoked', 'inhaled', 'vaporised'] },
    });
    await finish(main, await through(main, begun, minorAnswers));
    const page = await main.done('patient.view', { patient: begun.patient?.id ?? '' });
    expect(page.minor).toMatchObject({ comesOfAgeOn: comes });
    house.clock.now = `${comes}T15:00:00.000Z`;
    await main.call('staff.signOut', {});
    await main.done('staff.signIn', { name: 'Marta Ruiz', passphrase: 'maple harbor violet nine' });
    const { followUps } = await main.done('today.board', {});
    expect(followUps.filter(({ kind }) => kind === 'comesOfAge')).toMatchObject([{ due: comes }]);
    const grown = await main.done('patient.view', { patient: begun.patient?.id ?? '' });
    expect(grown.minor).toBeNull();
  });
