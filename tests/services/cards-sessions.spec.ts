/** Which certification and which session a certificate belongs to, and what a session given up leaves behind. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { type Desk, test } from '../support/counter';
import { certifier, finish, saveTask, startSession, workThrough } from '../support/journey';

const submitted = async (main: Desk) => finish(main, await workThrough(main, await startSession(main)));
const card = (patient: string): InputOf<'card.record'> => ({
  patient,
  kind: 'card',
  number: 'MMP-001234',
  issuedOn: '2026-03-09',
  printedExpiry: '2027-03-01',
});

/** A second session of the same patient, certified on a later day. */
async function certifiedAgain(main: Desk, patient: string, certifiedOn: string) {
  const person = { kind: 'known', patient } as const;
  const later = await main.done('registration.start', { person, language: 'en' });
  return saveTask(main, later, 'certification', { certified: 'yes', certifier, certifiedOn });
}

test('R-PAT-8: a session that is given up takes its certification along, and hides none that waits', async ({
  main,
}) => {
  const { patient } = await submitted(main);
  const { id: session, version } = await certifiedAgain(main, patient.id, '2026-03-08');
  await main.done('registration.abandon', { session, version, reason: 'Begun by mistake' });
  const view = await main.done('patient.view', { patient: patient.id });
  expect(view.certifications.map((one) => one.certifiedOn)).toEqual(['2026-03-01']);
  expect(view.verdict).toMatchObject({ kind: 'notYetRegistered', next: 'waitForState' });
});

test('R-PAT-8: a certificate rests on the certification that ran when it was issued', async ({
  house,
  main,
}) => {
  const first = await submitted(main);
  house.clock.now = '2026-03-20T15:00:00.000Z';
  const later = await certifiedAgain(main, first.patient.id, '2026-03-15');
  await main.done('card.record', card(first.patient.id));
  const view = await main.done('patient.view', { patient: first.patient.id });
  expect(view.certifications.map((one) => [one.certifiedOn, one.certificates.length])).toEqual([
    ['2026-03-15', 0],
    ['2026-03-01', 1],
  ]);
  const states = view.sessions.map(({ id, state }) => [id, state]);
  expect(states).toEqual([
    [later.id, 'open'],
    [first.id, 'registered'],
  ]);
});

test('R-PAT-8: a session with tasks left to do is not registered by a certificate', async ({ main }) => {
  const begun = await saveTask(main, await startSession(main), 'certification');
  const face = await main.done('card.record', card(begun.patient.id));
  expect(face.verdict.kind).toBe('valid');
  expect((await main.done('registration.open', { session: begun.id })).state).toBe('open');
});
