/** A certificate that was entered by mistake: wrong number, wrong person, wrong printed day. */
import { expect } from 'playwright/test';
import type { InputOf, OutputOf } from '../../preload/contract/calls';
import { type Desk, test, trail } from '../support/counter';
import { certifier, finish, patientName, saveTask, startSession, workThrough } from '../support/journey';

const submitted = async (main: Desk) => finish(main, await workThrough(main, await startSession(main)));
const whose = (view: OutputOf<'registration.open'>) => view.patient?.id ?? '';

const card = (patient: string, change: Partial<InputOf<'card.record'>> = {}): InputOf<'card.record'> => ({
  patient,
  kind: 'card',
  number: 'MMP-001234',
  issuedOn: '2026-03-09',
  printedExpiry: '2027-03-01',
  ...change,
});

/** What the patient's page knows of their certificates. */
const held = async (main: Desk, patient: string) =>
  (await main.done('patient.view', { patient })).certifications.flatMap((one) => one.certificates);

async function withdraw(main: Desk, patient: string, number = 'MMP-001234') {
  const found = (await held(main, patient)).find((one) => one.number === number && one.state === 'active');
  return main.done('card.withdraw', {
    certificate: found?.id ?? '',
    version: found?.version ?? 0,
    reason: 'Typed from another person’s card',
  });
}

test('R-CARD-1 a certificate entered by mistake stays as history and counts for nothing', async ({
  main,
}) => {
  const session = await submitted(main);
  const patient = whose(session);
  await main.done('card.record', card(patient));
  const face = await withdraw(main, patient);
  expect(face).toMatchObject({
    verdict: { kind: 'notYetRegistered', next: 'waitForState' },
    certificate: null,
  });
  expect((await trail(main, 1))[0]).toMatchObject({ call: 'card.withdraw', subject: patient });
  expect(await held(main, patient)).toMatchObject([
    {
      number: 'MMP-001234',
      state: 'enteredByMistake',
      events: [{ state: 'enteredByMistake', on: '2026-03-10', reason: 'Typed from another person’s card' }],
    },
  ]);
  const asked = await main.done('card.check', { by: 'number', number: 'MMP-001234' });
  expect(asked).toMatchObject({ verdict: { kind: 'unknown' }, patient: null, certificate: null });
  expect(await main.done('search.suggest', { text: 'MMP-0012' })).toEqual([]);
});

test('R-PAT-8 the session that it registered waits for the state again, and says why', async ({ main }) => {
  const { id } = await submitted(main);
  const patient = whose(await main.done('registration.open', { session: id }));
  await main.done('card.record', card(patient));
  await withdraw(main, patient);
  const session = await main.done('registration.open', { session: id });
  expect(session).toMatchObject({ state: 'submitted', waitsFor: ['state'] });
  expect(session.history.map((event) => event.what).slice(-2)).toEqual([
    'registered',
    'certificateWithdrawn',
  ]);
  expect(session.history.at(-1)?.detail).toBe('Typed from another person’s card');
  const board = await main.done('today.board', {});
  expect(board.submitted.map((one) => one.id)).toEqual([id]);
  await main.done('card.record', card(patient, { number: 'MMP-001235' }));
  expect((await main.done('registration.open', { session: id })).state).toBe('registered');
});

test('R-PAT-8 a session that another certificate still registers stays registered', async ({ main }) => {
  const { id, ...view } = await submitted(main);
  const patient = view.patient?.id ?? '';
  await main.done('card.record', card(patient, { kind: 'temporary', number: 'T-1' }));
  await main.done('card.record', card(patient));
  const face = await withdraw(main, patient);
  expect(face).toMatchObject({ verdict: { kind: 'valid' }, certificate: { number: 'T-1' } });
  expect((await main.done('registration.open', { session: id })).state).toBe('registered');
  await withdraw(main, patient, 'T-1');
  expect((await main.done('registration.open', { session: id })).state).toBe('submitted');
});

