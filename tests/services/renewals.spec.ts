/** A registration a year later: renewed, too early, run out, revoked; prefilled, and the old card stays good. */
import { expect } from 'playwright/test';
import { test } from '../support/counter';
import { certifier, finish, saveTask, startSession, workThrough } from '../support/journey';
import { begin, begun, enterCard, expiresOn, opensOn, registered, travel } from '../support/renewals';

const again = (certifiedOn: string, criteriaConfirmed = true) => ({
  certified: 'yes',
  certifier,
  certifiedOn,
  ...(criteriaConfirmed ? { criteriaConfirmed: true } : {}),
});

test('R-MD-4 one day too early a renewal is refused with rule, source and its day', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, '2027-01-29');
  expect(await begin(main, patient.id, 'renewal')).toEqual({
    kind: 'refused',
    code: 'renewal-too-early',
    facts: { patient: patient.id, opensOn, expiresOn },
    rule: { id: 'renewal.opensDaysBefore', source: 'DCP Renewing Your MMP Certificate', effectiveFrom: null },
  });
  const { sessions, steps } = await main.done('patient.view', { patient: patient.id });
  expect(sessions).toHaveLength(1);
  expect(steps).toMatchObject({ renewal: { kind: 'tooEarly', opensOn, expiresOn }, letterDue: true });
});

test('R-MD-4 R-PAT-8 on its day a renewal opens, is prefilled, and leaves the running card good', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, opensOn);
  const view = await begun(main, patient.id, 'renewal');
  expect(view).toMatchObject({
    purpose: 'renewal',
    expiresOn: null,
    known: {
      address: { line1: '12 Farmington Avenue' },
      phone: '8605550142',
      email: { address: 'ana@example.org', temporary: false },
      certifier,
    },
  });
  const certified = await saveTask(main, view, 'certification', again(opensOn));
  expect(certified.expiresOn).toBe('2028-01-30');
  const unchanged = await saveTask(main, certified, 'changes', { changed: [], changedOn: null });
  const needed = unchanged.tasks.filter(({ state }) => state !== 'notNeeded').map(({ id }) => id);
  expect(needed).toEqual(['certification', 'changes', 'login', 'review', 'affirmations', 'signature']);
  const done = await finish(main, await workThrough(main, unchanged, ['certification', 'changes']));
  expect(done.state).toBe('submitted');

  const face = await main.done('card.check', { by: 'patient', patient: patient.id });
  expect(face).toMatchObject({
    verdict: { kind: 'expiresSoon', expiresOn },
    certificate: { number: 'MMP-100001' },
  });
  const waiting = await main.done('patient.view', { patient: patient.id });
  expect(waiting.steps.renewal).toEqual({ kind: 'underWay', session: done.id, expiresOn });
  expect(waiting.certifications.map((one) => one.expiresOn)).toEqual(['2028-01-30', expiresOn]);
  expect(await begin(main, patient.id, 'renewal')).toMatchObject({
    code: 'renewal-under-way',
    facts: { session: done.id },
  });

  travel(house, '2027-02-10');
  await enterCard(main, patient.id, 'MMP-100002', '2027-02-09', '2028-01-30');
  const after = await main.done('patient.view', { patient: patient.id });
  expect(after.verdict).toMatchObject({ kind: 'valid', expiresOn: '2028-01-30' });
  expect(after.sessions.map(({ state }) => state)).toEqual(['registered', 'registered']);
  expect(after.steps.renewal).toMatchObject({ kind: 'tooEarly', opensOn: '2027-12-31' });
});

test('R-MD-4 a renewal that is open is gone on with, not begun a second time', async ({ house, main }) => {
  const { patient } = await registered(main);
  travel(house, opensOn);
  const first = await begun(main, patient.id, 'renewal');
  expect((await begun(main, patient.id, 'renewal')).id).toBe(first.id);
});

for (const [what, certifiedOn, confirmed, fields] of [
  [
    'of tomorrow',
    '2027-02-02',
    true,
    { 'answers.certifiedOn': { word: 'wrong.certifiedFuture', facts: {} } },
  ],
  [
    'of the day before the window',
    '2027-01-29',
    true,
    { 'answers.certifiedOn': { word: 'wrong.certifiedEarly', facts: { opensOn } } },
  ],
  [
    'that is the old one',
    '2026-03-01',
    true,
    { 'answers.certifiedOn': { word: 'wrong.certifiedBefore', facts: { certifiedOn: '2026-03-01' } } },
  ],
  [
    'without the criteria confirmed',
    '2027-01-31',
    false,
    { 'answers.criteriaConfirmed': { word: 'wrong.tick', facts: {} } },
  ],
] as const)
  test(`R-MD-4 a certification ${what} is no renewal's`, async ({ house, main }) => {
    const { patient } = await registered(main);
    travel(house, '2027-02-01');
    const view = await begun(main, patient.id, 'renewal');
    expect(
      await main.call('registration.saveTask', {
        session: view.id,
        task: 'certification',
        version: 0,
        answers: again(certifiedOn, confirmed),
      }),
    ).toEqual({ kind: 'invalid', fields });
    expect((await main.done('patient.view', { patient: patient.id })).certifications).toHaveLength(1);
  });

