/** Certificates as the state issued them, and the card check (R-CARD-1). */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { type Desk, test, trail } from '../support/counter';
import { finish, ofPatient, patientName, saveTask, startSession, workThrough } from '../support/journey';

const submitted = async (main: Desk) => finish(main, await workThrough(main, await startSession(main)));

const card = (patient: string, change: Partial<InputOf<'card.record'>> = {}): InputOf<'card.record'> => ({
  patient,
  kind: 'card',
  number: 'MMP-001234',
  issuedOn: '2026-03-09',
  printedExpiry: '2027-03-01',
  ...change,
});

const check = (main: Desk, number: string) => main.done('card.check', { by: 'number', number });

for (const [now, kind, next, daysLeft] of [
  ['2026-03-10T15:00:00.000Z', 'valid', 'none', 356],
  ['2027-01-29T15:00:00.000Z', 'valid', 'none', 31],
  ['2027-01-30T15:00:00.000Z', 'expiresSoon', 'renew', 30],
  // The last day lasts to midnight in the store's zone, when UTC has long been on the next one.
  ['2027-03-02T04:59:59.999Z', 'expiresSoon', 'renew', 0],
  ['2027-03-02T05:00:00.000Z', 'expired', 'renew', null],
] as const)
  test(`R-CARD-1 R-PAT-8: a card certified on 2026-03-01 is ${kind} at ${now}`, async ({ house, main }) => {
    const { patient } = await submitted(main);
    await main.done('card.record', card(patient.id));
    house.clock.now = now;
    const face = await check(main, 'mmp-001234');
    expect(face.verdict).toMatchObject({ kind, next, daysLeft, expiresOn: '2027-03-01' });
    expect(face.verdict.rule).toMatchObject({ id: 'certification.validity' });
  });

test('R-CARD-1: a number that nobody here has is unknown, and the look-up counts', async ({ main }) => {
  const face = await check(main, 'NO-SUCH-1');
  expect(face).toMatchObject({
    verdict: { kind: 'unknown', next: 'askState' },
    patient: null,
    certificate: null,
  });
  expect((await trail(main, 1))[0]).toMatchObject({ call: 'card.check', lookUp: true, subject: null });
});

for (const [change, field, word] of [
  [{ issuedOn: '2026-03-11' }, 'issuedOn', 'wrong.dayFuture'],
  [{ issuedOn: '2026-02-28' }, 'issuedOn', 'wrong.issuedBeforeCertified'],
  [{ printedExpiry: '2026-03-09' }, 'printedExpiry', 'wrong.expiryBeforeIssue'],
  [{ number: 'ABC 123' }, 'number', 'wrong.cardNumber'],
  [{ number: 'A'.repeat(33) }, 'number', 'wrong.cardNumber'],
] as const)
  test(`R-CARD-1: a card with ${JSON.stringify(change)} is told at ${field}`, async ({ main }) => {
    const { patient } = await submitted(main);
    const reply = await main.call('card.record', card(patient.id, change));
    expect(reply).toMatchObject({ kind: 'invalid', fields: { [field]: { word } } });
  });

test('a certificate that was issued after the certification ended needs the newer certification', async ({
  house,
  main,
}) => {
  const { patient } = await submitted(main);
  house.clock.now = '2027-03-05T15:00:00.000Z';
  const late = card(patient.id, { issuedOn: '2027-03-02', printedExpiry: '2028-03-01' });
  expect(await main.call('card.record', late)).toMatchObject({
    kind: 'refused',
    code: 'certification-expired',
    facts: { certifiedOn: '2026-03-01', expiredOn: '2027-03-01' },
  });
});

test('the same card entered twice is told; a temporary one and a card stand side by side', async ({
  main,
}) => {
  const { id: session, patient } = await submitted(main);
  await main.done('card.record', card(patient.id, { kind: 'temporary', printedExpiry: '2026-04-09' }));
  const face = await main.done('card.record', card(patient.id));
  expect(face.verdict).toMatchObject({ kind: 'valid', expiresOn: '2027-03-01', printedDiffers: false });
  expect(await main.call('card.record', card(patient.id))).toMatchObject({
    kind: 'invalid',
    fields: { number: { word: 'wrong.cardEntered' } },
  });
  const view = await main.done('registration.open', { session });
  expect(view).toMatchObject({ state: 'registered', waitsFor: [] });
  expect(view.history.filter((event) => event.what === 'registered')).toHaveLength(1);
});

test('a printed date that disagrees is flagged, and the earlier governs', async ({ main }) => {
  const { patient } = await submitted(main);
  const face = await main.done('card.record', card(patient.id, { printedExpiry: '2026-12-31' }));
  expect(face.verdict).toMatchObject({ expiresOn: '2026-12-31', printedDiffers: true });
});