test('R-CARD-1 the number is free for the person whose it is, and for the same card with its right day', async ({
  main,
}) => {
  const wrong = whose(await submitted(main));
  const name = { ...patientName, given: 'Zoë', family: 'Zweite' };
  const begun = await main.done('registration.start', {
    person: { kind: 'new', name, birthDate: '1990-01-01' },
    language: 'en',
  });
  const right = whose(await saveTask(main, begun, 'certification'));
  await main.done('card.record', card(wrong));
  await withdraw(main, wrong);
  await main.done('card.record', card(wrong, { printedExpiry: '2027-02-28' }));
  expect(await main.call('card.record', card(right))).toMatchObject({
    kind: 'refused',
    code: 'card-number-taken',
  });
  await withdraw(main, wrong);
  await main.done('card.record', card(right));
  const face = await main.done('card.check', { by: 'number', number: 'MMP-001234' });
  expect(face).toMatchObject({ verdict: { kind: 'valid' }, patient: { id: right } });
  expect((await held(main, wrong)).map((one) => one.state)).toEqual(['enteredByMistake', 'enteredByMistake']);
});

test('R-CARD-1 one number on both kinds stays the person’s until both were withdrawn', async ({ main }) => {
  const patient = whose(await submitted(main));
  await main.done('card.record', card(patient, { kind: 'temporary' }));
  await main.done('card.record', card(patient));
  expect(await main.done('search.suggest', { text: 'mmp001' })).toHaveLength(1);
  await withdraw(main, patient);
  expect(await main.done('search.suggest', { text: 'MMP-001' })).toMatchObject([{ number: 'MMP-001234' }]);
  await withdraw(main, patient);
  expect(await main.done('search.suggest', { text: 'MMP-001' })).toEqual([]);
});

test('R-CARD-1 a certificate is withdrawn once, with a reason, and nothing about it changes afterwards', async ({
  main,
}) => {
  const patient = whose(await submitted(main));
  const face = await main.done('card.record', card(patient));
  const [certificate, version] = [face.certificate?.id ?? '', face.certificate?.version ?? 0];
  expect(await main.call('card.withdraw', { certificate, version, reason: '  ' })).toMatchObject({
    kind: 'invalid',
    fields: { reason: { word: 'wrong.required' } },
  });
  await withdraw(main, patient);
  const again = await main.call('card.withdraw', { certificate, version, reason: 'again' });
  expect(again.kind).toBe('stale');
  const [now] = await held(main, patient);
  for (const state of ['active', 'lost'] as const)
    expect(
      await main.call('card.changeState', {
        certificate,
        version: now?.version ?? 0,
        state,
        on: '2026-03-10',
        reason: 'found',
      }),
    ).toMatchObject({ kind: 'stale' });
});

test('R-CARD-1 a number typed without its hyphens is the same card', async ({ main }) => {
  const patient = whose(await submitted(main));
  // Begun before the card arrives: whom the state registered renews instead.
  const later = { kind: 'known', patient } as const;
  const second = await main.done('registration.start', { person: later, language: 'en' });
  await saveTask(main, second, 'certification', { certified: 'yes', certifier, certifiedOn: '2026-03-05' });
  await main.done('card.record', card(patient));
  const face = await main.done('card.check', { by: 'number', number: 'mmp001234' });
  expect(face).toMatchObject({ verdict: { kind: 'valid' }, certificate: { number: 'MMP-001234' } });
  expect(await main.done('scan.read', { text: 'MMP001234' })).toEqual({ kind: 'card', number: 'MMP-001234' });
  await main.done('card.record', card(patient, { number: 'MMP-00-1234' }));
  // Two cards that differ by hyphens alone: the exact one is meant.
  const exact = await main.done('card.check', { by: 'number', number: 'MMP-00-1234' });
  expect(exact.certificate?.number).toBe('MMP-00-1234');
});