test('R-PAT-8 R-MD-4 after the end a renewal is still the path, and says since when the card is not good', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, '2027-03-02');
  const { steps, verdict } = await main.done('patient.view', { patient: patient.id });
  expect(steps.renewal).toEqual({ kind: 'open', expiresOn, opensOn, expired: true });
  expect(verdict).toMatchObject({ kind: 'expired', expiresOn });
  const view = await saveTask(
    main,
    await begun(main, patient.id, 'renewal'),
    'certification',
    again('2027-03-02'),
  );
  expect(view.expiresOn).toBe('2028-03-02');
});

test('R-MD-4 whoever never finished goes on with the first registration; whoever never was begins one', async ({
  main,
}) => {
  const open = await startSession(main);
  expect(await begin(main, open.patient.id, 'renewal')).toMatchObject({
    code: 'not-registered-yet',
    facts: { session: open.id },
    rule: { id: 'registration.afterCertification' },
  });
  expect(await begin(main, open.patient.id, 'change')).toMatchObject({ code: 'not-registered-yet' });
  const { version } = open;
  await main.done('registration.abandon', { session: open.id, version, reason: 'left' });
  expect(await begin(main, open.patient.id, 'renewal')).toMatchObject({ code: 'nothing-to-renew' });
});

test('R-MD-4 a revoked registration is not renewed, but the state hears of a change', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  const { certifications } = await main.done('patient.view', { patient: patient.id });
  const { id: certificate = '', version = 0 } = certifications[0]?.certificates[0] ?? {};
  await main.done('card.changeState', {
    certificate,
    version,
    state: 'revoked',
    on: '2026-03-10',
    reason: 'letter',
  } as never);
  travel(house, opensOn);
  expect(await begin(main, patient.id, 'renewal')).toMatchObject({
    code: 'certificate-revoked',
    rule: { id: 'dispense.checks' },
  });
  expect(await begin(main, patient.id, 'change')).toMatchObject({ kind: 'done' });
});

test('R-MIN-2 an adult cannot renew as a minor', async ({ house, main }) => {
  const { patient } = await registered(main);
  travel(house, opensOn);
  expect(await begin(main, patient.id, 'renewal', 'minor')).toMatchObject({ code: 'not-a-minor' });
});

test('R-MD-4 documents are asked for only with a new name or address; what else is known stays', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, opensOn);
  let view = await begun(main, patient.id, 'renewal');
  view = await saveTask(main, view, 'certification', again(opensOn));
  const states = () => Object.fromEntries(view.tasks.map(({ id, state }) => [id, state]));
  view = await saveTask(main, view, 'changes', { changed: ['phone'], changedOn: null });
  expect(states()).toMatchObject({ details: 'notStarted', documents: 'notNeeded', email: 'notNeeded' });
  view = await saveTask(main, view, 'changes', { changed: ['address', 'email'], changedOn: null });
  expect(states()).toMatchObject({ documents: 'notStarted', email: 'notStarted' });
  // Residency is asked again with the address, and whoever moved away cannot renew (R-PAT-9).
  const details = { ...(view.known?.address ? { address: view.known.address } : {}), phone: '8605550142' };
  const moved = { ...details, name: view.person.name, birthDate: '1980-07-14', connecticutResident: 'no' };
  expect(
    await main.call('registration.saveTask', {
      session: view.id,
      task: 'details',
      version: 0,
      answers: moved,
    }),
  ).toMatchObject({ code: 'not-resident' });
});

test('R-MD-4 the letter is a paper of the patient, or of a renewal session that waits for the certifier', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  const wish = { patient: patient.id, language: 'es', largePrint: true } as const;
  travel(house, opensOn);
  const letter = await main.done('renewal.letter', wish);
  expect(letter).toMatchObject({ template: 'renewalLetter', language: 'es', largePrint: true });
  expect((await main.done('paper.bytes', { paper: letter.id })).bytes.length).toBeGreaterThan(1000);
  const { papers } = await main.done('patient.view', { patient: patient.id });
  expect(papers[0]?.number).toBe(letter.number);
  const view = await begun(main, patient.id, 'renewal');
  expect(view.paperWishes.map(({ template }) => template)).toContain('renewalLetter');
  const after = await saveTask(main, view, 'certification', again(opensOn));
  expect(after.paperWishes.map(({ template }) => template)).not.toContain('renewalLetter');
});

test('R-MD-4 nobody gets a letter who has nothing to renew', async ({ main }) => {
  const { patient } = await startSession(main);
  const wish = { patient: patient.id, language: 'en', largePrint: false } as const;
  expect(await main.call('renewal.letter', wish)).toMatchObject({ code: 'paper-not-due' });
});