test('the number of another patient is refused without a word about that patient', async ({ main }) => {
  const first = await submitted(main);
  await main.done('card.record', card(first.patient.id));
  const other = await main.done('registration.start', {
    person: {
      kind: 'new',
      name: { ...patientName, given: 'Zoë', family: 'Zweite' },
      birthDate: '1990-01-01',
    },
    language: 'en',
  });
  await saveTask(main, other, 'certification');
  const reply = await main.call('card.record', card(ofPatient(other).patient.id));
  expect(reply).toEqual({
    kind: 'refused',
    code: 'card-number-taken',
    facts: { number: 'MMP-001234' },
    rule: null,
  });
});

test('a certificate registers the session that brought its certification, and no other', async ({ main }) => {
  const first = await submitted(main);
  const second = await main.done('registration.start', {
    person: { kind: 'known', patient: first.patient.id },
    language: 'en',
  });
  expect(second.id).not.toBe(first.id);
  await main.done('card.record', card(first.patient.id));
  const states = [];
  for (const { id } of [first, second])
    states.push((await main.done('registration.open', { session: id })).state);
  expect(states).toEqual(['registered', 'open']);
});

test('the certification of a registered session is no longer changed', async ({ main }) => {
  const session = await submitted(main);
  await main.done('card.record', card(session.patient.id));
  const version = session.tasks[0]?.version ?? 0;
  const answers = { certified: 'no' };
  expect(
    await main.call('registration.saveTask', {
      session: session.id,
      task: 'certification',
      version,
      answers,
    }),
  ).toMatchObject({ kind: 'refused', code: 'session-closed', facts: { state: 'registered' } });
  expect((await check(main, 'MMP-001234')).verdict.kind).toBe('valid');
});

test('revoked, lost, replaced and good again: dated events decide, each with its reason', async ({
  house,
  main,
}) => {
  const { patient } = await submitted(main);
  let face = await main.done('card.record', card(patient.id));
  house.clock.now = '2026-04-20T15:00:00.000Z';
  const change = async (state: 'active' | 'revoked' | 'lost' | 'replaced', on: string) => {
    const held = face.certificate;
    if (!held) throw new Error('no certificate');
    const reply = await main.call('card.changeState', {
      certificate: held.id,
      version: held.version,
      state,
      on,
      reason: `${state} by the state`,
    });
    if (reply.kind === 'done') face = reply.value;
    return reply;
  };
  expect(await change('revoked', '2026-04-21')).toMatchObject({
    fields: { on: { word: 'wrong.dayFuture' } },
  });
  expect(await change('revoked', '2026-03-08')).toMatchObject({
    fields: { on: { word: 'wrong.beforeIssue' } },
  });
  await change('lost', '2026-04-01');
  expect((await check(main, 'MMP-001234')).verdict).toMatchObject({ kind: 'lost', next: 'askState' });
  const person = await main.done('card.check', { by: 'patient', patient: patient.id });
  expect(person.verdict).toMatchObject({ kind: 'notYetRegistered', next: 'enterCertificate' });
  await change('active', '2026-04-02');
  expect((await check(main, 'MMP-001234')).verdict.kind).toBe('valid');
  const stale = face.certificate;
  await change('revoked', '2026-04-20');
  expect((await check(main, 'MMP-001234')).verdict).toMatchObject({ kind: 'revoked', next: 'askState' });
  expect(face.certificate?.events.map((event) => [event.state, event.on, event.reason, event.by])).toEqual([
    ['lost', '2026-04-01', 'lost by the state', 'Marta Ruiz'],
    ['active', '2026-04-02', 'active by the state', 'Marta Ruiz'],
    ['revoked', '2026-04-20', 'revoked by the state', 'Marta Ruiz'],
  ]);
  const late = {
    certificate: stale?.id ?? '',
    version: stale?.version ?? 0,
    state: 'active',
    on: '2026-04-20',
  } as const;
  expect(await main.call('card.changeState', { ...late, reason: 'slow hands' })).toEqual({ kind: 'stale' });
});

test('R-PMP-4: the patient’s page says who looked, and suggestions show a name and a birth year', async ({
  main,
}) => {
  const { patient } = await submitted(main);
  await main.done('card.record', card(patient.id));
  const [suggested] = await main.done('search.suggest', { text: 'MMP-0012' });
  expect(suggested).toEqual({
    kind: 'card',
    id: patient.id,
    name: patientName,
    birthYear: 1980,
    number: 'MMP-001234',
  });
  await main.done('search.left', { shown: 1, chosen: patient.id });
  await main.done('patient.view', { patient: patient.id });
  const looks = await main.done('patient.lookUps', { patient: patient.id, before: null });
  expect(looks.slice(0, 2).map((row) => [row.call, row.counted, row.by])).toEqual([
    ['patient.view', true, 'Marta Ruiz'],
    ['search.left', false, 'Marta Ruiz'],
  ]);
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await main.call('patient.lookUps', { patient: nobody, before: null })).toMatchObject({
    code: 'not-found',
  });
  await main.done('search.left', { shown: 3, chosen: nobody });
  expect((await trail(main, 1))[0]).toMatchObject({ call: 'search.left', subject: null });
});
