/** A certificate that is presented is judged as itself: another good one of the person covers nothing up. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { type Desk, test } from '../support/counter';
import { finish, ofPatient, patientName, saveTask, startSession, workThrough } from '../support/journey';

const submitted = async (main: Desk) => finish(main, await workThrough(main, await startSession(main)));

const certificate = (
  patient: string,
  change: Partial<InputOf<'card.record'>> = {},
): InputOf<'card.record'> => ({
  patient,
  kind: 'card',
  number: 'MMP-001234',
  issuedOn: '2026-03-09',
  printedExpiry: '2027-03-01',
  ...change,
});

const temporary = { kind: 'temporary', number: 'T-1', issuedOn: '2026-03-05' } as const;
const check = (main: Desk, number: string) => main.done('card.check', { by: 'number', number });

async function changed(main: Desk, number: string, state: 'lost' | 'replaced' | 'revoked' | 'active') {
  const { certificate: held } = await check(main, number);
  if (!held) throw new Error(`no certificate ${number}`);
  const { id, version } = held;
  const event = { certificate: id, version, state, on: '2026-03-20', reason: 'by letter' };
  return main.done('card.changeState', event);
}

test.beforeEach(({ house }) => {
  house.clock.now = '2026-03-20T15:00:00.000Z';
});

for (const state of ['lost', 'replaced', 'revoked'] as const)
  test(`R-CARD-1: a certificate that was ${state} is never valid beside a good card`, async ({ main }) => {
    const { patient } = await submitted(main);
    await main.done('card.record', certificate(patient.id, temporary));
    await main.done('card.record', certificate(patient.id));
    expect((await check(main, 'T-1')).verdict.kind).toBe('valid');
    await changed(main, 'T-1', state);
    expect(await check(main, 'T-1')).toMatchObject({
      verdict: { kind: state, next: 'askState', daysLeft: null },
      certificate: { number: 'T-1', state },
    });
    // What was lost or replaced leaves the card good; a revocation withdraws the registration.
    const good = state === 'revoked' ? 'revoked' : 'valid';
    expect((await check(main, 'MMP-001234')).verdict.kind).toBe(good);
    expect((await main.done('patient.view', { patient: patient.id })).verdict.kind).toBe(good);
  });

for (const [at, kind] of [
  ['2026-03-13T03:59:59.999Z', 'valid'],
  ['2026-03-13T04:00:00.000Z', 'expired'],
] as const)
  test(`R-CARD-1: a temporary certificate printed to 12 March is ${kind} at ${at}`, async ({
    house,
    main,
  }) => {
    house.clock.now = '2026-03-12T15:00:00.000Z';
    const { patient } = await submitted(main);
    house.clock.now = at;
    await main.done('card.record', certificate(patient.id, { ...temporary, printedExpiry: '2026-03-12' }));
    await main.done('card.record', certificate(patient.id));
    const face = await check(main, 'T-1');
    expect(face.verdict.kind).toBe(kind);
    expect(face.certificate?.number).toBe('T-1');
    if (kind === 'expired') expect(face.verdict).toMatchObject({ expiresOn: '2026-03-12', next: 'useOther' });
    expect((await check(main, 'MMP-001234')).verdict.kind).toBe('valid');
  });

test('R-CARD-1: a number belongs to one person, whatever it is printed on', async ({ main }) => {
  const { patient } = await submitted(main);
  await main.done('card.record', certificate(patient.id));
  const other = await main.done('registration.start', {
    person: { kind: 'new', name: { ...patientName, given: 'Zoë' }, birthDate: '1990-01-01' },
    language: 'en',
  });
  await saveTask(main, other, 'certification');
  const taken = certificate(ofPatient(other).patient.id, { kind: 'temporary' });
  expect(await main.call('card.record', taken)).toMatchObject({
    kind: 'refused',
    code: 'card-number-taken',
    facts: { number: 'MMP-001234' },
  });
  expect((await check(main, 'MMP-001234')).patient?.id).toBe(patient.id);
});

test('R-CARD-1: a revoked number that is entered again on the other kind stays revoked', async ({ main }) => {
  const { patient } = await submitted(main);
  await main.done('card.record', certificate(patient.id));
  await changed(main, 'MMP-001234', 'revoked');
  const again = await main.done(
    'card.record',
    certificate(patient.id, { kind: 'temporary', issuedOn: '2026-03-16' }),
  );
  expect(again.verdict.kind).toBe('revoked');
  expect((await check(main, 'MMP-001234')).verdict).toMatchObject({ kind: 'revoked', next: 'askState' });
});
